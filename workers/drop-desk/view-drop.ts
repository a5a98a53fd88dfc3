/** What the page of a sale shows to this one person at this moment. */
import { openCartId } from "../cart/index.ts";
import { findProductById, sellableVariants, type Picture } from "../catalog/index.ts";
import {
  factOfSale,
  flashRuleOf,
  joinQueue,
  laneOf,
  lanesShownTo,
  liveStock,
  openReceipt,
  phaseOf,
  type Place,
  type Sale,
  type ShownLane,
} from "../drops/index.ts";
import { minute_ms, second_ms } from "../kernel/clock.ts";
import type { Localized } from "../kernel/locale.ts";
import { money, type Money } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";

type Quiet = { readonly kind: "soon" | "sign_in" | "busy" | "paused" | "over" | "void" };
export type DropMoment =
  | Quiet
  /** in the waiting room; `place` null until places are drawn */
  | { readonly kind: "waiting"; readonly place: Place | null; readonly present: number }
  | { readonly kind: "turn"; readonly queued: boolean }
  | { readonly kind: "held"; readonly until: number; readonly variantId: string }
  | { readonly kind: "sold_out"; readonly mayReturn: number };

export type DropView = {
  readonly sale: Sale;
  readonly title: Localized;
  readonly picture: Picture | null;
  readonly productSlug: string;
  /** in the reader's currency, or the sale's own where it has none in theirs */
  readonly price: Money;
  readonly waitingRoom: boolean;
  readonly hold_minutes: number;
  readonly moment: DropMoment;
  /** null: the gate did not answer, or the sale is not open */
  readonly free: number | null;
  /** when it opens to this reader */
  readonly opensAt: number;
  /** the ways in before everybody that this reader may know of */
  readonly lanes: readonly ShownLane[];
  readonly now: number;
  /** names this showing of the page, so that a double-click is one wish */
  readonly attempt: string;
  /** the ticket as it now is, to be kept by the browser */
  readonly ticket: string | null;
  /** how soon the page should look again; null: nothing changes by itself */
  readonly renew_seconds: number | null;
};

export type Brought = {
  readonly cartId: string | null;
  readonly guest: string | null;
  readonly ticketOf: (saleId: string) => string | null;
};

type Goods = { readonly title: Localized; readonly slug: string; readonly picture: Picture | null };

export async function viewDrop(shop: Shop, slug: string, brought: Brought): Promise<DropView | null> {
  const sale = await factOfSale(shop, { slug });
  if (!sale || sale.mechanism !== "flash" || sale.variantId === null) return null;
  const goods = await shop.fact(`goods of ${sale.id} ${shop.locale}`, () => goodsOf(shop, sale.variantId!));
  if (!goods) return null;
  const rule = flashRuleOf(sale);
  const [{ moment, ticket }, live] = await Promise.all([
    momentOf(shop, sale, brought),
    phaseOf(sale, shop.now) === "open" ? liveStock(shop, sale) : null,
  ]);
  const gone = live?.free === 0 && ["turn", "soon"].includes(moment.kind);
  const shown: DropMoment = gone ? { kind: "sold_out", mayReturn: live.held } : moment;
  const currency = rule.prices[shop.currency] === undefined ? sale.currency : shop.currency;
  return {
    sale,
    title: goods.title,
    picture: goods.picture,
    productSlug: goods.slug,
    price: money(rule.prices[currency] ?? 0, currency),
    waitingRoom: rule.waitingRoom !== null,
    hold_minutes: Math.max(1, Math.round((rule.hold_seconds * second_ms) / minute_ms)),
    moment: shown,
    free: live?.free ?? null,
    opensAt: opensTo(shop, sale),
    lanes: lanesShownTo(sale, readerOf(shop)),
    now: shop.now,
    attempt: crypto.randomUUID(),
    ticket,
    renew_seconds: renewal(shown),
  };
}

const readerOf = ({ actor }: Shop): string | null => (actor.kind === "account" ? actor.id : null);
/** Some may be in while others still wait for it to open. */
const opensTo = (shop: Shop, sale: Sale): number => laneOf(sale, readerOf(shop)).opensAt;

async function goodsOf(shop: Shop, variantId: string): Promise<Goods | null> {
  const variant = (await sellableVariants(shop, [variantId])).variants.get(variantId);
  const product = variant ? await findProductById(shop, variant.productId) : null;
  return product && { title: product.title, slug: product.slug, picture: product.pictures[0] ?? null };
}

async function momentOf(
  shop: Shop,
  sale: Sale,
  brought: Brought,
): Promise<{ moment: DropMoment; ticket: string | null }> {
  const simply = (kind: Quiet["kind"]) => ({ moment: { kind }, ticket: null });
  const held = await heldFor(shop, sale, brought.cartId);
  if (held) return { moment: held, ticket: null };
  const phase = phaseOf(sale, shop.now);
  if (phase === "over" || phase === "void") return simply(phase);
  if (phase === "paused") return simply("paused");
  const rule = flashRuleOf(sale);
  if (rule.people === "accounts" && shop.actor.kind !== "account") return simply("sign_in");
  if (!rule.waitingRoom)
    return phase === "open" && shop.now >= opensTo(shop, sale)
      ? { moment: { kind: "turn", queued: false }, ticket: null }
      : simply("soon");
  const ticket = brought.ticketOf(sale.id);
  if (ticket === null) return simply("soon");
  const joined = await joinQueue(shop, sale, { guest: brought.guest, ticket });
  if (!joined.ok) return simply(joined.fault.code === "sale.busy.unavailable" ? "busy" : "soon");
  const { mayBuy, place, present } = joined.value;
  const moment: DropMoment = mayBuy ? { kind: "turn", queued: true } : { kind: "waiting", place, present };
  return { moment, ticket: joined.value.ticket };
}

/** A hold of this sale in the reader's basket, while it lasts. */
export async function heldFor(
  shop: Shop,
  sale: Sale,
  cartId: string | null,
): Promise<Extract<DropMoment, { kind: "held" }> | null> {
  const name = await openCartId(shop, cartId);
  if (name === null) return null;
  const { lines, closedBy } = await shop.cart(name).read();
  if (closedBy !== null) return null;
  for (const { hold } of lines) {
    const receipt = await openReceipt(shop, hold);
    if (receipt?.saleId === sale.id && receipt.expiresAt > shop.now)
      return { kind: "held", until: receipt.expiresAt, variantId: receipt.variantId };
  }
  return null;
}

const renewal = (moment: DropMoment): number | null => {
  if (moment.kind === "waiting" || moment.kind === "busy") return 5;
  if (moment.kind === "soon" || moment.kind === "turn" || moment.kind === "sold_out") return 15;
  return moment.kind === "held" || moment.kind === "paused" ? 20 : null;
};
