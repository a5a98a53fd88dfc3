/** How a bid is answered. A receipt goes to its bidder alone. */
import type { Standing } from "../../workers/drops/auction/lot.ts";
import { commitmentTo } from "../../workers/drops/auction/record.ts";
import type { ShownEntry } from "../../workers/drops/auction/show.ts";
import type { LotRow } from "./log-store.ts";
import type { BidOutcome, BidReceipt } from "./messages.ts";

/** What one call changed: lines for people's screens, oldest first. Empty: nothing anybody could see. */
export type Told<T> = { readonly outcome: T; readonly shown: readonly ShownEntry[] };

export type BidExtras = {
  readonly salt: string;
  readonly clientBidId: string | null;
  readonly receipt: ((standing: Standing) => BidReceipt) | null;
};
export const noBid: BidExtras = { salt: "", clientBidId: null, receipt: null };

type Own = { readonly account: string; readonly maxMinor: number; readonly paddle: number; readonly salt: string };

export function receiptOf(
  { rules, standing: before }: LotRow,
  standing: Standing,
  { account, maxMinor, paddle, salt }: Own,
): BidReceipt {
  const sealed = rules.kind === "sealed";
  return {
    seq: standing.seq,
    paddle,
    leading: !sealed && standing.leader === account,
    priceMinor: sealed ? null : standing.priceMinor,
    closesAt: standing.closesAt,
    extended: standing.closesAt > before.closesAt,
    commitment: commitmentTo(salt, maxMinor),
    salt,
  };
}

export const refused = (
  code: "lot.not_found" | "bid.not_admitted" | "bid.key_reused" | "bid.too_many",
): Told<BidOutcome> => ({ outcome: { ok: false, fault: { code } }, shown: [] });

export const again = (value: BidReceipt): Told<BidOutcome> => ({ outcome: { ok: true, value }, shown: [] });
