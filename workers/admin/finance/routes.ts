/** Adjustments and differences under /api/v1/admin: finance acts, operators and auditors look. */
import { Hono, type MiddlewareHandler } from "hono";
import { iso } from "../../kernel/clock.ts";
import { ok } from "../../kernel/result.ts";
import type { Env } from "../../platform/env.ts";
import type { Variables } from "../../platform/http/context.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import {
  correctionWrites,
  explainDifference,
  findDifferences,
  proposeCorrection,
  type Difference,
} from "../../reconciliation/index.ts";
import { decideAdjustment, listAdjustments, proposeAdjustment, type Adjustment } from "../../settlements/index.ts";
import * as contract from "./contract.ts";
import { maySeeFinance } from "./policy.ts";

export const financeRoutes = new Hono<{ Bindings: Env; Variables: Variables }>();
const api = "/api/v1";

const treasurers: MiddlewareHandler<{ Bindings: Env; Variables: Variables }> = async function treasurers(c, next) {
  return maySeeFinance(c.var.shop.actor) ? next() : problem({ code: "operator.not_found" });
};
for (const room of ["adjustments", "differences"]) {
  financeRoutes.use(`${api}/admin/${room}`, treasurers);
  financeRoutes.use(`${api}/admin/${room}/*`, treasurers);
}

financeRoutes.get(`${api}${contract.listAdjustments.path}`, async (c) => {
  const asked = await parse(c, contract.listAdjustments);
  if (!asked.ok) return problem(asked.fault);
  const { state, cursor } = asked.value;
  const page = await listAdjustments(c.var.shop, { ...(state ? { state } : {}), cursor: cursor ?? null });
  return respond(c, ok(page), ({ items, next }) => ({ adjustments: items.map(presentAdjustment), next_cursor: next }));
});

financeRoutes.post(`${api}${contract.proposeAdjustment.path}`, async (c) => {
  const asked = await parse(c, contract.proposeAdjustment);
  if (!asked.ok) return problem(asked.fault);
  const { difference_id, ...wish } = asked.value;
  const { shop } = c.var;
  const proposed = difference_id
    ? await proposeCorrection(shop, difference_id, wish)
    : await proposeAdjustment(shop, wish);
  return respond(c, proposed, ({ id }) => ({ id }), 201);
});

financeRoutes.post(`${api}${contract.decideAdjustment.path}`, async (c) => {
  const asked = await parse(c, contract.decideAdjustment);
  if (!asked.ok) return problem(asked.fault);
  const { id, decision } = asked.value;
  const { shop } = c.var;
  return respond(c, await decideAdjustment(shop, id, decision, correctionWrites(shop, id)), (done) => done);
});

financeRoutes.get(`${api}${contract.listDifferences.path}`, async (c) => {
  const asked = await parse(c, contract.listDifferences);
  if (!asked.ok) return problem(asked.fault);
  const { state, cursor } = asked.value;
  const page = await findDifferences(c.var.shop, { ...(state ? { state } : {}), cursor: cursor ?? null });
  return respond(c, ok(page), ({ items, next }) => ({ differences: items.map(presentDifference), next_cursor: next }));
});

financeRoutes.post(`${api}${contract.explainDifference.path}`, async (c) => {
  const asked = await parse(c, contract.explainDifference);
  if (!asked.ok) return problem(asked.fault);
  return respond(c, await explainDifference(c.var.shop, asked.value.id, asked.value.note), (done) => done);
});

const presentAdjustment = (one: Adjustment) => ({
  id: one.id,
  debit: one.debit,
  credit: one.credit,
  currency: one.unit,
  minor: one.minor,
  reason: one.reason,
  state: one.state,
  proposed_by: one.proposedBy,
  proposed_at: iso(one.proposedAt),
  decided_by: one.decidedBy,
});
const presentDifference = (one: Difference) => ({
  id: one.id,
  provider: one.provider,
  day: one.day,
  kind: one.kind,
  what: one.what,
  reference: one.reference,
  group: one.groupId,
  ours_minor: one.oursMinor,
  theirs_minor: one.theirsMinor,
  currency: one.currency,
  state: one.state,
  note: one.note,
});
