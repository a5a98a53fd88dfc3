import { describe, expect, it } from "vitest";
import { locales } from "../kernel/locale.ts";
import type { Order } from "../orders/index.ts";
import { asText, letterFor, type News } from "./letter.ts";

const order = (locale: string) =>
  ({
    locale,
    number: "YJ-7K2M9-4QX2",
    quote: {
      currency: "EUR",
      shipTo: { name: "Lin Wan" },
      lines: [{ title: "Celadon bowl", quantity: 2, totalMinor: 12_800 }],
      delivery: { earliestAt: 1_790_000_000_000, latestAt: 1_790_500_000_000 },
      totals: { totalMinor: 12_800 },
    },
  }) as unknown as Order;
const news: readonly News[] = [
  { template: "placed" },
  { template: "paid" },
  { template: "declined" },
  { template: "cancelled", expired: true },
  { template: "cancelled", expired: false },
  { template: "refunded", amountMinor: 6_400, toBalance: false },
  { template: "refunded", amountMinor: 6_400, toBalance: true },
  {
    template: "shipped",
    carrier: "DHL",
    trackingNumber: "JD01",
    trackingUrl: "https://carrier.example/JD01",
    seller: "Kiln",
  },
];

describe("letters", () => {
  it("say everything in every language, and lead to the order", () => {
    for (const locale of locales)
      for (const one of news) {
        const letter = letterFor(order(locale), one, "https://shop.example/o");
        const text = asText(letter);
        expect(letter.subject).toContain("YJ-7K2M9-4QX2");
        expect(text).toContain("Lin Wan");
        expect(text).toContain("https://shop.example/o");
        expect(text).not.toMatch(/undefined|NaN|\[object/);
        expect(text.includes("Celadon bowl × 2")).toBe(one.template === "placed" || one.template === "paid");
        expect(text.includes("https://carrier.example/JD01")).toBe(one.template === "shipped");
      }
  });
});
