/**
 * What delivery costs and how long it takes: a price list by distance and weight, in code because it changes as
 * rarely as code does. Figures are the demo shop's own. Prices are in the shopper's currency, weights in grams.
 */
import { day_ms } from "../kernel/clock.ts";
import { type Currency, type Money, money } from "../kernel/money.ts";
import { defaultCarrier } from "./carriers.ts";

export type DeliveryService = "economy" | "express" | "freight";

export type DeliveryOption = {
  /** stable: "economy", "express", "freight" */
  readonly id: DeliveryService;
  readonly carrier: string;
  readonly price: Money;
  /** economy costs nothing from this subtotal on; null: never */
  readonly freeFrom: Money | null;
  /** promised window, ms since 1970 (UTC) */
  readonly earliestAt: number;
  readonly latestAt: number;
};

export type DeliveryRequest = {
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly weight_grams: number;
  readonly subtotal: Money;
  /** countries (ISO 3166-1 alpha-2) the pieces leave from */
  readonly from: readonly string[];
};

export type Zone = "domestic" | "regional" | "world";

const regions: readonly ReadonlySet<string>[] = [
  "CN HK MO TW JP KR SG MY TH VN PH ID",
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK",
  "AE BH KW OM QA SA",
  "CA MX US",
  "AU NZ",
].map((countries) => new Set(countries.split(" ")));

/** The farthest leg decides: a parcel in two parts is promised when its second part arrives. */
export function zoneOf(country: string, from: readonly string[]): Zone {
  const near = (origin: string) => regions.some((region) => region.has(country) && region.has(origin));
  if (from.length > 0 && from.every((origin) => origin === country)) return "domestic";
  return from.length > 0 && from.every((origin) => origin === country || near(origin)) ? "regional" : "world";
}

type Tariff = {
  /** US cents for the first 500 g, and for each further 500 g begun */
  readonly first: number;
  readonly further: number;
  readonly days: readonly [number, number];
  readonly grams_max: number;
};
const tariffs: Record<Zone, Record<DeliveryService, Tariff>> = {
  domestic: {
    economy: { first: 390, further: 60, days: [2, 4], grams_max: 30_000 },
    express: { first: 890, further: 120, days: [1, 2], grams_max: 30_000 },
    freight: { first: 5_900, further: 45, days: [4, 9], grams_max: Number.POSITIVE_INFINITY },
  },
  regional: {
    economy: { first: 890, further: 180, days: [5, 9], grams_max: 30_000 },
    express: { first: 1_890, further: 320, days: [2, 4], grams_max: 30_000 },
    freight: { first: 12_900, further: 95, days: [9, 18], grams_max: Number.POSITIVE_INFINITY },
  },
  world: {
    economy: { first: 1_290, further: 340, days: [8, 15], grams_max: 20_000 },
    express: { first: 2_890, further: 560, days: [3, 6], grams_max: 30_000 },
    freight: { first: 19_900, further: 190, days: [14, 30], grams_max: Number.POSITIVE_INFINITY },
  },
};
const freeFrom_cents: Record<Zone, number> = { domestic: 8_000, regional: 15_000, world: 25_000 };

/** A price list, not an exchange rate: minor units asked for 100 US cents, and the step prices are rounded up to. */
const priceList: Record<Currency, readonly [perDollar: number, step: number]> = {
  USD: [100, 10],
  CNY: [700, 100],
  EUR: [95, 10],
  GBP: [80, 10],
  JPY: [150, 10],
  HKD: [780, 100],
  TWD: [3_200, 1_000],
  SGD: [135, 10],
  KRW: [1_400, 100],
  AED: [370, 50],
  SAR: [375, 50],
  KWD: [310, 50],
  BHD: [380, 50],
  CHF: [90, 10],
  CAD: [140, 10],
  AUD: [155, 10],
  DKK: [700, 100],
};

function inCurrency(cents: number, currency: Currency): Money {
  const [perDollar, step] = priceList[currency];
  return money(Math.ceil((cents * perDollar) / 100 / step) * step, currency);
}

/** Cheapest first; never empty: what is too heavy for parcels goes by freight. */
export function deliveryOptions(
  shop: { readonly now: number; readonly currency: Currency },
  { country, weight_grams, subtotal, from }: DeliveryRequest,
): DeliveryOption[] {
  const zone = zoneOf(country, from);
  const fits = (service: DeliveryService) => weight_grams <= tariffs[zone][service].grams_max;
  const parcels = (["economy", "express"] as const).filter(fits);
  const services: readonly DeliveryService[] = parcels.length > 0 ? parcels : ["freight"];
  return services.map((service) => {
    const { first, further, days } = tariffs[zone][service];
    const freeFrom = service === "economy" ? inCurrency(freeFrom_cents[zone], shop.currency) : null;
    const free = freeFrom !== null && subtotal.currency === freeFrom.currency && subtotal.minor >= freeFrom.minor;
    const steps = Math.max(0, Math.ceil(weight_grams / 500) - 1);
    return {
      id: service,
      carrier: defaultCarrier(service, country, from),
      price: inCurrency(free ? 0 : first + further * steps, shop.currency),
      freeFrom,
      earliestAt: workingDaysAfter(shop.now, days[0]),
      latestAt: workingDaysAfter(shop.now, days[1]),
    };
  });
}

/** Saturdays and Sundays (UTC) do not count. 1 January 1970 was a Thursday. */
export function workingDaysAfter(start: number, days: number): number {
  let at = start;
  for (let left = days; left > 0;) {
    at += day_ms;
    const weekday = (Math.floor(at / day_ms) + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return at;
}
