import { day_ms } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import { err, ok, type Fault, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { lend } from "../stock/index.ts";
import { mechanismRooms } from "./mechanisms.ts";
import { lane_members_max, shelfOf, type Lane, type Mechanism, type Sale } from "./sale.ts";
import { catalogueChanged, insertSale } from "./store.ts";

export type SaleWish = {
  readonly slug: string;
  readonly mechanism: Mechanism;
  readonly sellerId: string;
  readonly variantId: string | null;
  readonly homeLocationId: string | null;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly limitPerPerson: number;
  readonly lanes: readonly Lane[];
  readonly allotment: number;
  readonly currency: Currency;
  readonly rule: Sale["rule"];
};
export type PlanSaleFault =
  | { readonly code: "sale.invalid"; readonly field: string }
  | { readonly code: "sale.no_such_mechanism" }
  | { readonly code: "sale.stock_short" }
  | { readonly code: "sale.raced" }
  | Fault;

const longest_ms = 366 * day_ms;
const lanes_max = 8;

/**
 * A sale is announced and its units leave their shelf for it, in one batch: what is promised cannot be sold elsewhere
 * meanwhile. Its objects are made ready by the event. `also` is written with it: who asked is answered once.
 */
export async function planSale(
  shop: Shop,
  wish: SaleWish,
  also: (saleId: string) => Write[] = () => [],
): Promise<Result<Sale, PlanSaleFault>> {
  const room = mechanismRooms[wish.mechanism];
  if (!room) return err({ code: "sale.no_such_mechanism" });
  const field = wrongField(shop.now, wish);
  if (field) return err({ code: "sale.invalid", field });
  const rule = room.judge(wish.rule, wish.currency);
  if (!rule.ok) return rule;

  const id = shop.newId("sale");
  const sale: Sale = {
    ...wish,
    id,
    country: "",
    rule: rule.value,
    state: "planned",
    pausedAt: null,
    paused_ms: 0,
    settledAt: null,
    version: 1,
  };
  const outcome = await shop.commit([
    insertSale(shop, sale),
    ...allotment(shop, sale),
    audited(shop, "sale.planned", id, { slug: sale.slug, allotment: sale.allotment, mechanism: sale.mechanism }),
    announce(shop, "sale.planned", { saleId: id }),
    catalogueChanged,
    ...also(id),
  ]);
  if (outcome === "committed") return ok(sale);
  if (outcome === "stock_short" || outcome === "stale_write") return err({ code: "sale.stock_short" });
  return err({ code: "sale.raced" });
}

const allotment = (shop: Shop, { id: saleId, variantId, homeLocationId: home, allotment: quantity }: Sale) =>
  variantId === null || home === null || quantity === 0
    ? []
    : lend(shop, { saleId, variantId, home, shelf: shelfOf(saleId), quantity });

function wrongField(now: number, wish: SaleWish): string | null {
  const { lanes, startsAt, endsAt } = wish;
  if (!/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(wish.slug)) return "slug";
  if (!(endsAt > startsAt) || endsAt - startsAt > longest_ms) return "ends_at";
  if (endsAt <= now && wish.rule["again"] == null) return "ends_at";
  if (!Number.isSafeInteger(wish.limitPerPerson) || wish.limitPerPerson < 1) return "limit_per_person";
  if (!Number.isSafeInteger(wish.allotment) || wish.allotment < 0) return "allotment";
  if (wish.mechanism === "auction" && (!wish.variantId || !wish.homeLocationId || wish.allotment !== 1))
    return "allotment";
  if (wish.mechanism === "draw" && wish.limitPerPerson !== 1) return "limit_per_person";
  if (wish.mechanism === "draw" && lanes.length > 0) return "lanes";
  const ofUnits = wish.mechanism === "flash" || wish.mechanism === "draw";
  if (ofUnits && (!wish.variantId || !wish.homeLocationId || wish.allotment < 1)) return "allotment";
  // The goods of a presale come later: nothing leaves a shelf when it is planned.
  if (wish.mechanism === "presale" && (!wish.variantId || !wish.homeLocationId || wish.allotment !== 0))
    return "allotment";
  if (lanes.length > lanes_max) return "lanes";
  if (lanes.some(({ opensAt, accountIds }) => opensAt > startsAt || accountIds.length > lane_members_max))
    return "lanes";
  return null;
}
