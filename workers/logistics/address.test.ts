import { describe, expect, it } from "vitest";
import { addressForm, addressLines, checkAddress, deliverableCountries } from "./address.ts";
import published from "./address-cases.fixture.json" with { type: "json" };

const names = (country: string, locale = "en") => addressForm(country, locale)?.map(({ name }) => name);
const lin = {
  name: "Lin Wan",
  line1: "1 Main St",
  country: "US",
  locality: "Springfield",
  subdivision: "CA",
  postalCode: "94016",
};

describe("an address form", () => {
  it("asks in the order of the country, and of the reader's script at home", () => {
    expect(names("US")).toEqual("name organization line1 line2 locality subdivision postalCode phone".split(" "));
    expect(names("FR")).toEqual("name organization line1 line2 postalCode locality phone".split(" "));
    expect(names("CN", "zh-Hans")).toEqual(
      "name organization postalCode subdivision locality district line1 line2 phone".split(" "),
    );
    expect(names("CN", "en")?.slice(2, 6)).toEqual(["line1", "line2", "district", "locality"]);
    expect(names("JP", "ja")).toEqual("name organization postalCode subdivision locality line1 line2 phone".split(" "));
    expect(names("AE", "ar")).toEqual("name organization line1 line2 subdivision phone".split(" "));
    expect(names("XX")).toBeUndefined();
  });

  it("says what people there call its parts, which are needed, and which can be chosen", () => {
    const us = addressForm("US", "en")!;
    expect(us.find(({ name }) => name === "postalCode")).toMatchObject({ label: "zip", required: true });
    expect(us.find(({ name }) => name === "subdivision")?.choices).toHaveLength(51);
    expect(addressForm("HK", "zh-Hant")!.some(({ name }) => name === "postalCode")).toBe(false);
    for (const country of deliverableCountries)
      for (const locale of ["en", "zh-Hans", "ja"]) {
        const form = addressForm(country, locale)!;
        expect(new Set(form.map(({ name }) => name)).size).toBe(form.length);
        expect(form.filter(({ required }) => required).length).toBeGreaterThanOrEqual(2);
      }
  });
});

describe("checking", () => {
  it("writes the postal code as the post does, however it was typed", () => {
    const written = (country: string, postalCode: string, more: object = {}) => {
      const checked = checkAddress({
        ...lin,
        subdivision: "",
        country,
        postalCode,
        phone: "+44 20 7946 0000",
        ...more,
      });
      return checked.ok ? checked.value.postalCode : checked.fault;
    };
    expect(written("GB", "sw1a1aa")).toBe("SW1A 1AA");
    expect(written("CA", "k1a0b1", { subdivision: "ON" })).toBe("K1A 0B1");
    expect(written("JP", "〒１５０－０００１", { subdivision: "東京都" })).toBe("150-0001");
    expect(written("NL", "1017cd")).toBe("1017 CD");
    expect(written("SA", "١٢٣٤٥")).toBe("12345");
  });

  it("a telephone number is one on every keyboard, and is kept in the digits carriers read", () => {
    const kept = (phone: string) => {
      const checked = checkAddress({ ...lin, phone });
      return checked.ok ? checked.value.phone : checked.fault.fields.phone;
    };
    expect(kept("٠٥٠١٢٣٤٥٦٧")).toBe("0501234567");
    expect(kept("\u202a+971 ۵۰ ۱۲۳\u202c")).toBe("+971 50 123");
    expect(kept("＋86 138 0013 8000")).toBe("+86 138 0013 8000");
    expect(kept("0171/234 56-78")).toBe("0171/234 56-78");
    for (const wrong of ["-----", "( ) . -", "12 34", "call me 12345"]) expect(kept(wrong)).toBe("format");
  });

  it("names every field that is not sound", () => {
    const refused = (change: object) => {
      const checked = checkAddress({ ...lin, ...change });
      return checked.ok ? null : checked.fault.fields;
    };
    expect(refused({})).toBeNull();
    expect(refused({ name: " ", postalCode: "9401", subdivision: "ZZ" })).toEqual({
      name: "required",
      postalCode: "format",
      subdivision: "unknown",
    });
    expect(refused({ line1: "x".repeat(121), phone: "call me" })).toEqual({ line1: "too_long", phone: "format" });
    expect(refused({ country: "XX" })).toEqual({ country: "unknown" });
    expect(refused({ country: "CN", subdivision: "江苏省", postalCode: "215000" })).toEqual({ phone: "required" });
  });
});

describe("a label", () => {
  it.each(published.cases)("in $address.country reads as published", ({ address, expected }) => {
    const checked = checkAddress(address);
    expect(checked.ok && addressLines(checked.value, "en").filter((line) => line !== address.name)).toEqual(expected);
  });

  it("in Chinese runs from the large to the small, and keeps a city that the format leaves out", () => {
    const home = {
      name: "林婉",
      line1: "平江路 12 号",
      district: "姑苏区",
      locality: "苏州市",
      subdivision: "江苏省",
      postalCode: "215000",
      country: "CN",
    };
    expect(addressLines(home, "zh-Hans")).toEqual(["215000", "江苏省苏州市姑苏区", "平江路 12 号", "林婉", "中国"]);
    const tokyo = {
      name: "佐藤花",
      line1: "1-2-3",
      locality: "渋谷区神宮前",
      subdivision: "東京都",
      postalCode: "150-0001",
      country: "JP",
    };
    expect(addressLines(tokyo, "ja")).toEqual(["〒150-0001", "東京都", "渋谷区神宮前", "1-2-3", "佐藤花", "日本"]);
    expect(
      addressLines({ ...tokyo, line1: "1-2-3 Jingumae", locality: "Shibuya-ku", subdivision: "Tokyo" }, "en"),
    ).toContain("Shibuya-ku");
  });
});
