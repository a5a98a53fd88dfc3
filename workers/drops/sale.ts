/** A sale of scarce things, whatever its mechanism: what is promised about it, and its life on one screen. */
import type { Currency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";

export const mechanisms = ["flash", "presale", "crowdfunding", "auction", "draw"] as const;
export type Mechanism = (typeof mechanisms)[number];
export const saleStates = ["planned", "open", "paused", "closed", "settled", "void"] as const;
export type SaleState = (typeof saleStates)[number];

const next = {
  planned: ["open", "void"],
  open: ["paused", "closed", "void"],
  paused: ["open", "closed", "void"],
  // everybody has been answered; units and money are still being counted
  closed: ["settled", "void"],
  settled: [],
  void: [],
} as const satisfies Record<SaleState, readonly SaleState[]>;

export type IllegalSaleMove = { readonly code: "sale.illegal_move"; readonly from: SaleState; readonly to: SaleState };

/** Moving to the state it is in already is a success: whoever came second found the work done. */
export function moveSale(from: SaleState, to: SaleState): Result<SaleState, IllegalSaleMove> {
  const allowed: readonly SaleState[] = next[from];
  return from === to || allowed.includes(to) ? ok(to) : err({ code: "sale.illegal_move", from, to });
}

/** Who may come in earlier than everybody: named accounts, from a time of their own. */
export type Lane = { readonly id: string; readonly opensAt: number; readonly accountIds: readonly string[] };
export const everyone = "everyone";

/** Lanes by these names are announced to everybody, but for `invited`: that is between the house and who is in it. */
export const laneGroups = ["followers", "buyers", "invited"] as const;
export type LaneGroup = (typeof laneGroups)[number];
const announced: readonly string[] = ["followers", "buyers"];
/** More people than that are not let in early one by one. */
export const lane_members_max = 2_000;

export type ShownLane = { readonly id: string; readonly opensAt: number; readonly own: boolean };

/** The ways in before everybody that this person may know of: those announced, and any that is theirs. By their time. */
export const lanesShownTo = ({ lanes }: Pick<Sale, "lanes">, accountId: string | null): ShownLane[] =>
  lanes
    .map(({ id, opensAt, accountIds }) => ({ id, opensAt, own: accountId !== null && accountIds.includes(accountId) }))
    .filter(({ id, own }) => own || announced.includes(id))
    .sort((a, b) => a.opensAt - b.opensAt);

export type Sale = {
  readonly id: string;
  readonly slug: string;
  readonly mechanism: Mechanism;
  readonly sellerId: string;
  /** what is sold; null where the mechanism has things of its own, such as reward tiers */
  readonly variantId: string | null;
  /** the shelf its units come from and go back to */
  readonly homeLocationId: string | null;
  /** the country that shelf stands in, "" without one */
  readonly country: string;
  readonly state: SaleState;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly limitPerPerson: number;
  readonly lanes: readonly Lane[];
  readonly allotment: number;
  readonly currency: Currency;
  /** the mechanism's own terms; each mechanism reads its own, see `flashRuleOf` */
  readonly rule: { readonly [name: string]: unknown };
  readonly pausedAt: number | null;
  /** how long it has been paused before */
  readonly paused_ms: number;
  /** when its units were back on their shelf and its log was sealed */
  readonly settledAt: number | null;
  readonly version: number;
};

/** What a person sees, decided by the clock and not by how late a sweep runs. */
export type Phase = "soon" | "open" | "paused" | "over" | "void";

export function phaseOf(sale: Pick<Sale, "state" | "startsAt" | "endsAt" | "lanes">, now: number): Phase {
  if (sale.state === "void") return "void";
  if (sale.state === "closed" || sale.state === "settled" || now >= sale.endsAt) return "over";
  if (sale.state === "paused") return "paused";
  return now >= firstOpening(sale) ? "open" : "soon";
}

/** When the first lane opens, which is when the objects must be ready. */
export const firstOpening = ({ startsAt, lanes }: Pick<Sale, "startsAt" | "lanes">): number =>
  lanes.reduce((earliest, { opensAt }) => Math.min(earliest, opensAt), startsAt);

/** The earliest way in that this person has. */
export function laneOf(sale: Pick<Sale, "startsAt" | "lanes">, accountId: string | null): Omit<Lane, "accountIds"> {
  const own = sale.lanes.filter(({ accountIds }) => accountId !== null && accountIds.includes(accountId));
  const general = { id: everyone, opensAt: sale.startsAt };
  return own.reduce<Omit<Lane, "accountIds">>(
    (best, { id, opensAt }) => (opensAt < best.opensAt ? { id, opensAt } : best),
    general,
  );
}

/** The stock location a sale's units lie at while it runs. */
export const shelfOf = (saleId: string): string => `drop:${saleId}`;
export const saleOfShelf = (locationId: string): string | null =>
  locationId.startsWith("drop:") ? locationId.slice(5) : null;
