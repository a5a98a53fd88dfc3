/** A deposit on its way back to its card: because its owner wants it, or because the promise was broken. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { findCapturedCharge, promiseRefund, type Charge } from "../../cards/index.ts";
import { book } from "../../ledger/index.ts";
import { cancelOrder } from "../../refunds/index.ts";
import { audited } from "../../platform/audit.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { insertTombstone } from "../receipt-store.ts";
import { findSale } from "../store.ts";
import type { Sale } from "../sale.ts";
import { holdOfPlace, isLate, mayGiveBack, type Place } from "./place.ts";
import {
  appendPresaleEvents,
  brokenPromises,
  endRow,
  findOwnPlace,
  findPresale,
  moveDeposit,
  movePlace,
  movePlaces,
  placesToReturn,
  type PresaleRow,
} from "./place-store.ts";
import { presaleRuleOf } from "./rule.ts";

export type GiveBackFault =
  | { readonly code: "place.not_found" }
  | { readonly code: "place.bound" }
  | { readonly code: "place.raced" };

/** By the buyer: freely until the balance is called, and whenever the promise has moved since. */
export async function giveUpPlace(shop: Shop, sale: Sale): Promise<Result<Place, GiveBackFault>> {
  const { actor } = shop;
  const own = actor.kind === "account" ? await findOwnPlace(shop, sale.id, actor.id) : null;
  const presale = await findPresale(shop, sale.id);
  if (!own || !presale) return err({ code: "place.not_found" });
  if (own.state === "cancelled") return ok(own);
  if (!mayGiveBack(own, presaleRuleOf(sale), presale.promise)) return err({ code: "place.bound" });
  const charge = await heldCharge(shop, own);
  const outcome = await shop.commit([
    ...(own.state === "called" ? [tombstone(shop, own)] : []),
    ...movePlace(shop, own, { state: "cancelled", dueAt: null, ...(charge ? { deposit: "returned" as const } : {}) }),
    ...movePlaces(sale.id, -1),
    ...(charge
      ? [
          ...returning(shop, own, charge, "buyer"),
          appendPresaleEvents(shop, sale.id, [{ kind: "cancelled", place: own.id }]),
        ]
      : []),
  ]);
  return outcome === "committed" ? ok({ ...own, state: "cancelled" }) : err({ code: "place.raced" });
}

/** What its deposit was taken by, while the deposit is held. */
export const heldCharge = async (shop: Shop, { id, deposit }: Place): Promise<Charge | null> =>
  deposit === "held" ? findCapturedCharge(shop, id) : null;

/** Nobody can order by this hold any more. */
export const tombstone = (shop: Shop, place: Place): Write =>
  insertTombstone(shop, {
    holdId: holdOfPlace(place),
    saleId: place.saleId,
    unit: `${place.id}-${place.tries}`,
    units: 1,
  });

/** The ledger's and the provider's side of a deposit that goes back. */
export const returning = (shop: Shop, place: Place, charge: Charge, reason: string): Write[] => [
  ...moveDeposit(place.saleId, "returned", place.depositMinor),
  ...promiseRefund(shop, {
    id: shop.newId("cardRefund"),
    charge,
    minor: place.depositMinor,
    reason: `presale_${reason}`,
    from: book.buyer(place.accountId, "deposit", place.currency),
  }),
  announce(shop, "presale.returned", { placeId: place.id, saleId: place.saleId, why: reason }),
];

/** Ended for everybody; again changes nothing. */
export async function endPresale(shop: Shop, sale: Sale, presale: PresaleRow, why: "late" | "off"): Promise<void> {
  if (presale.ended !== null) return;
  await shop.commit([
    ...endRow(shop, sale.id, why),
    appendPresaleEvents(shop, sale.id, [{ kind: "ended", why, at: shop.now }]),
    audited(shop, "presale.ended", sale.id, { why, shipsBy: presale.shipsBy }),
    announce(shop, `presale.${why}`, { saleId: sale.id }),
  ]);
}

/** Sweep: whose promise is broken, all their buyers are paid back without asking. */
export async function endLatePresales(shop: Shop): Promise<number> {
  const broken = await brokenPromises(shop);
  for (const { saleId } of broken) {
    const [sale, presale] = await Promise.all([findSale(shop, saleId), findPresale(shop, saleId)]);
    if (sale && presale && isLate(presaleRuleOf(sale), presale.shipsBy, shop.now))
      await endPresale(shop, sale, presale, "late");
  }
  return broken.length;
}

/** Sweep: deposits go back to their cards; orders that have not left the house are cancelled, which pays them back. */
export async function returnPlaces(shop: Shop): Promise<number> {
  const places = await placesToReturn(shop, 100);
  for (const place of places) await returnPlace(shop, place);
  return places.length;
}

async function returnPlace(shop: Shop, place: Place): Promise<void> {
  if (place.state === "paid" && place.orderId !== null) {
    const cancelled = await cancelOrder(shop, place.orderId, "operator");
    if (!cancelled.ok) return shop.log("presale.order_stands", { place: place.id, fault: cancelled.fault.code });
  }
  const charge = await heldCharge(shop, place);
  const outcome = await shop.commit([
    ...(place.state === "called" ? [tombstone(shop, place)] : []),
    ...movePlace(shop, place, { state: "returned", dueAt: null, ...(charge ? { deposit: "returned" as const } : {}) }),
    ...movePlaces(place.saleId, -1),
    ...(charge ? returning(shop, place, charge, "ended") : []),
    appendPresaleEvents(shop, place.saleId, [{ kind: "returned", place: place.id }]),
  ]);
  if (outcome !== "committed") shop.log("presale.not_returned", { place: place.id, outcome });
}
