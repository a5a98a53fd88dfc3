/** A payout after its request: asked of the bank, heard from it by answer, webhook or question. */
import { minute_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { book, postPending, transfer, voidPending } from "../ledger/index.ts";
import type { Write } from "../platform/database.ts";
import { announce, received } from "../platform/outbox.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { bankOf } from "./banks.ts";
import type { BankPayout } from "./bank.ts";
import { bookMove, isUnderWay, move, type Payout, type PayoutState } from "./payout.ts";
import { findDestination, findPayout, findPayoutsToCheck, lookAgain, movePayout, retireDestination } from "./store.ts";

const attempts = 4;
const a_sweep_max = 60;
export const bankConsumer = "payouts.webhook";

/** Job: asks the bank, or asks after what it has been asked for. Throws nothing that a later sweep could not mend. */
export async function sendPayout(shop: Shop, payoutId: string): Promise<void> {
  const payout = await findPayout(shop, payoutId);
  if (!payout || !isUnderWay(payout.state)) return;
  const destination = await findDestination(shop, payout.destinationId);
  const bank = bankOf(shop);
  if (payout.state === "pending") {
    const found = await bank.find(payoutId);
    if (found.outcome === "answered" && found.value) return void (await hearBank(shop, payoutId, found.value));
    return void (await shop.commit([lookAgain(payoutId, nextLook(payout, shop.now))]));
  }
  const answer = await bank.pay({ payoutId, token: destination?.token ?? "", amount: payout.amount });
  if (answer.outcome === "answered") return void (await hearBank(shop, payoutId, answer.value));
  shop.log("payout.not_answered", { payout: payoutId, outcome: answer.outcome });
  if (answer.outcome === "refused")
    return void (await settle(shop, payoutId, { state: "failed", reason: answer.code, ref: null }));
  if (payout.state === "requested")
    return void (await settle(shop, payoutId, { state: "unknown", reason: "", ref: null }));
  await shop.commit([lookAgain(payoutId, nextLook(payout, shop.now))]);
}

/** The bank's word. `messageId` of a webhook goes into the inbox in the batch of its effect. */
export const hearBank = (shop: Shop, payoutId: string, word: BankPayout, messageId?: string) =>
  settle(shop, payoutId, { state: word.state, reason: word.reason, ref: word.ref }, async () =>
    messageId === undefined ? [] : [received(shop, bankConsumer, messageId)],
  );

export type SettleFault = { readonly code: "payout.not_found" } | { readonly code: "payout.raced" };
type Word = { readonly state: PayoutState; readonly reason: string; readonly ref: string | null };

/** Moves it to what the bank has said, with what goes along; said before, nothing moves. */
export async function settle(
  shop: Shop,
  payoutId: string,
  word: Word,
  also: Answered<Payout> = unanswered,
): Promise<Result<Payout, SettleFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const payout = await findPayout(shop, payoutId);
    if (!payout) return err({ code: "payout.not_found" });
    const news = payout.state !== word.state && move(payout.state, word.state).ok;
    const settled = news ? { ...payout, state: word.state, reason: word.reason } : payout;
    const outcome = await shop.commit([...(await also(settled)), ...(news ? moving(shop, payout, word) : [])]);
    if (outcome === "committed") return ok(settled);
    if (outcome === "duplicate") return ok(payout);
  }
  return err({ code: "payout.raced" });
}

function moving(shop: Shop, payout: Payout, { state, reason, ref }: Word): Write[] {
  const change = { state, reason, checkAt: isUnderWay(state) ? nextLook(payout, shop.now) : null };
  return [
    ...movePayout(shop, payout, ref === null ? change : { ...change, providerRef: ref }),
    ...booked(shop, payout, state),
    // What came back from there is not sent there again by the next night: the owner names a place anew.
    ...(state === "recalled" || state === "returned" ? [retireDestination(shop, payout.destinationId)] : []),
    ...(isUnderWay(state)
      ? []
      : [announce(shop, `payout.${state}`, { payoutId: payout.id, sellerId: payout.sellerId })]),
  ];
}

/** Paid: the set-aside money is the bank's, and our balance with the provider is less by it. Back again: the reverse. */
function booked(shop: Shop, { id, state, sellerId, amount }: Payout, to: PayoutState): Write[] {
  const { currency, minor } = amount;
  const [clearing, purse] = [book.payout(currency), book.seller(sellerId, "available", currency)];
  const till = book.provider(shop.config.payments.provider, currency);
  const pendingId = `payout/${id}`;
  switch (bookMove(state, to)) {
    case "settle":
      return [
        ...postPending(shop, { id: `${pendingId}/paid`, pendingId }),
        ...transfer(shop, { id: `${pendingId}/left`, debit: clearing, credit: till, minor, kind: "payout", group: id }),
      ];
    case "let_go":
      return voidPending(shop, { id: `${pendingId}/void`, pendingId });
    case "give_back":
      return [
        ...transfer(shop, {
          id: `${pendingId}/back`,
          debit: till,
          credit: clearing,
          minor,
          kind: "payout_back",
          group: id,
        }),
        ...transfer(shop, {
          id: `${pendingId}/purse`,
          debit: clearing,
          credit: purse,
          minor,
          kind: "payout_back",
          group: id,
        }),
      ];
    case "nothing":
      return [];
  }
}

const nextLook = ({ createdAt }: Payout, now: number): number =>
  now + Math.min(60 * minute_ms, Math.max(minute_ms, now - createdAt));

/** The sweep: payouts nobody has heard of in time. */
export async function checkPayouts(shop: Shop): Promise<number> {
  const due = await findPayoutsToCheck(shop, a_sweep_max);
  for (const { id } of due) await sendPayout(shop, id);
  return due.length;
}
