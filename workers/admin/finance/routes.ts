/** Adjustments and differences under /api/v1/admin: finance acts, operators and auditors look. */
import type { MiddlewareHandler } from "hono";
import { iso } from "../../kernel/clock.ts";
import { ok, type Fault } from "../../kernel/result.ts";
import type { Env } from "../../platform/env.ts";
import type { Variables } from "../../platform/http/context.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { once } from "../../platform/http/once.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import {
  correctionWrites,
  explainDifference,
  findDifferences,
  proposeCorrection,
  type Difference,
  type DifferenceFault,
} from "../../reconciliation/index.ts";
import {
  decideAdjustment,
  listAdjustments,
  proposeAdjustment,
  type Adjustment,
  type AdjustmentFault,
  type Decided,
} from "../../settlements/index.ts";
import * as contract from "./contract.ts";
import { maySeeFinance } from "./policy.ts";

export const financeRoutes = doors();
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
  const proposed = await once<{ readonly id: string }, Fault>(c, { of: "adjustment", wish: asked.value }, (answered) =>
    difference_id ? proposeCorrection(shop, difference_id, wish, answered) : proposeAdjustment(shop, wish, answered),
  );
  return respond(c, proposed, ({ id }) => ({ id }), 201);
});

financeRoutes.post(`${api}${contract.decideAdjustment.path}`, async (c) => {
  const asked = await parse(c, contract.decideAdjustment);
  if (!asked.ok) return problem(asked.fault);
  const { id, decision } = asked.value;
  const { shop } = c.var;
  const decided = await once<Decided, AdjustmentFault>(c, { of: `decision.${id}`, wish: { decision } }, (answered) =>
    decideAdjustment(shop, id, decision, correctionWrites(shop, id), answered),
  );
  return respond(c, decided, (done) => done);
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
  const { id, note } = asked.value;
  const explained = await once<{ readonly id: string }, DifferenceFault>(
    c,
    { of: `explanation.${id}`, wish: { note } },
    (answered) => explainDifference(c.var.shop, id, note, answered),
  );
  return respond(c, explained, (done) => done);
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
