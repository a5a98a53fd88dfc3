/** What becomes of an award: paid by an order, lapsed when its time is over, declined; then whoever is next may be asked. */
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Write } from "../../platform/database.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import { insertTombstone } from "../receipt-store.ts";
import type { Sale } from "../sale.ts";
import { findSale } from "../store.ts";
import { holdIdOf, mayOrder, totalOf, type Award } from "./award.ts";
import { depositOf, keepDeposit, releaseDeposit } from "./deposit.ts";
import { awardsOfSale, dueAwards, findBidder, moveAward, type Bidder } from "./lot-store.ts";
import { lotRulesOf } from "./rule.ts";
import { askTheNext } from "./second-chance.ts";

export type DeclineFault = { readonly code: "award.not_found" | "award.over" | "award.raced" };

/** A second chance is an offer, and may be turned down; a hammer price may not. */
export async function declineAward(shop: Shop, sale: Sale, accountId: string): Promise<Result<Award, DeclineFault>> {
  const award = (await awardsOfSale(shop, sale.id)).findLast((one) => one.accountId === accountId);
  if (!award) return err({ code: "award.not_found" });
  if (award.round === 1 || !mayOrder(award, shop.now)) return err({ code: "award.over" });
  const outcome = await shop.commit([
    insertTombstone(shop, { holdId: holdIdOf(award), saleId: sale.id, unit: unitOf(award), units: 1 }),
    ...moveAward(shop, award, "declined"),
    letGo(shop, sale, award),
  ]);
  if (outcome !== "committed") return err({ code: "award.raced" });
  await askTheNext(shop, sale);
  return ok({ ...award, state: "declined" });
}

const unitOf = ({ round, tries }: Award): string => `${round}-${tries}`;

/** Sweep: whose time is over and who has no order. The key of the hold decides between a late order and this. */
export async function lapseAwards(shop: Shop): Promise<void> {
  for (const award of await dueAwards(shop)) {
    const sale = await findSale(shop, award.saleId);
    if (sale) await lapse(shop, sale, award);
  }
}

async function lapse(shop: Shop, sale: Sale, award: Award): Promise<void> {
  const bidder = await findBidder(shop, sale.id, award.accountId);
  const kept = award.round === 1 && lotRulesOf(sale).unpaidDeposit === "kept";
  const outcome = await shop.commit([
    insertTombstone(shop, { holdId: holdIdOf(award), saleId: sale.id, unit: unitOf(award), units: 1 }),
    ...moveAward(shop, award, "lapsed"),
    ...depositEnds(shop, sale, bidder, kept),
    audited(shop, "lot.award_lapsed", sale.id, { award: award.id, round: award.round, depositKept: kept }),
    letGo(shop, sale, award),
  ]);
  // An order stands by this hold: its own end decides.
  if (outcome === "committed") await askTheNext(shop, sale);
}

/** Whoever was asked does not buy it: its house may be waited for. */
const letGo = (shop: Shop, { id: saleId }: Sale, { id: awardId, accountId }: Award): Write =>
  announce(shop, "lot.unpaid", { saleId, awardId, accountId });

/** The sale is called off after the hammer: nobody may buy, and every deposit is free. */
export async function callOff(shop: Shop, sale: Sale): Promise<void> {
  for (const award of await awardsOfSale(shop, sale.id)) {
    if (award.state !== "offered") continue;
    const bidder = await findBidder(shop, sale.id, award.accountId);
    await shop.commit([
      insertTombstone(shop, { holdId: holdIdOf(award), saleId: sale.id, unit: unitOf(award), units: 1 }),
      ...moveAward(shop, award, "off"),
      ...depositEnds(shop, sale, bidder, false),
    ]);
  }
}

/** The order of an award was paid: the lot is theirs, and what their deposit did not pay of it is free again. */
export function paidFor(shop: Shop, sale: Sale, award: Award, bidder: Bidder | null): Write[] {
  if (award.state !== "offered") return [];
  return [
    ...moveAward(shop, award, "paid"),
    ...depositEnds(shop, sale, bidder, false),
    audited(shop, "lot.award_paid", sale.id, { award: award.id, totalMinor: totalOf(award) }),
  ];
}

function depositEnds(shop: Shop, sale: Sale, bidder: Bidder | null, kept: boolean): Write[] {
  if (!bidder || bidder.state !== "admitted") return [];
  const deposit = depositOf(sale, bidder);
  return kept ? keepDeposit(shop, deposit) : releaseDeposit(shop, deposit);
}
