import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorDigits, type Currency } from "../kernel/money.ts";
import { crossesBorder, dutyRateFor, estimateDuty } from "./duty.ts";
import { rateFor, taxIn, taxParts, type TaxRate } from "./tax.ts";
import { thresholdIn } from "./tax-store.ts";

const rate = (rateBp: number, more: Partial<TaxRate> = {}): TaxRate => ({
  subdivision: "",
  category: "standard",
  rateBp,
  label: "vat",
  validFrom: "2020-01-01",
  ...more,
});

describe("tax", () => {
  it("a print at 120 euros with 20 % inside holds 20 euros of it, and adds 24 when it is added", () => {
    expect(taxIn(12_000, 2_000, true, "EUR")).toBe(2_000);
    expect(taxIn(12_000, 2_000, false, "EUR")).toBe(2_400);
  });

  it("half a yen rounds away from zero", () => {
    expect(taxIn(5, 1_000, false, "JPY")).toBe(1);
    expect(taxIn(-5, 1_000, false, "JPY")).toBe(-1);
    expect(taxIn(1, 10_000, true, "JPY")).toBe(1);
  });

  it("the state's rate goes before the country's, the book's before the standard one, the newest before the old", () => {
    const rates = [
      rate(1_900),
      rate(1_600, { validFrom: "2024-01-01" }),
      rate(700, { category: "books" }),
      rate(725, { subdivision: "CA", label: "sales_tax" }),
    ];
    expect(rateFor(rates, "", "art").rateBp).toBe(1_600);
    expect(rateFor(rates, "", "books").rateBp).toBe(700);
    expect(rateFor(rates, "CA", "standard").label).toBe("sales_tax");
    expect(rateFor([], "", "art")).toMatchObject({ rateBp: 0, label: "none" });
  });

  it("parts by rate add up to the tax of the lines, and to their amounts", () => {
    const currency = fc.constantFrom(...(Object.keys(minorDigits) as Currency[]));
    const amount = fc.record({
      minor: fc.integer({ min: 0, max: 1e10 }),
      bp: fc.constantFrom(0, 210, 550, 810, 2_000, 2_550),
    });
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), fc.boolean(), currency, (amounts, inclusive, money) => {
        const taxed = amounts.map(({ minor, bp }) => ({
          minor,
          taxMinor: taxIn(minor, bp, inclusive, money),
          rate: rate(bp),
        }));
        const parts = taxParts(taxed, inclusive);
        const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
        expect(sum(parts.map(({ minor }) => minor))).toBe(sum(taxed.map(({ taxMinor }) => taxMinor)));
        const gross = sum(parts.map((part) => part.baseMinor + (inclusive ? part.minor : 0)));
        expect(gross).toBe(sum(amounts.map(({ minor }) => minor)));
        for (const { minor, taxMinor } of taxed) expect(taxMinor >= 0 && taxMinor <= minor).toBe(true);
      }),
    );
  });
});

describe("duty", () => {
  const rates = [
    { hsPrefix: "", rateBp: 350, validFrom: "2025-01-01" },
    { hsPrefix: "69", rateBp: 500, validFrom: "2025-01-01" },
    { hsPrefix: "6911", rateBp: 1_200, validFrom: "2025-01-01" },
  ];
  it("the longest prefix wins, with or without dots", () => {
    expect(dutyRateFor(rates, "6911.10").rateBp).toBe(1_200);
    expect(dutyRateFor(rates, "6913").rateBp).toBe(500);
    expect(dutyRateFor(rates, "").rateBp).toBe(350);
  });
  it("asks nothing up to the threshold and everything above it", () => {
    const line = (valueMinor: number) => ({ id: "l", hsCode: "691110", valueMinor });
    expect(estimateDuty([line(15_000)], { rates, deMinimisMinor: 15_000 }, "EUR").minor).toBe(0);
    expect(estimateDuty([line(15_001)], { rates, deMinimisMinor: 15_000 }, "EUR")).toMatchObject({
      minor: 1_800,
      parts: [{ lineId: "l", hsPrefix: "6911", rateBp: 1_200 }],
    });
  });
  it("there is no border inside a customs union", () => {
    expect(crossesBorder("FR", "DE")).toBe(false);
    expect(crossesBorder("CN", "CN")).toBe(false);
    expect(crossesBorder("GB", "FR")).toBe(true);
  });
  it("a threshold is carried into the shopper's currency, rounded down, and is none without a rate", () => {
    const row = { currency: "EUR" as const, de_minimis_minor: 15_000, into: 150_000_000, out_of: 920_000 };
    expect(thresholdIn(row, "JPY")).toBe(24_456);
    expect(thresholdIn({ ...row, into: null }, "JPY")).toBe(0);
    expect(thresholdIn(row, "EUR")).toBe(15_000);
  });
});

describe("the published tables", () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(`d1-migrations/seeds/${name}.json`, "utf8")) as { rows: unknown[][] };
  it("name every row once, in whole basis points", () => {
    for (const [name, key, bp] of [
      ["tax", [0, 1, 2, 5], 3],
      ["duty", [0, 1, 3], 2],
    ] as const) {
      const { rows } = read(name);
      expect(new Set(rows.map((row) => key.map((i) => row[i]).join("|"))).size).toBe(rows.length);
      for (const row of rows)
        expect(Number.isSafeInteger(row[bp]) && Number(row[bp]) >= 0 && Number(row[bp]) <= 10_000).toBe(true);
    }
  });
});
