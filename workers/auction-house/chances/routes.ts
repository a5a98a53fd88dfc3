/** What the house says over the API to a lot that was not paid for. Pages say the same through the sale desk. */
import { iso } from "../../kernel/clock.ts";
import { totalOf, type Sale } from "../../drops/index.ts";
import { mayOperate } from "../../identity/index.ts";
import type { Request$ } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import type { OutputOf } from "../../platform/http/endpoint.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse } from "../../platform/http/respond.ts";
import {
  chancesAtDesk,
  decideChance,
  lotFor,
  type ChanceWord,
  type LotAtDesk,
  type Whose,
} from "../../sale-desk/index.ts";
import { needs } from "../../studio/index.ts";
import * as contract from "./contract.ts";

export const chanceRoutes = doors();
const api = "/api/v1";

chanceRoutes.get(`${api}${contract.readChances.path}`, async (c) => {
  if (!mayOperate(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.readChances);
  return asked.ok ? read(c, null, asked.value.sale_id) : problem(asked.fault);
});

chanceRoutes.post(`${api}${contract.decideChance.path}`, async (c) => {
  if (!mayOperate(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.decideChance);
  return asked.ok ? decide(c, null, asked.value.sale_id, asked.value.word) : problem(asked.fault);
});

chanceRoutes.get(`${api}${contract.readOwnChances.path}`, needs("products.read"), async (c) => {
  const asked = await parse(c, contract.readOwnChances);
  return asked.ok ? read(c, asked.value.seller_id, asked.value.sale_id) : problem(asked.fault);
});

chanceRoutes.post(`${api}${contract.decideOwnChance.path}`, needs("products.write"), async (c) => {
  const asked = await parse(c, contract.decideOwnChance);
  if (!asked.ok) return problem(asked.fault);
  return decide(c, asked.value.seller_id, asked.value.sale_id, asked.value.word);
});

async function decide(c: Request$, whose: Whose, saleId: string, word: ChanceWord) {
  const said = await decideChance(c.var.shop, whose, saleId, word);
  if (said && !said.ok) return problem(said.fault);
  return read(c, whose, saleId);
}

async function read(c: Request$, whose: Whose, saleId: string) {
  const sale = await lotFor(c.var.shop, whose, saleId);
  if (!sale) return problem({ code: "lot.not_found" });
  return c.json(presentChances(sale, await chancesAtDesk(c.var.shop, sale)));
}

function presentChances(sale: Sale, chances: LotAtDesk["chances"]): OutputOf<typeof contract.readChances> {
  const { mode, step, next, endedAt, awards } = chances;
  const amount = (minor: number) => ({ minor, currency: sale.currency });
  return {
    mode,
    turn: step.of,
    pay_by: step.of === "buyer" ? iso(step.dueAt) : null,
    decide_by: step.of === "house" ? iso(step.decideBy) : null,
    next: next && { paddle: next.paddle, hammer: next.hammerMinor === null ? null : amount(next.hammerMinor) },
    ended_at: endedAt === null ? null : iso(endedAt),
    awards: awards.map((award) => ({
      round: award.round,
      paddle: award.paddle,
      state: award.state,
      hammer: amount(award.hammerMinor),
      total: amount(totalOf(award)),
      pay_by: iso(award.dueAt),
    })),
  };
}
