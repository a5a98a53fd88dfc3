/** A sale as a form plans it: text in, terms out, or what is wrong with each field. Times are UTC, as the page says. */
import { day_ms, hour_ms } from "../kernel/clock.ts";
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { LaneGroup, SaleWish } from "../drops/index.ts";
import type { EarlyWish, LaneWhy } from "./early-lanes.ts";
import { readerOf, ruleOf } from "./plan-rules.ts";

/** Mechanisms that are planned here; others are planned where their own things are. */
export const plannedHere = ["flash", "presale", "auction", "draw"] as const;
export type PlannedHere = (typeof plannedHere)[number];

const fieldsOfAll = ["slug", "sku", "startsAt", "endsAt", "allotment", "limit", "currency", "price"] as const;
const fieldsOf = {
  flash: ["hold", "people", "parts", "room", "burst", "perSecond", "followersAt", "buyersAt", "invitedAt", "invited"],
  presale: ["deposit", "shipsBy", "grace", "balanceDays", "unpaid", "freely"],
  draw: ["payHours"],
  auction: [
    "kind",
    "reserve",
    "snipe",
    "extensions",
    "sealedPrice",
    "floor",
    "step",
    "every",
    "premium",
    "deposit",
    "payHours",
    "chance",
  ],
} as const satisfies Record<PlannedHere, readonly string[]>;
/** What a dry run asks beyond the plan. */
const fieldsOfRun = ["crowd", "present", "arrive", "pay", "low", "high", "watching"] as const;

export type PlanField = (typeof fieldsOfAll)[number] | (typeof fieldsOf)[PlannedHere][number] | RunField;
export type RunField = (typeof fieldsOfRun)[number];
export type PlanText = { readonly [F in PlanField]?: string };
export type Why =
  | "missing"
  | "number"
  | "amount"
  | "time"
  | "past"
  | "order"
  | "early"
  | "lane"
  | LaneWhy
  | "slug"
  | "taken"
  | "piece"
  | "stock"
  | "range";
export type PlanFaults = { readonly [F in PlanField]?: Why };

export const fieldsShown = (mechanism: PlannedHere): readonly PlanField[] => [
  ...fieldsOfAll,
  ...fieldsOf[mechanism],
  ...fieldsOfRun,
];

/** Everything but who sells which piece from which shelf. */
export type Draft = Omit<SaleWish, "sellerId" | "variantId" | "homeLocationId" | "lanes"> & {
  readonly sku: string;
  readonly early: EarlyWish;
};

/** When each group is let in, if before everybody. */
export const laneFields = {
  followers: "followersAt",
  buyers: "buyersAt",
  invited: "invitedAt",
} as const satisfies Record<LaneGroup, PlanField>;

/** People reserve what is still being made for weeks; what lies on its shelf is sold within the hour. */
export const usualText = (now: number, mechanism: PlannedHere): PlanText => ({
  startsAt: dateText(now + day_ms),
  endsAt: dateText(now + day_ms + (mechanism === "presale" ? 30 * day_ms : hour_ms)),
  shipsBy: dateText(now + 90 * day_ms).slice(0, 10),
  grace: "14",
  balanceDays: "14",
  unpaid: "returned",
  freely: "1",
  allotment: "10",
  limit: "1",
  currency: "EUR",
  hold: "10",
  people: "accounts",
  parts: "1",
  burst: "50",
  perSecond: "10",
  payHours: "48",
  kind: "english",
  snipe: "2",
  extensions: "10",
  sealedPrice: "first",
  chance: "automatic",
  every: "1",
  premium: "0",
  deposit: mechanism === "presale" ? "" : "0",
  crowd: "1000",
  present: "70",
  arrive: "10",
  pay: "90",
  watching: "100",
});

const dateText = (ms: number): string => new Date(ms - (ms % hour_ms)).toISOString().slice(0, 16);

export function readPlan(text: PlanText, mechanism: PlannedHere, now: number): Result<Draft, PlanFault> {
  const reader = readerOf(text);
  const [startsAt, endsAt] = [reader.time("startsAt"), reader.time("endsAt")];
  if (endsAt <= startsAt) reader.wrong("endsAt", "order");
  else if (endsAt <= now) reader.wrong("endsAt", "past");
  const slug = text.slug ?? "";
  if (!/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(slug)) reader.wrong("slug", slug ? "slug" : "missing");
  if (!text.sku) reader.wrong("sku", "missing");
  const currency = text.currency ?? "";
  if (!isCurrency(currency)) reader.wrong("currency", "missing");
  const draft = {
    slug,
    mechanism,
    sku: text.sku ?? "",
    startsAt,
    endsAt,
    early: mechanism === "flash" ? earlyOf(reader, startsAt) : {},
    currency: isCurrency(currency) ? currency : ("EUR" as const),
    allotment: allotmentOf(mechanism, reader),
    limitPerPerson: mechanism === "flash" ? reader.whole("limit", 1, 99) : 1,
    rule: ruleOf[mechanism](reader, currency),
  };
  return Object.keys(reader.faults).length > 0 ? err({ code: "sale.invalid", fields: reader.faults }) : ok(draft);
}

function earlyOf(reader: ReturnType<typeof readerOf>, startsAt: number): EarlyWish {
  const asked = (Object.keys(laneFields) as LaneGroup[]).filter((group) => reader.said(laneFields[group]) !== "");
  return Object.fromEntries(
    asked.map((group) => {
      const at = reader.time(laneFields[group]);
      if (at >= startsAt) reader.wrong(laneFields[group], "lane");
      return [group, at];
    }),
  );
}

/** What leaves its shelf at once: a lot is one piece, and the goods of a presale come later. */
function allotmentOf(mechanism: PlannedHere, reader: ReturnType<typeof readerOf>): number {
  if (mechanism === "auction") return 1;
  return mechanism === "presale" ? 0 : reader.whole("allotment", 1, 1_000_000);
}
export type PlanFault = { readonly code: "sale.invalid"; readonly fields: PlanFaults };

/** What the engine would not take, at the field that said it. */
const fieldsOfEngine: { readonly [name: string]: PlanField } = {
  slug: "slug",
  ends_at: "endsAt",
  closesAt: "endsAt",
  limit_per_person: "limit",
  allotment: "allotment",
  prices: "price",
  openingMinor: "price",
  shards: "parts",
  doors: "parts",
  hold_seconds: "hold",
  waiting_room: "burst",
  people: "people",
  lanes: "followersAt",
  payment_hours: "payHours",
  payment_ms: "payHours",
  reserveMinor: "reserve",
  premiumBp: "premium",
  depositMinor: "deposit",
  snipe_ms: "snipe",
  extensions_max: "extensions",
  dutch: "floor",
  price_minor: "price",
  deposit_minor: "deposit",
  units: "allotment",
  ships_by: "shipsBy",
  grace_days: "grace",
  balance_days: "balanceDays",
};
export const fieldOfEngine = (name: string): PlanField => fieldsOfEngine[name] ?? "slug";
