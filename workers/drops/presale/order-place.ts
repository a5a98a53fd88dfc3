/** A place on its way through the checkout: the deposit in the buyer's balance, the receipt, the pin, and the order's word. */
import { err, invariant, ok, type Result } from "../../kernel/result.ts";
import { book, transfer } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { no_shard, type Receipt } from "../receipt.ts";
import { shelfOf, type Sale } from "../sale.ts";
import { findSales } from "../store.ts";
import { heldCharge, returning, tombstone } from "./give-back.ts";
import { holdOfPlace, mayPayBalance, placeOfHold, type Place } from "./place.ts";
import { appendPresaleEvents, findPlace, moveDeposit, movePlace, movePlaces, overduePlaces } from "./place-store.ts";
import { presaleRuleOf } from "./rule.ts";

/** The deposit becomes balance that the order is paid with; the order is over the whole price, so tax and share are right. */
export async function readyToOrder(
  shop: Shop,
  sale: Sale,
  place: Place,
): Promise<Result<Receipt, { readonly code: "place.not_due" | "place.raced" }>> {
  if (!mayPayBalance(place, shop.now)) return err({ code: "place.not_due" });
  const outcome = place.deposit === "held" ? await shop.commit(applying(shop, place)) : "committed";
  return outcome === "committed" ? ok(receiptOfPlace(sale, place)) : err({ code: "place.raced" });
}

const applying = (shop: Shop, place: Place): Write[] => [
  ...movePlace(shop, place, { deposit: "applied" }),
  ...moveDeposit(place.saleId, "applied", place.depositMinor),
  ...transfer(shop, {
    id: `${place.id}.applied`,
    debit: book.buyer(place.accountId, "deposit", place.currency),
    credit: book.buyer(place.accountId, "balance", place.currency),
    minor: place.depositMinor,
    kind: "presale.applied",
    group: place.saleId,
    note: place.id,
  }),
  appendPresaleEvents(shop, place.saleId, [{ kind: "applied", place: place.id }]),
];

const receiptOfPlace = (sale: Sale, place: Place): Receipt => ({
  saleId: sale.id,
  shard: no_shard,
  holdId: holdOfPlace(place),
  unit: `${place.id}-${place.tries}`,
  units: 1,
  expiresAt: place.dueAt ?? 0,
  slug: sale.slug,
  buyer: place.accountId,
  variantId: sale.variantId ?? "",
  shelf: shelfOf(sale.id),
  country: sale.country,
  prices: { [sale.currency]: presaleRuleOf(sale).priceMinor },
});

/** Nothing is written: the key of the receipt decides between this order, another one, and the end of the time to pay. */
export async function pinPlace(shop: Shop, holdId: string): Promise<"pinned" | "gone" | "taken"> {
  const place = await findPlace(shop, placeOfHold(holdId) ?? "");
  const good = place && mayPayBalance(place, shop.now) && place.deposit === "applied" && holdOfPlace(place) === holdId;
  return good ? "pinned" : "gone";
}

/** Paid: it is theirs. Cancelled unpaid: they may try again while their time lasts, by a new hold. */
export async function tellPlace(shop: Shop, holdId: string, paid: boolean, orderId: string): Promise<void> {
  const place = await findPlace(shop, placeOfHold(holdId) ?? "");
  if (!place || place.state !== "called" || holdOfPlace(place) !== holdId) return;
  const outcome = await shop.commit(
    paid
      ? [
          ...movePlace(shop, place, { state: "paid", orderId, dueAt: null }),
          appendPresaleEvents(shop, place.saleId, [{ kind: "paid", place: place.id, order: orderId }]),
        ]
      : movePlace(shop, place, { tries: place.tries + 1 }),
  );
  invariant(outcome === "committed" || outcome === "stale_write", "a place hears its order once");
}

/** Sweep: whose time to pay is over and who has no order. The key of the hold decides between a late order and this. */
export async function lapsePlaces(shop: Shop): Promise<number> {
  const overdue = await overduePlaces(shop, 100);
  const sales = await findSales(
    shop,
    overdue.map(({ saleId }) => saleId),
  );
  for (const place of overdue) {
    const sale = sales.get(place.saleId);
    if (sale) await lapse(shop, sale, place);
  }
  return overdue.length;
}

async function lapse(shop: Shop, sale: Sale, place: Place): Promise<void> {
  const kept = place.deposit === "held" && presaleRuleOf(sale).unpaidDeposit === "kept";
  const charge = kept ? null : await heldCharge(shop, place);
  const deposit = kept ? ("kept" as const) : charge ? ("returned" as const) : ("applied" as const);
  await shop.commit([
    tombstone(shop, place),
    ...movePlace(shop, place, { state: "lapsed", dueAt: null, deposit }),
    ...movePlaces(place.saleId, -1),
    ...(kept ? keeping(shop, place) : []),
    ...(charge ? returning(shop, place, charge, "unpaid") : []),
    appendPresaleEvents(shop, place.saleId, [{ kind: "lapsed", place: place.id, deposit }]),
    announce(shop, "presale.lapsed", { placeId: place.id, saleId: place.saleId }),
  ]);
}

const keeping = (shop: Shop, place: Place): Write[] => [
  ...moveDeposit(place.saleId, "kept", place.depositMinor),
  ...transfer(shop, {
    id: `${place.id}.kept`,
    debit: book.buyer(place.accountId, "deposit", place.currency),
    credit: book.platform("deposits", place.currency),
    minor: place.depositMinor,
    kind: "forfeit",
    group: place.saleId,
    note: place.id,
  }),
];
