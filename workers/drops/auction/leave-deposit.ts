/** From a wish to bid to a paddle, by card: it is saved on the provider's page, charged, and the deposit is held in the book. */
import { hearCard, insertCard, keepsCards, openCard, type OpenCardFault } from "../../cards/index.ts";
import { minute_ms } from "../../kernel/clock.ts";
import { limits } from "../../kernel/limits.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { isOnItsWay, type CardDeposit } from "./card-deposit.ts";
import {
  depositsOnTheirWay,
  findDeposit,
  findOwnDeposit,
  insertDeposit,
  lookAtDepositLater,
} from "./card-deposit-store.ts";
import { findBidder } from "./lot-store.ts";
import { bidderAsking, takesNoBidders, type NoBidder } from "./register-bidder.ts";
import { lotRulesOf } from "./rule.ts";
import { failDeposit, isOver, takeDeposit } from "./take-deposit.ts";

export type LeaveDepositFault =
  | NoBidder
  | OpenCardFault
  | { readonly code: "deposit.none" | "deposit.already" }
  | { readonly code: "lot.closed" }
  | { readonly code: "lot.raced" };
export type LeftDeposit = { readonly deposit: CardDeposit; readonly redirectUrl: string | null };
export type DepositDoor = { readonly returnUrl: string; readonly description: string };

/** Again: the page that is open already, or what has become of it. Whoever has a paddle needs no deposit. */
export async function leaveDeposit(
  shop: Shop,
  sale: Sale,
  door: DepositDoor,
): Promise<Result<LeftDeposit, LeaveDepositFault>> {
  const asking = bidderAsking(shop, sale);
  if (!asking.ok) return asking;
  const accountId = asking.value;
  const { depositMinor: minor, currency } = lotRulesOf(sale);
  if (minor === 0) return err({ code: "deposit.none" });
  if (!keepsCards(shop)) return err({ code: "card.unavailable" });
  const [own, bidder] = await Promise.all([
    findOwnDeposit(shop, sale.id, accountId),
    findBidder(shop, sale.id, accountId),
  ]);
  if (own && isOnItsWay(own)) return resume(shop, own);
  if (own?.state === "held") return ok({ deposit: own, redirectUrl: null });
  if (bidder) return err({ code: "deposit.already" });
  if (takesNoBidders(sale) || (await isOver(shop, sale))) return err({ code: "lot.closed" });

  const deposit = newDeposit(shop, { saleId: sale.id, accountId, minor, currency });
  const card = { id: deposit.cardId, accountId, upTo: { minor, currency }, locale: shop.locale };
  const outcome = await shop.commit([
    insertCard(shop, { ...card, ...door, expiresAt: shop.now + 2 * limits.hold_ms }),
    insertDeposit(shop, deposit, shop.now + 2 * minute_ms),
  ]);
  return outcome === "committed" ? resume(shop, deposit) : err({ code: "lot.raced" });
}

const newDeposit = (
  shop: Shop,
  wish: Pick<CardDeposit, "saleId" | "accountId" | "minor" | "currency">,
): CardDeposit => ({
  ...wish,
  id: shop.newId("deposit"),
  provider: shop.config.payments.provider,
  cardId: shop.newId("card"),
  state: "started",
  spentMinor: 0,
  declineCode: null,
  version: 1,
});

async function resume(shop: Shop, deposit: CardDeposit): Promise<Result<LeftDeposit, LeaveDepositFault>> {
  const opened = await openCard(shop, deposit.cardId);
  return opened.ok ? ok({ deposit, redirectUrl: opened.value.redirectUrl }) : opened;
}

/** The browser's return and the sweep both come here; whoever is second finds nothing to do. */
export async function confirmDeposit(shop: Shop, depositId: string): Promise<CardDeposit | null> {
  const deposit = await findDeposit(shop, depositId);
  if (!deposit || !isOnItsWay(deposit)) return deposit;
  const card = await hearCard(shop, deposit.cardId);
  if (!card) return deposit;
  const waits = card.state === "asked" || card.state === "open";
  if (waits && shop.now < card.expiresAt) {
    await shop.commit([lookAtDepositLater(deposit.id, shop.now + minute_ms)]);
    return deposit;
  }
  if (card.state === "ready") await takeDeposit(shop, deposit, card);
  else await shop.commit(failDeposit(shop, deposit, card.declineCode ?? "no_card"));
  return findDeposit(shop, depositId);
}

/** Sweep. */
export async function hearDepositsOnTheirWay(shop: Shop): Promise<number> {
  const due = await depositsOnTheirWay(shop, 60);
  for (const { id } of due) await confirmDeposit(shop, id);
  return due.length;
}
