/** From a wish to a pledge that stands: its reward is taken, its card is saved by the provider, then it counts. */
import { limits } from "../../kernel/limits.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { hearCard, insertCard, keepsCards, openCard, type OpenCardFault } from "../../cards/index.ts";
import { book, pend } from "../../ledger/index.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { phaseOf, type Sale } from "../sale.ts";
import { findSale } from "../store.ts";
import { decidePledge, stands, type Pledge, type PledgeWish, type PledgeWishFault } from "./pledge.ts";
import { askLater, findPledge, insertPledge, movePledge, selectOwnPledge } from "./pledge-store.ts";
import { appendEvents, countPledge, moveTier, selectTiers, type TierRow } from "./project-store.ts";
import { projectRuleOf } from "./rule.ts";

export type MakePledgeFault =
  | PledgeWishFault
  | OpenCardFault
  | { readonly code: "pledge.unauthenticated" }
  | { readonly code: "pledge.own_project.forbidden" }
  | { readonly code: "pledge.raced" };

export type StartedPledge = { readonly pledge: Pledge; readonly redirectUrl: string | null };
export type PledgeDoor = {
  /** where the provider sends people back to; the pledge's id is put in the place of `{pledge}` */
  readonly returnUrl: string;
  /** what the provider's page says it is for */
  readonly description: string;
};

/** The reward is kept for as long as the provider's page is; what comes of the card is heard by `confirmPledge`. */
export async function startPledge(
  shop: Shop,
  sale: Sale,
  wish: PledgeWish,
  door: PledgeDoor,
): Promise<Result<StartedPledge, MakePledgeFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "pledge.unauthenticated" });
  if (actor.sellers.some(({ sellerId }) => sellerId === sale.sellerId))
    return err({ code: "pledge.own_project.forbidden" });
  if (!keepsCards(shop)) return err({ code: "card.unavailable" });
  const known = await look(shop, sale, actor.id, wish.tierId);
  if (known.own?.state === "started") return resume(shop, known.own);
  const decided = decidePledge(projectRuleOf(sale), { ...known, pledged: counts(known.own) }, wish);
  if (!decided.ok) return decided;

  const pledge = newPledge(shop, sale, actor.id, decided.value.minor, wish);
  const outcome = await shop.commit([
    ...cardFor(shop, pledge, door),
    ...moveTier(sale.id, pledge.tierId, 1),
    ...(await insertPledge(shop, pledge, wish.address.trim().slice(0, 1_000))),
  ]);
  if (outcome === "tier_full") return err({ code: "project.tier_full" });
  if (outcome === "duplicate") return err({ code: "pledge.already" });
  return outcome === "committed" ? resume(shop, pledge) : err({ code: "pledge.raced" });
}

const counts = (own: Pledge | null): boolean => own !== null && (stands(own.state) || own.state === "captured");

async function look(shop: Shop, sale: Sale, accountId: string, tierId: string | null) {
  const [own, tiers] = await shop.db.read<[Pledge, TierRow]>(selectOwnPledge(sale.id, accountId), selectTiers(sale.id));
  const taken = tiers.find((tier) => tier.tierId === tierId)?.taken ?? 0;
  return { open: phaseOf(sale, shop.now) === "open", own: own[0] ?? null, taken };
}

const newPledge = (shop: Shop, sale: Sale, accountId: string, minor: number, wish: PledgeWish): Pledge => ({
  id: shop.newId("pledge"),
  saleId: sale.id,
  accountId,
  tierId: wish.tierId,
  minor,
  currency: sale.currency,
  state: "started",
  version: 1,
  cardId: null,
  chargingCardId: null,
  nextCardId: shop.newId("card"),
  tries: 0,
  dueAt: shop.now + 2 * 60_000,
  declineCode: null,
  refundedMinor: 0,
  locale: shop.locale,
  createdAt: shop.now,
});

/** The card that `nextCardId` names. */
export const cardFor = (shop: Shop, pledge: Pledge, { returnUrl, description }: PledgeDoor): Write[] =>
  pledge.nextCardId === null
    ? []
    : [
        insertCard(shop, {
          id: pledge.nextCardId,
          accountId: pledge.accountId,
          returnUrl: returnUrl.replace("{pledge}", pledge.id),
          upTo: { minor: pledge.minor, currency: pledge.currency },
          description: description.slice(0, 500),
          locale: shop.locale,
          expiresAt: shop.now + 2 * limits.hold_ms,
        }),
      ];

/** Sent to the provider's page, the first time or again. */
export async function resume(shop: Shop, pledge: Pledge): Promise<Result<StartedPledge, MakePledgeFault>> {
  if (pledge.nextCardId === null) return ok({ pledge, redirectUrl: null });
  const opened = await openCard(shop, pledge.nextCardId);
  return opened.ok ? ok({ pledge, redirectUrl: opened.value.redirectUrl }) : opened;
}

/**
 * Asks what became of the card and does what follows: the pledge stands, or its reward is free again. The browser's
 * return and the sweep both come here, and whoever is second finds nothing to do.
 */
export async function confirmPledge(shop: Shop, pledgeId: string): Promise<Pledge | null> {
  const pledge = await findPledge(shop, pledgeId);
  if (!pledge || pledge.nextCardId === null) return pledge;
  const card = await hearCard(shop, pledge.nextCardId);
  if (!card) return pledge;
  const waits = card.state === "asked" || card.state === "open";
  if (waits && shop.now < card.expiresAt) {
    await shop.commit([askLater(pledge.id, shop.now + 60_000)]);
    return pledge;
  }
  if (pledge.state !== "started") return changeCard(shop, pledge, card.state === "ready");
  const stood = card.state === "ready" && (await stand(shop, pledge, card.provider));
  if (!stood) await shop.commit([...movePledge(shop, pledge, { ...over, state: "expired" }), ...giveBack(pledge)]);
  return findPledge(shop, pledgeId);
}

const over = { nextCardId: null, dueAt: null } as const;
export const giveBack = ({ saleId, tierId }: Pledge): Write[] => moveTier(saleId, tierId, -1);

/** In one batch it counts, its money is pending in the book, and the log says so. After the end: false. */
async function stand(shop: Shop, pledge: Pledge, provider: string): Promise<boolean> {
  const { id, saleId, tierId, minor, currency } = pledge;
  const sale = await findSale(shop, saleId);
  if (!sale || phaseOf(sale, shop.now) !== "open") return false;
  const outcome = await shop.commit([
    ...movePledge(shop, pledge, { ...over, state: "standing", cardId: pledge.nextCardId }),
    ...countPledge(saleId, minor),
    ...pend(shop, {
      id,
      debit: book.provider(provider, currency),
      credit: book.project(saleId, currency),
      minor,
      kind: "pledge",
      group: saleId,
      note: id,
    }),
    appendEvents(shop, saleId, [{ kind: "pledged", pledge: id, tier: tierId, minor }]),
    announce(shop, "pledge.made", { pledgeId: id, saleId }),
  ]);
  if (outcome === "committed") return true;
  const now = await findPledge(shop, id);
  return now !== null && now.state !== "started";
}

/** Another card in the place of the first. A pledge whose card was declined is tried again at once. */
async function changeCard(shop: Shop, pledge: Pledge, ready: boolean): Promise<Pledge> {
  const waiting = pledge.state === "due" && pledge.tries > 0;
  const change = ready
    ? { nextCardId: null, cardId: pledge.nextCardId, ...(waiting ? { dueAt: shop.now } : {}) }
    : { nextCardId: null };
  const outcome = await shop.commit(movePledge(shop, pledge, change));
  return outcome === "committed" ? { ...pledge, ...change } : ((await findPledge(shop, pledge.id)) ?? pledge);
}
