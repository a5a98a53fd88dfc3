/** A lot as its board draws it. Plain types without imports from the shop, because the browser draws it too. */
import type { Currency } from "../../workers/kernel/money.ts";

export type LotLine = {
  readonly seq: number;
  readonly at: number;
  readonly kind: "bid" | "opened" | "paused" | "resumed" | "extended" | "told" | "withdrawn" | "closed";
  readonly paddle: number | null;
  readonly leader: number | null;
  readonly priceMinor: number | null;
  readonly closesAt: number;
  readonly extended: boolean;
  readonly text: string;
};

export type LotScene = {
  readonly kind: "english" | "sealed" | "dutch";
  readonly currency: Currency;
  readonly seq: number;
  readonly phase: "upcoming" | "open" | "paused" | "ending" | "closed" | "withdrawn";
  readonly priceMinor: number | null;
  readonly nextMinor: number;
  readonly leader: number | null;
  readonly bids: number;
  readonly reserve: "none" | "met" | "not_met" | "hidden";
  readonly opensAt: number;
  readonly closesAt: number;
  readonly result: {
    readonly sold: boolean;
    readonly hammerMinor: number | null;
    readonly paddle: number | null;
  } | null;
  readonly now: number;
};

export type OwnPlace = { readonly paddle: number; readonly leading: boolean };

/** What the room says to a browser; the other half of durable-objects/auction/messages.ts. */
export type FromRoom =
  | { readonly type: "lot"; readonly lot: LotScene; readonly entries: readonly LotLine[]; readonly you?: OwnPlace }
  | { readonly type: "accepted"; readonly id: string; readonly you: OwnPlace }
  | { readonly type: "refused"; readonly id: string; readonly code: string; readonly minimumMinor?: number };
