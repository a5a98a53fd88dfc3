/** A deposit is charged to the card that was saved for it, and with the money in the book its bidder has a paddle. */
import {
  chargeCard,
  insertCharge,
  promiseRefund,
  setAside,
  type ChargeAnswer,
  type SavedCard,
} from "../../cards/index.ts";
import { minute_ms } from "../../kernel/clock.ts";
import { book, transfers } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { findSale } from "../store.ts";
import { chargeOfDeposit, type CardDeposit } from "./card-deposit.ts";
import { findDeposit, lookAtDepositLater, moveCardDeposit } from "./card-deposit-store.ts";
import { findBidder, insertBidder } from "./lot-store.ts";
import { admit } from "./register-bidder.ts";

/** The room knows first. One that is not there yet has not begun. */
export async function isOver(shop: Shop, { id }: Sale): Promise<boolean> {
  const found = await shop.lot(id).read(null, 0);
  return found !== null && ["ending", "closed", "withdrawn"].includes(found.lot.phase);
}

export const failDeposit = (shop: Shop, deposit: CardDeposit, declineCode: string): Write[] =>
  moveCardDeposit(shop, deposit, "failed", { declineCode });

/** First in hand, then asked, then one batch with all that follows: killed in between, the same charge is asked for again. */
export async function takeDeposit(shop: Shop, deposit: CardDeposit, card: SavedCard): Promise<void> {
  const sale = await findSale(shop, deposit.saleId);
  if (!sale) return;
  if (deposit.state === "started") {
    if (await isOver(shop, sale)) return void (await shop.commit(failDeposit(shop, deposit, "lot_over")));
    const inHand = moveCardDeposit(shop, deposit, "charging", { dueAt: shop.now + minute_ms });
    if ((await shop.commit(inHand)) !== "committed") return;
  }
  const inHand: CardDeposit =
    deposit.state === "started" ? { ...deposit, state: "charging", version: deposit.version + 1 } : deposit;
  const { minor, currency } = deposit;
  const wish = { id: chargeOfDeposit(deposit).id, amount: { minor, currency }, description: card.description };
  const answer = await chargeCard(shop, card, wish);
  if (answer.kind === "unknown")
    return void (await shop.commit([lookAtDepositLater(deposit.id, shop.now + minute_ms)]));
  const outcome = await shop.commit(answered(shop, inHand, card, answer));
  if (answer.kind === "captured" && outcome !== "committed") return giveStraightBack(shop, inHand, card, answer);
  const bidder = answer.kind === "captured" && (await findBidder(shop, sale.id, deposit.accountId));
  if (bidder) await admit(shop, sale, bidder);
}

type Known = Exclude<ChargeAnswer, { readonly kind: "unknown" }>;

function answered(shop: Shop, deposit: CardDeposit, card: SavedCard, answer: Known): Write[] {
  const { saleId, accountId, minor } = deposit;
  if (answer.kind === "captured")
    return [
      ...captured(shop, deposit, answer),
      ...moveCardDeposit(shop, deposit, "held"),
      ...insertBidder(shop, saleId, accountId, minor),
      announce(shop, "lot.bidder_registered", { saleId, accountId }),
    ];
  const code = answer.kind === "declined" ? answer.code : "amount_mismatch";
  return [
    charged(shop, deposit, answer),
    ...failDeposit(shop, deposit, code),
    ...setAside(shop, chargeOfDeposit(deposit).id, card, answer),
  ];
}

const charged = (shop: Shop, deposit: CardDeposit, answer: Known): Write => {
  const { id, subject } = chargeOfDeposit(deposit);
  const { minor, currency, cardId } = deposit;
  return insertCharge(shop, { id, cardId, subject, amount: { minor, currency } }, answer);
};

const captured = (shop: Shop, deposit: CardDeposit, answer: Known): Write[] => [
  charged(shop, deposit, answer),
  ...transfers(shop, [
    {
      id: chargeOfDeposit(deposit).id,
      debit: book.provider(deposit.provider, deposit.currency),
      credit: book.buyer(deposit.accountId, "deposit", deposit.currency),
      minor: deposit.minor,
      kind: "lot.deposit",
      group: deposit.saleId,
      note: deposit.id,
    },
  ]),
];

/** Charged at the moment the lot ended, or a paddle was taken otherwise: it goes back where it came from. */
async function giveStraightBack(shop: Shop, deposit: CardDeposit, card: SavedCard, answer: Known): Promise<void> {
  const now = await findDeposit(shop, deposit.id);
  if (!now || now.state !== "charging" || now.version !== deposit.version) return;
  await shop.commit([
    ...captured(shop, deposit, answer),
    ...moveCardDeposit(shop, deposit, "returned", { declineCode: "too_late" }),
    ...promiseRefund(shop, {
      id: shop.newId("cardRefund"),
      charge: chargeOfDeposit(deposit),
      minor: deposit.minor,
      reason: "lot_too_late",
      from: book.buyer(deposit.accountId, "deposit", deposit.currency),
    }),
  ]);
  shop.log("lot.deposit_too_late", { deposit: deposit.id, card: card.id });
}
