/** Reviewers let a seller in, send the application back, suspend a shop and open it again: with reasons, in one batch. */
import { bumpVersion, shelveGoodsOf } from "../catalog/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { insertTick } from "./application-store.ts";
import { mayApprove, ticks, type Tick } from "./checklist.ts";
import { openShopWrites } from "./decision-store.ts";
import { findCase, type SellerCase } from "./review-case.ts";
import { moveSeller, type IllegalSellerMove, type Seller, type SellerState } from "./seller.ts";
import { findSeller, moveSellerRow } from "./store.ts";

export const returnReasons = ["incomplete", "unreadable", "mismatch", "name", "goods", "other"] as const;
export const suspendReasons = ["complaints", "counterfeit", "prohibited", "inactive", "request", "other"] as const;
export const decisions = ["approved", "returned", "suspended", "reinstated", "closed"] as const;
export type Decision = (typeof decisions)[number];

export type DecideFault =
  | { readonly code: "seller.not_found" }
  /** the checklist has something open */
  | { readonly code: "seller.not_ready"; readonly missing: readonly string[] }
  | { readonly code: "seller.reason_missing" }
  | { readonly code: "seller.raced" }
  | IllegalSellerMove;

const states: Record<Decision, SellerState> = {
  approved: "approved",
  returned: "returned",
  suspended: "suspended",
  reinstated: "approved",
  closed: "closed",
};

/** `actor`: the reviewer, or "verifier" where the outside verifier asks for more. */
export async function decideSeller(
  shop: Shop,
  sellerId: string,
  wish: { readonly decision: Decision; readonly reasons?: readonly string[]; readonly note?: string },
): Promise<Result<SellerState, DecideFault>> {
  const [known, seller] = await Promise.all([findCase(shop, sellerId), findSeller(shop, sellerId)]);
  if (!seller) return err({ code: "seller.not_found" });
  const to = states[wish.decision];
  const moved = moveSeller(seller.state, to);
  if (!moved.ok) return moved;
  if ((wish.decision === "reinstated") !== (seller.state === "suspended" && to === "approved"))
    return err({ code: "seller.illegal_move", from: seller.state, to });
  const reasons = knownReasons(wish.decision, wish.reasons ?? []);
  const note = (wish.note ?? "").trim().slice(0, 4_000);
  if ((to === "returned" || to === "suspended") && reasons.length === 0) return err({ code: "seller.reason_missing" });
  if (wish.decision === "approved" && (!known || !mayApprove(known.items)))
    return err({ code: "seller.not_ready", missing: openItems(known) });

  const actor = shop.actor.kind === "account" ? shop.actor.id : "verifier";
  const told = { sellerId, decision: wish.decision, reasons, note };
  const outcome = await shop.commit([
    ...moveSellerRow(shop, seller, to, { actor, reasons, note }),
    ...(wish.decision === "approved" && known ? opening(shop, seller, known) : []),
    ...shelveGoodsOf(sellerId),
    audited(shop, `seller.${wish.decision}`, sellerId, { from: seller.state, to, reasons, note }),
    announce(shop, `seller.${wish.decision}`, told),
    bumpVersion(),
  ]);
  return outcome === "committed" ? ok(to) : err({ code: "seller.raced" });
}

const openItems = (known: SellerCase | null): string[] =>
  (known?.items ?? []).filter(({ state }) => state !== "done").map(({ id }) => id);

const knownReasons = (decision: Decision, given: readonly string[]): string[] => {
  const words: readonly string[] = decision === "suspended" ? suspendReasons : returnReasons;
  return [...new Set(given.filter((one) => words.includes(one) || one.startsWith("verifier.")))].slice(0, 10);
};

/** What was submitted, not what was written since. The language is the one of the applicant's browser, kept with it. */
const opening = (shop: Shop, seller: Seller, { latest, answers }: SellerCase): Write[] =>
  openShopWrites(shop, seller, latest?.answers ?? answers, latest?.answers.locale ?? "en");

/** A reviewer has read the papers, or found the name misleading nobody. */
export async function tickItem(shop: Shop, sellerId: string, item: string): Promise<Result<null, DecideFault>> {
  const tick = ticks.find((known): known is Tick => known === item);
  const known = await findCase(shop, sellerId);
  if (!tick || !known?.latest || shop.actor.kind !== "account") return err({ code: "seller.not_found" });
  await shop.commit([
    insertTick(shop, sellerId, known.latest.number, tick, shop.actor.id),
    audited(shop, "seller.ticked", sellerId, { item: tick, submission: known.latest.number }),
  ]);
  return ok(null);
}
