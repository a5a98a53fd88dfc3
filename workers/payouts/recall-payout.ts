/** Finance calls money back. Only the bank's word moves the book: until it speaks, the payout stays what it was. */
import { minute_ms } from "../kernel/clock.ts";
import { err, type Result } from "../kernel/result.ts";
import type { ProviderAnswer } from "../payments/index.ts";
import { audited } from "../platform/audit.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { isStepUp, type StepUpFault } from "../platform/step-up.ts";
import { bankOf } from "./banks.ts";
import type { BankPayout } from "./bank.ts";
import { mayBeRecalled, type Payout } from "./payout.ts";
import { askRecallLater, endRecall, findDueRecalls, insertRecall, type Recall } from "./recall-store.ts";
import { settle, type SettleFault } from "./send-payout.ts";
import { findPayout } from "./store.ts";

export type RecallFault =
  | { readonly code: "payout.not_found" }
  | { readonly code: "payout.final" }
  | { readonly code: "payout.recall_refused"; readonly why: string }
  /** it stands written down, and is asked again until the bank answers */
  | { readonly code: "bank.unavailable" }
  | StepUpFault
  | SettleFault;

const reason_chars_max = 300;
const a_sweep_max = 20;

/** Written down first, then asked, then settled: what a crash interrupts is gone on with by the sweep. */
export async function recallPayout(
  shop: Shop,
  payoutId: string,
  why: string,
  answered: Answered<Payout> = unanswered,
): Promise<Result<Payout, RecallFault>> {
  if (!isStepUp(shop)) return err({ code: "step_up.forbidden" });
  const payout = await findPayout(shop, payoutId);
  if (!payout) return err({ code: "payout.not_found" });
  if (!mayBeRecalled(payout.state)) return err({ code: "payout.final" });
  const reason = why.slice(0, reason_chars_max);
  await shop.commit([insertRecall(shop, payoutId, reason), audited(shop, "payout.recall_asked", payoutId, { reason })]);
  return askBank(shop, { payoutId, reason, askedAt: shop.now }, answered);
}

async function askBank(
  shop: Shop,
  { payoutId, reason, askedAt }: Recall,
  answered: Answered<Payout>,
): Promise<Result<Payout, RecallFault>> {
  const answer = await recalled(shop, payoutId);
  if (answer.outcome === "unknown") {
    await shop.commit([
      askRecallLater(payoutId, shop.now + Math.min(60, 1 + (shop.now - askedAt) / minute_ms) * minute_ms),
    ]);
    return err({ code: "bank.unavailable" });
  }
  if (answer.outcome === "refused") {
    await shop.commit([endRecall(payoutId, "refused", answer.code), audited(shop, "payout.recall_refused", payoutId)]);
    return err({ code: "payout.recall_refused", why: answer.code });
  }
  const { state, ref, reason: told } = answer.value;
  const word = { state, ref, reason: state === "recalled" ? reason : told };
  return settle(shop, payoutId, word, async (payout) => [endRecall(payoutId, "done"), ...(await answered(payout))]);
}

/** A bank that refuses because it has called it back already (its answer never reached us) has done what was asked. */
async function recalled(shop: Shop, payoutId: string): Promise<ProviderAnswer<BankPayout>> {
  const bank = bankOf(shop);
  const answer = await bank.recall(payoutId);
  if (answer.outcome !== "refused") return answer;
  const found = await bank.find(payoutId);
  if (found.outcome === "unknown") return found;
  return found.outcome === "answered" && found.value?.state === "recalled"
    ? { outcome: "answered", value: found.value }
    : answer;
}

/** The sweep: recalls the bank has not answered, or whose answer never got into the book. */
export async function checkRecalls(shop: Shop): Promise<number> {
  const due = await findDueRecalls(shop, a_sweep_max);
  for (const one of due) {
    const payout = await findPayout(shop, one.payoutId);
    if (payout && mayBeRecalled(payout.state)) await askBank(shop, one, unanswered);
    // A webhook was faster, or it has failed or come back by itself: there is nothing to call back.
    else await shop.commit([endRecall(one.payoutId, payout?.state === "recalled" ? "done" : "refused", payout?.state)]);
  }
  return due.length;
}
