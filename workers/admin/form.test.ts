import { check, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, minorDigits, money, type Currency } from "../kernel/money.ts";
import { minorOf, wholeNumber } from "./form.ts";
import { missingIn } from "./product-view.ts";

describe("what people type into forms", () => {
  it("an amount comes back as it was written, in every currency, with point or comma", () => {
    const currencies = constantFrom(...(Object.keys(minorDigits) as Currency[]));
    const found = check(
      property(integer({ min: 0, max: 99_999_999 }), currencies, (minor, currency) => {
        const text = decimal(money(minor, currency));
        return minorOf(text, currency) === minor && minorOf(text.replace(".", ","), currency) === minor;
      }),
    );
    expect(found.failed).toBe(false);
  });

  it("nothing written is no amount, and what is no amount is not taken for one", () => {
    expect(minorOf("", "EUR")).toBeNull();
    for (const text of ["12.345", "1e3", "twelve", "1.2.3", "0x10"]) expect(minorOf(text, "EUR")).toBeNaN();
    expect(minorOf("12.5", "JPY")).toBeNaN();
    expect(minorOf("12", "XXX")).toBeNaN();
  });

  it("numbers are read in the digits their writer uses", () => {
    expect([wholeNumber("1,200"), wholeNumber("١٢٠"), wholeNumber("１２"), wholeNumber("۴۲")]).toEqual([
      1_200, 120, 12, 42,
    ]);
    expect([wholeNumber(""), wholeNumber("-1"), wholeNumber("1.5")]).toEqual([null, Number.NaN, Number.NaN]);
  });
});

describe("missing words", () => {
  it("are counted by what any language has, German among them", () => {
    const words = [
      { locale: "en", field: "title", text: "Bowl" },
      { locale: "en", field: "story", text: "Thrown." },
      { locale: "de", field: "title", text: "Schale" },
    ];
    const missing = Object.fromEntries(missingIn(words, "it").map((one) => [one.locale, one.missing]));
    expect(missing).toMatchObject({ en: 0, de: 1, fr: 2, it: 2 });
  });
});
