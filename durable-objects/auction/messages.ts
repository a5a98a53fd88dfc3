/**
 * What passes between the shop and the room of a lot, and between the room and browsers. Plain types. A maximum travels
 * inward only: nothing here that leaves the room holds one.
 */
import type { Entry as ChainLine } from "../../workers/drops/chain.ts";
import type { BidFault } from "../../workers/drops/auction/bidding.ts";
import type { ConductFault } from "../../workers/drops/auction/conduct.ts";
import type { LotRules } from "../../workers/drops/auction/rules.ts";
import type { OwnStanding, ShownEntry, ShownLot } from "../../workers/drops/auction/show.ts";

export type NewLot = {
  readonly lotId: string;
  readonly saleId: string;
  readonly rules: LotRules;
  /** bids of a demo's past, made when the room is; only a seed can write it, a plan drops it */
  readonly history?: readonly PastBid[];
};
export type PastBid = {
  readonly account: string;
  readonly paddle: number;
  readonly maxMinor: number;
  readonly at: number;
};

/** `clientBidId` makes a repeat harmless: the same bid again is answered as it was the first time. */
export type BidRequest = { readonly account: string; readonly clientBidId: string; readonly maxMinor: number };
export type BidReceipt = {
  readonly seq: number;
  readonly paddle: number;
  readonly leading: boolean;
  readonly priceMinor: number | null;
  readonly closesAt: number;
  readonly extended: boolean;
  /** what the bid's maximum was committed to in the lot's log, and the salt by which its bidder can check that */
  readonly commitment: string;
  readonly salt: string;
};
export type BidRefusal =
  | BidFault
  | { readonly code: "lot.not_found" | "bid.not_admitted" | "bid.key_reused" | "bid.too_many" };
export type BidOutcome =
  | { readonly ok: true; readonly value: BidReceipt }
  | { readonly ok: false; readonly fault: BidRefusal };

export type ConductOutcome =
  | { readonly ok: true; readonly value: ShownLot }
  | { readonly ok: false; readonly fault: ConductFault | { readonly code: "lot.not_found" } };

export type Snapshot = {
  readonly lot: ShownLot;
  /** the latest lines after the reader's cursor, oldest first */
  readonly entries: readonly ShownEntry[];
  readonly you: OwnStanding | null;
};

/** Who would have it, and for how much, if some had never come. */
export type SecondChance = { readonly account: string; readonly paddle: number; readonly hammerMinor: number };

/** What an auditor is given to check a hidden amount by; null where there was none, as of a lot without a reserve. */
export type { Opening } from "../../workers/drops/auction/verify.ts";

export type LogPage = { readonly lines: readonly ChainLine[]; readonly next: number | null };

/** What the room announces to the shop: its projection, and once its end. */
export type LotMoved = { readonly saleId: string; readonly lot: ShownLot };
export type LotEnded = {
  readonly lotId: string;
  readonly saleId: string;
  readonly seq: number;
  readonly how: "sold" | "unsold" | "withdrawn";
  readonly winner: string | null;
  readonly paddle: number | null;
  readonly hammerMinor: number | null;
  readonly at: number;
};

/** Server → browser. Bidders get each change at once, spectators at most four frames a second. */
export type ToBrowser =
  | {
      readonly type: "lot";
      readonly lot: ShownLot;
      readonly entries: readonly ShownEntry[];
      readonly you?: OwnStanding;
    }
  | { readonly type: "accepted"; readonly id: string; readonly you: OwnStanding }
  | { readonly type: "refused"; readonly id: string; readonly code: string; readonly minimumMinor?: number };

/** Browser → room, from bidders only. "ping" is answered without waking anybody. */
export type FromBrowser = { readonly type: "bid"; readonly id: string; readonly maxMinor: number };

export type Frame = { readonly lot: ShownLot; readonly entries: readonly ShownEntry[] };
