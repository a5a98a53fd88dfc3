import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decimal, minorDigits, type Currency } from "../kernel/money.ts";
import { amount, grams, measure, millimetres, plainNumber, stockCount } from "./cells.ts";
import { isGtin } from "./codes.ts";
import { noFindings } from "./problem.ts";
import { headerOf } from "./row.ts";

const deskFor = (written: string, mark: "." | "," = ".") => ({
  row: { line: 7, header: headerOf(["Cell"]), cells: [written] },
  found: noFindings(),
  mark,
});

test.each([
  ["12.30", ".", "12.30"],
  ["1,234.50", ".", "1234.50"],
  ["1.234,50", ",", "1234.50"],
  ["1 234,50", ",", "1234.50"],
  ["1'234.50", ".", "1234.50"],
  ["1,234,567", ".", "1234567"],
  ["-3", ".", "-3"],
  ["1,234", ".", null],
  ["1.234", ",", null],
  ["12,30", ".", null],
  ["12.3.4", ".", null],
  ["1e3", ".", null],
  ["0x10", ".", null],
  ["", ".", null],
  ["１２", ".", null],
] as const)("the number %s with the decimal mark %s reads as %s", (written, mark, plain) => {
  expect(plainNumber(written, mark)).toBe(plain);
});

test("any amount, written as its currency writes it, comes back to the minor unit", () => {
  const currencies = Object.keys(minorDigits) as Currency[];
  fc.assert(
    fc.property(fc.constantFrom(...currencies), fc.integer({ min: 0, max: 10 ** 12 }), (currency, minor) => {
      const written = decimal({ minor, currency });
      expect(amount(deskFor(written), "Cell", currency)).toBe(minor);
      expect(amount(deskFor(written.replace(".", ","), ","), "Cell", currency)).toBe(minor);
    }),
  );
});

test.each([
  ["12.345", "USD", "cell.not_amount"],
  ["12.5", "JPY", "cell.not_amount"],
  ["-1", "USD", "cell.negative"],
  ["free", "USD", "cell.not_amount"],
  ["12.00 EUR", "USD", "cell.not_amount"],
] as const)("the price %s is refused as %s: %s", (written, currency, code) => {
  const desk = deskFor(written);
  expect(amount(desk, "Cell", currency)).toBeUndefined();
  expect(desk.found.problems).toMatchObject([{ line: 7, column: "Cell", code, got: written }]);
});

test("a price may carry its own currency", () => {
  expect(amount(deskFor("$12.30"), "Cell", "USD")).toBe(1230);
  expect(amount(deskFor("12,30 €", ","), "Cell", "EUR")).toBe(1230);
  expect(amount(deskFor("KWD 1.250"), "Cell", "KWD")).toBe(1250);
});

test("measures are whole millimetres and grams, and zero is none", () => {
  expect(measure(deskFor("13.8"), "Cell", "in", millimetres)).toBe(351);
  expect(measure(deskFor("19.8"), "Cell", "LB", grams)).toBe(8981);
  expect(measure(deskFor("0"), "Cell", "cm", millimetres)).toBeUndefined();
  const desk = deskFor("3");
  expect(measure(desk, "Cell", "cubit", millimetres)).toBeUndefined();
  expect(desk.found.problems).toMatchObject([{ code: "cell.unknown_unit", expected: "mm|cm|m|in|inch|inches|ft" }]);
});

test("a shop that sold below zero has none left, and is told so", () => {
  const desk = deskFor("-4");
  expect(stockCount(desk, "Cell")).toBe(0);
  expect(desk.found).toMatchObject({ problems: [], notes: [{ code: "cell.negative", got: "-4" }] });
});

test("what a report quotes is cut to 80 signs on one line", () => {
  const desk = deskFor(`x\n${"y".repeat(200)}`);
  amount(desk, "Cell", "USD");
  expect(desk.found.problems[0]!.got).toHaveLength(80);
});

test("a barcode is a GTIN when its check digit says so", () => {
  expect(["4006381333931", "036000291452", "96385074"].every(isGtin)).toBe(true);
  expect(["4006381333932", "12345", "abc"].some(isGtin)).toBe(false);
});
