/** The lot was not paid for: what may become of it, and the house's word on it where the house is asked or speaks up. */
import type { SecondChance } from "../../../durable-objects/auction/messages.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { moveSaleRow } from "../store.ts";
import { awardTo, type Award } from "./award.ts";
import { chanceModeOf, chanceStep, type ChanceMode, type ChanceStep } from "./chance.ts";
import { awardsOfSale, chancesHaveNotEnded, findChanceEnd, insertAward, insertChanceEnd } from "./lot-store.ts";
import { lotRulesOf } from "./rule.ts";

export type Chances = {
  readonly mode: ChanceMode;
  readonly step: ChanceStep;
  readonly awards: readonly Award[];
  /** since when nobody else is to be asked */
  readonly endedAt: number | null;
};

export async function readChances(shop: Shop, sale: Sale): Promise<Chances> {
  const [awards, endedAt] = await Promise.all([awardsOfSale(shop, sale.id), findChanceEnd(shop, sale.id)]);
  const mode = chanceModeOf(sale.rule);
  return { mode, awards, endedAt, step: chanceStep({ mode, ended: endedAt !== null }, awards, shop.now) };
}

/** Who would have won without those who have let it go; null: nobody who bid enough is left. */
export const nextInLine = (shop: Shop, sale: Sale, awards: readonly Award[]): Promise<SecondChance | null> =>
  shop.lot(sale.id).secondChance(awards.map(({ accountId }) => accountId));

/** Without a word of the house, where it wants none. Nobody left: it goes home. */
export async function askTheNext(shop: Shop, sale: Sale): Promise<Award | null> {
  const { step, awards } = await readChances(shop, sale);
  if (step.of !== "ask") return null;
  const chance = await nextInLine(shop, sale, awards);
  return chance && askOne(shop, sale, awards, chance);
}

async function askOne(
  shop: Shop,
  sale: Sale,
  awards: readonly Award[],
  chance: SecondChance,
  byHand = false,
): Promise<Award | null> {
  const round = (awards.at(-1)?.round ?? 0) + 1;
  const award = awardTo(lotRulesOf(sale), sale.id, shop.newId("hold"), round, chance, shop.now);
  const outcome = await shop.commit([
    insertAward(award),
    chancesHaveNotEnded(sale.id),
    // The house may answer in the very minute in which the lot is settled: one of the two comes too late.
    ...(byHand ? moveSaleRow(shop, sale, {}) : []),
    audited(shop, "lot.second_chance", sale.id, {
      award: award.id,
      paddle: award.paddle,
      hammerMinor: award.hammerMinor,
      dueAt: award.dueAt,
    }),
    announce(shop, "lot.offered", { saleId: sale.id, awardId: award.id, accountId: award.accountId }),
  ]);
  return outcome === "committed" ? award : null;
}

export type ChanceFault = {
  readonly code: "chance.not_waiting" | "chance.nobody" | "chance.decided" | "chance.raced";
};

/** The house is asked, and says yes: whoever is next may buy it until their time is over. */
export async function offerChance(shop: Shop, sale: Sale): Promise<Result<Award, ChanceFault>> {
  const { step, awards } = await readChances(shop, sale);
  if (sale.state !== "closed" || step.of !== "house") return err({ code: "chance.not_waiting" });
  const chance = await nextInLine(shop, sale, awards);
  if (!chance) return err({ code: "chance.nobody" });
  const award = await askOne(shop, sale, awards, chance, true);
  return award ? ok(award) : err({ code: "chance.raced" });
}

/** Nobody else is asked; whoever has been asked keeps their time. Said before, it holds for what comes. Again: nothing. */
export async function endChances(shop: Shop, sale: Sale): Promise<Result<null, ChanceFault>> {
  const { step, awards, endedAt } = await readChances(shop, sale);
  if (endedAt !== null) return ok(null);
  if (sale.state !== "closed" || step.of === "paid" || step.of === "over") return err({ code: "chance.decided" });
  const outcome = await shop.commit([
    insertChanceEnd(shop, sale.id),
    audited(shop, "lot.second_chances_ended", sale.id, { rounds: awards.length }),
  ]);
  return outcome === "committed" || outcome === "duplicate" ? ok(null) : err({ code: "chance.raced" });
}
