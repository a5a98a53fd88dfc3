import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day_ms } from "../kernel/clock.ts";
import { minorDigits, money, type Currency } from "../kernel/money.ts";
import { carrierIds, trackingUrl } from "./carriers.ts";
import { deliveryOptions, workingDaysAfter, zoneOf } from "./delivery.ts";

const friday = 8 * day_ms; // 9 January 1970
const currencies = Object.keys(minorDigits) as Currency[];

describe("delivery", () => {
  it("there is always a way to send something, and the promise is never in the past", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...currencies),
        fc.constantFrom("CN", "FR", "US", "AE", "BR"),
        fc.integer({ min: 0, max: 900_000 }),
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.constantFrom("CN", "FR", "JP"), { maxLength: 3 }),
        (currency, country, weight_grams, minor, from) => {
          const options = deliveryOptions(
            { now: friday, currency },
            { country, weight_grams, subtotal: money(minor, currency), from },
          );
          expect(options.length).toBeGreaterThan(0);
          for (const { price, earliestAt, latestAt } of options) {
            expect(price.currency).toBe(currency);
            expect(price.minor).toBeGreaterThanOrEqual(0);
            expect(earliestAt).toBeGreaterThan(friday);
            expect(latestAt).toBeGreaterThanOrEqual(earliestAt);
          }
        },
      ),
    );
  });

  it("economy is free from its threshold on and express never is", () => {
    const [economy, express] = deliveryOptions(
      { now: friday, currency: "USD" },
      { country: "US", weight_grams: 400, subtotal: money(8_000, "USD"), from: ["US"] },
    );
    expect(economy).toMatchObject({ id: "economy", price: { minor: 0 }, freeFrom: { minor: 8_000 } });
    expect(express).toMatchObject({ id: "express", price: { minor: 890 } });
  });

  it("the farthest leg decides how far it is", () => {
    expect(zoneOf("FR", ["FR"])).toBe("domestic");
    expect(zoneOf("FR", ["FR", "DE"])).toBe("regional");
    expect(zoneOf("FR", ["FR", "CN"])).toBe("world");
    expect(zoneOf("FR", [])).toBe("world");
  });

  it("a weekend is no working day", () => {
    expect(workingDaysAfter(friday, 1)).toBe(friday + 3 * day_ms);
  });

  it("a parcel number goes into the carrier's own address, encoded", () => {
    expect(trackingUrl("dhl", "1 2&3")).toBe("https://www.dhl.com/en/express/tracking.html?AWB=1%202%263");
    expect(trackingUrl("dhl", "")).toBeNull();
    expect(trackingUrl("pigeon", "1")).toBeNull();
    for (const carrier of carrierIds) expect(trackingUrl(carrier, "X1")?.endsWith("X1") ?? true).toBe(true);
  });
});
