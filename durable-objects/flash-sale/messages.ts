/** What passes between the shop, the doors, the gate and the shards of a flash sale. Plain types: they cross RPC whole. */
import type { HoldOutcome, HoldRefusal } from "../../workers/drops/flash-sale/decide.ts";
import type { GateTerms } from "../../workers/drops/flash-sale/gate.ts";
import type { ShardTerms } from "../../workers/drops/flash-sale/shard.ts";

export type SaleTerms = { readonly sale: string } & GateTerms;
export type OpenShard = { readonly sale: string; readonly index: number } & ShardTerms;

/** What the shop is told; "empty" never leaves the doors: there it has become "sold_out" or a hold. */
export type Admission =
  | Extract<HoldOutcome, { ok: true }>
  | { readonly ok: false; readonly why: Exclude<HoldRefusal, "empty"> | "sold_out" }
  | { readonly ok: false; readonly why: "busy"; readonly retryAfter_seconds: number };

export type ShardCount = {
  readonly free: number;
  readonly held: number;
  /** of the held, those an order has pinned */
  readonly pinned: number;
  readonly sold: number;
  /** on their way out, by move */
  readonly leaving: readonly { readonly move: string; readonly units: number }[];
  readonly head: { readonly seq: number; readonly hash: string };
};

export type LongPin = { readonly holdId: string; readonly by: string; readonly unit: string; readonly units: number };

/** What of a sale's units a page may show. */
export type LiveStock = { readonly free: number; readonly held: number; readonly sold: number };

export type TicketWish = {
  /** made by the shop; the one that stands is answered */
  readonly ticket: string;
  readonly buyer: string;
  readonly lane: string;
  readonly opensAt: number;
};
/** `rank` null: the doors have not opened yet and nothing has been drawn. `present`: how many are waiting then. */
export type Ticket = { readonly ticket: string; readonly rank: number | null; readonly present: number };
export type TicketOutcome =
  | { readonly ok: true; readonly value: Ticket }
  | { readonly ok: false; readonly why: "over" | "not_ready" };
