/** Reads the fields of a plan one by one, and each mechanism's own terms out of them. */
import type { SaleWish } from "../drops/index.ts";
import { day_ms, hour_ms, minute_ms } from "../kernel/clock.ts";
import { minorOf, wholeNumber } from "../platform/http/form.ts";
import type { PlanField, PlannedHere, PlanText, Why } from "./plan-form.ts";

type Reader = ReturnType<typeof readerOf>;

export function readerOf(text: PlanText) {
  const faults: { [F in PlanField]?: Why } = {};
  const wrong = (field: PlanField, why: Why): void => void (faults[field] ??= why);
  const judged = (field: PlanField, value: number | null, why: Why, least: number, most: number): number => {
    if (value === null) wrong(field, "missing");
    else if (Number.isNaN(value)) wrong(field, why);
    else if (value < least || value > most) wrong(field, "range");
    return value ?? Number.NaN;
  };
  return {
    faults,
    wrong,
    said: (field: PlanField): string => text[field] ?? "",
    whole: (field: PlanField, least: number, most: number): number =>
      judged(field, wholeNumber(text[field] ?? ""), "number", least, most),
    amount: (field: PlanField, currency: string, least: number): number =>
      judged(field, minorOf(text[field] ?? "", currency), "amount", least, 100_000_000_000),
    /** "12.5" → 1,250 */
    percent: (field: PlanField, most: number): number =>
      judged(field, minorOf(text[field] ?? "", "USD"), "number", 0, most * 100),
    time: (field: PlanField): number => {
      const said = text[field] ?? "";
      const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(said) ? Date.parse(`${said}Z`) : Number.NaN;
      return judged(field, said === "" ? null : ms, "time", 0, 8.64e15);
    },
    /** to its last second */
    day: (field: PlanField): number => {
      const said = text[field] ?? "";
      const ms = /^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(`${said}T00:00:00Z`) + day_ms - 1_000 : Number.NaN;
      return judged(field, said === "" ? null : ms, "time", 0, 8.64e15);
    },
  };
}

export const ruleOf: { readonly [M in PlannedHere]: (reader: Reader, currency: string) => SaleWish["rule"] } = {
  flash: (reader, currency) => {
    const parts = reader.whole("parts", 1, 64);
    const room = reader.said("room") !== "";
    const waitingRoom = room
      ? { burst: reader.whole("burst", 1, 1_000_000), per_second: reader.whole("perSecond", 1, 1_000_000) }
      : null;
    return {
      prices: { [currency]: reader.amount("price", currency, 1) },
      hold_seconds: reader.whole("hold", 1, 60) * 60,
      people: reader.said("people") === "anyone" ? "anyone" : "accounts",
      shards: parts,
      doors: parts,
      waitingRoom,
    };
  },
  presale: (reader, currency) => {
    const priceMinor = reader.amount("price", currency, 2);
    const depositMinor = reader.amount("deposit", currency, 1);
    // The deposit is a part of the price: all of it would be an order.
    if (depositMinor >= priceMinor) reader.wrong("deposit", "range");
    const shipsBy = reader.day("shipsBy");
    if (shipsBy <= reader.time("endsAt")) reader.wrong("shipsBy", "early");
    return {
      priceMinor,
      depositMinor,
      units: reader.whole("allotment", 1, 1_000_000),
      shipsBy,
      grace_days: reader.whole("grace", 0, 90),
      balance_days: reader.whole("balanceDays", 1, 90),
      unpaidDeposit: reader.said("unpaid") === "kept" ? "kept" : "returned",
      cancelFreely: reader.said("freely") !== "",
    };
  },
  draw: (reader, currency) => ({
    prices: { [currency]: reader.amount("price", currency, 1) },
    payment_hours: reader.whole("payHours", 1, 14 * 24),
  }),
  auction: (reader, currency) => {
    const kinds = ["english", "sealed", "dutch"] as const;
    const kind = kinds.find((known) => known === reader.said("kind")) ?? "english";
    const [english, dutch] = [kind === "english", kind === "dutch"];
    return {
      kind,
      openingMinor: reader.amount("price", currency, 1),
      reserveMinor: reader.said("reserve") === "" ? null : reader.amount("reserve", currency, 1),
      snipe_ms: english ? reader.whole("snipe", 0, 60) * minute_ms : 0,
      extensions_max: english ? reader.whole("extensions", 0, 100) : 0,
      sealedPrice: reader.said("sealedPrice") === "second" ? "second" : "first",
      dutch: dutch
        ? {
            floorMinor: reader.amount("floor", currency, 1),
            stepMinor: reader.amount("step", currency, 1),
            every_ms: reader.whole("every", 1, 24 * 60) * minute_ms,
          }
        : null,
      premiumBp: reader.percent("premium", 50),
      depositMinor: reader.amount("deposit", currency, 0),
      payment_ms: reader.whole("payHours", 1, 30 * 24) * hour_ms,
      secondChance: reader.said("chance") === "asked" ? "asked" : "automatic",
    };
  },
};
