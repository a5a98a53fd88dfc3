import { expect, it } from "vitest";
import { formatMoney, money } from "./money.ts";

const said = (minor: number, currency: "CNY" | "USD" | "AED" | "JPY" | "KWD" | "EUR", locale: string) =>
  formatMoney(money(minor, currency), locale)
    .replace(/[\u200e\u200f\u00a0\u202f]/g, " ")
    .trim();

it("a Chinese price reads as its readers write it", () => {
  expect(said(12_800, "CNY", "zh-Hans")).toBe("¥128.00");
  expect(said(12_800, "EUR", "fr")).toBe("128,00 €");
});

it("in Arabic a symbol of Latin letters gives way to the currency's code, and an Arabic one stays", () => {
  expect(said(12_800, "CNY", "ar")).toBe("128.00 CNY");
  expect(said(12_800, "USD", "ar")).toBe("128.00 USD");
  expect(said(12_800, "AED", "ar")).toMatch(/^128\.00 د\.إ\.$/);
});

it("the yen has no decimals and the Kuwaiti dinar three", () => {
  expect(said(1280, "JPY", "en")).toBe("¥1,280");
  expect(said(1_280_500, "KWD", "en")).toBe("KWD 1,280.500");
});
