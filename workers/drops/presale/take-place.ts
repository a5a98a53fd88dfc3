/** From a wish to a place: a card is saved on the provider's page, and the deposit is charged to it at once. */
import { limits } from "../../kernel/limits.ts";
import { minute_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import {
  chargeCard,
  hearCard,
  insertCard,
  insertCharge,
  keepsCards,
  openCard,
  setAside,
  type ChargeAnswer,
  type OpenCardFault,
  type SavedCard,
} from "../../cards/index.ts";
import { book, transfers } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { phaseOf, type Sale } from "../sale.ts";
import { depositChargeOf, holds, type Place } from "./place.ts";
import {
  appendPresaleEvents,
  countDeposit,
  findOwnPlace,
  findPlace,
  findPresale,
  insertPlace,
  lookAtPlaceLater,
  movePlace,
  movePlaces,
  startedPlaces,
} from "./place-store.ts";
import { presaleRuleOf } from "./rule.ts";

export type TakePlaceFault =
  | OpenCardFault
  | { readonly code: "presale.not_open" }
  | { readonly code: "presale.full" }
  | { readonly code: "place.already" }
  | { readonly code: "place.unauthenticated" }
  | { readonly code: "place.own_goods.forbidden" }
  | { readonly code: "place.raced" };
export type TakenPlace = { readonly place: Place; readonly redirectUrl: string | null };
export type PlaceDoor = { readonly returnUrl: string; readonly description: string };

export async function takePlace(shop: Shop, sale: Sale, door: PlaceDoor): Promise<Result<TakenPlace, TakePlaceFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "place.unauthenticated" });
  if (actor.sellers.some(({ sellerId }) => sellerId === sale.sellerId))
    return err({ code: "place.own_goods.forbidden" });
  if (!keepsCards(shop)) return err({ code: "card.unavailable" });
  const [own, presale] = await Promise.all([findOwnPlace(shop, sale.id, actor.id), findPresale(shop, sale.id)]);
  if (own?.state === "started") return resume(shop, own);
  if (own && holds(own.state)) return err({ code: "place.already" });
  const open = presale !== null && presale.ended === null && presale.calledAt === null;
  if (!open || phaseOf(sale, shop.now) !== "open") return err({ code: "presale.not_open" });

  const place = newPlace(shop, sale, actor.id, presale.promise);
  const outcome = await shop.commit([
    insertCard(shop, {
      id: place.cardId,
      accountId: actor.id,
      upTo: { minor: place.depositMinor, currency: place.currency },
      locale: shop.locale,
      expiresAt: shop.now + 2 * limits.hold_ms,
      returnUrl: door.returnUrl,
      description: door.description.slice(0, 500),
    }),
    ...movePlaces(sale.id, 1),
    insertPlace(shop, place),
  ]);
  if (outcome === "tier_full") return err({ code: "presale.full" });
  if (outcome === "duplicate") return err({ code: "place.already" });
  return outcome === "committed" ? resume(shop, place) : err({ code: "place.raced" });
}

const newPlace = (shop: Shop, sale: Sale, accountId: string, promise: number): Place => ({
  id: shop.newId("place"),
  saleId: sale.id,
  accountId,
  depositMinor: presaleRuleOf(sale).depositMinor,
  currency: sale.currency,
  state: "started",
  version: 1,
  cardId: shop.newId("card"),
  deposit: "none",
  promise,
  tries: 1,
  orderId: null,
  dueAt: shop.now + 2 * minute_ms,
  declineCode: null,
  locale: shop.locale,
  createdAt: shop.now,
});

async function resume(shop: Shop, place: Place): Promise<Result<TakenPlace, TakePlaceFault>> {
  const opened = await openCard(shop, place.cardId);
  return opened.ok ? ok({ place, redirectUrl: opened.value.redirectUrl }) : opened;
}

/** The browser's return and the sweep both come here; whoever is second finds nothing to do. */
export async function confirmPlace(shop: Shop, placeId: string): Promise<Place | null> {
  const place = await findPlace(shop, placeId);
  if (!place || (place.state !== "started" && place.state !== "charging")) return place;
  const card = await hearCard(shop, place.cardId);
  if (!card) return place;
  const waits = card.state === "asked" || card.state === "open";
  if (waits && shop.now < card.expiresAt) {
    await shop.commit([lookAtPlaceLater(place.id, shop.now + minute_ms)]);
    return place;
  }
  if (card.state !== "ready") await shop.commit(expire(shop, place, card.declineCode));
  else await deposit(shop, place, card);
  return findPlace(shop, placeId);
}

const expire = (shop: Shop, place: Place, declineCode: string | null): Write[] => [
  ...movePlace(shop, place, { state: "expired", dueAt: null, declineCode }),
  ...movePlaces(place.saleId, -1),
];

/** First in hand, then asked, then one batch with all that follows: killed in between, the same charge is asked for again. */
async function deposit(shop: Shop, place: Place, card: SavedCard): Promise<void> {
  if (place.state === "started") {
    const taken = await shop.commit(movePlace(shop, place, { state: "charging", dueAt: shop.now + minute_ms }));
    if (taken !== "committed") return;
  }
  const inHand: Place = place.state === "started" ? { ...place, state: "charging", version: place.version + 1 } : place;
  const amount = { minor: place.depositMinor, currency: place.currency };
  const answer = await chargeCard(shop, card, { id: depositChargeOf(place), amount, description: card.description });
  if (answer.kind === "unknown") return void (await shop.commit([lookAtPlaceLater(place.id, shop.now + minute_ms)]));
  const outcome = await shop.commit(settled(shop, inHand, card, answer));
  if (outcome === "stale_write" && answer.kind === "captured") await tooLate(shop, inHand, card, answer);
}

type Known = Exclude<ChargeAnswer, { readonly kind: "unknown" }>;

function settled(shop: Shop, place: Place, card: SavedCard, answer: Known): Write[] {
  const { id, saleId, accountId, depositMinor: minor, currency } = place;
  const chargeId = depositChargeOf(place);
  const charge = insertCharge(
    shop,
    { id: chargeId, cardId: card.id, subject: id, amount: { minor, currency } },
    answer,
  );
  if (answer.kind !== "captured") {
    const code = answer.kind === "declined" ? answer.code : "amount_mismatch";
    return [charge, ...expire(shop, place, code), ...setAside(shop, chargeId, card, answer)];
  }
  return [
    charge,
    ...movePlace(shop, place, { state: "reserved", deposit: "held", dueAt: null }),
    ...countDeposit(saleId, minor),
    ...transfers(shop, [
      {
        id: chargeId,
        debit: book.provider(card.provider, currency),
        credit: book.buyer(accountId, "deposit", currency),
        minor,
        kind: "presale.deposit",
        group: saleId,
        note: id,
      },
    ]),
    appendPresaleEvents(shop, saleId, [{ kind: "reserved", place: id }]),
    announce(shop, "presale.reserved", { placeId: id, saleId }),
  ];
}

/** Charged at the moment the presale ended: the place is none, and the money waits where people look. */
async function tooLate(shop: Shop, place: Place, card: SavedCard, answer: Known): Promise<void> {
  const now = await findPlace(shop, place.id);
  if (!now || now.state !== "charging" || now.version !== place.version) return;
  const chargeId = depositChargeOf(place);
  const amount = { minor: place.depositMinor, currency: place.currency };
  await shop.commit([
    insertCharge(shop, { id: chargeId, cardId: card.id, subject: place.id, amount }, answer),
    ...expire(shop, place, "presale_over"),
    ...setAside(shop, chargeId, card, { kind: "odd", providerRef: answer.providerRef, captured: amount }),
  ]);
}

/** Sweep. */
export async function hearStartedPlaces(shop: Shop): Promise<number> {
  const started = await startedPlaces(shop, 120);
  for (const { id } of started) await confirmPlace(shop, id);
  return started.length;
}
