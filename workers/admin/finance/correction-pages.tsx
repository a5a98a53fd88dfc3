/** Money moved by hand by two people, and what differs from the provider's report. Their door stands in finance-pages. */
import { isCurrency, parseDecimal } from "../../kernel/money.ts";
import { accountFrom } from "../../ledger/index.ts";
import { doors } from "../../platform/http/doors.ts";
import {
  correctionWrites,
  explainDifference,
  findDifference,
  findDifferences,
  proposeCorrection,
  selectRuns,
  type Run,
} from "../../reconciliation/index.ts";
import { decideAdjustment, financier, listAdjustments, proposeAdjustment } from "../../settlements/index.ts";
import { AdjustmentsPage } from "../../../web/pages/admin/adjustments-page.tsx";
import { DifferencesPage } from "../../../web/pages/admin/differences-page.tsx";
import { deskOf, sendDesk } from "../desk.ts";
import { namesOfPeople } from "../finance-store.ts";
import { readForm } from "../form.ts";
import { told } from "../told.ts";

export const correctionPages = doors();
const finance = "/admin/finance";
const adjustmentStates = ["proposed", "approved", "refused"] as const;
const differenceStates = ["open", "explained", "settled"] as const;
const days_shown = 14;

correctionPages.get(`${finance}/adjustments`, async (c) => {
  const { shop } = c.var;
  const state = adjustmentStates.find((known) => known === c.req.query("state")) ?? null;
  const [desk, page, about] = await Promise.all([
    deskOf(c, "finance"),
    listAdjustments(shop, { ...(state ? { state } : {}), cursor: c.req.query("cursor") ?? null }),
    findDifference(shop, (c.req.query("difference") ?? "").slice(0, 40)),
  ]);
  const people = await namesOfPeople(
    shop,
    page.items.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy]),
  );
  return sendDesk(c, desk, AdjustmentsPage({ desk, view: { page, state, about, people, me: financier(shop.actor) } }));
});

correctionPages.post(`${finance}/adjustments`, async (c) => {
  const { shop } = c.var;
  const form = await readForm(c);
  const [debit, credit, about] = [form.text("debit", 200), form.text("credit", 200), form.text("difference", 40)];
  const unit = accountFrom(debit)?.unit ?? "";
  const amount = isCurrency(unit) ? parseDecimal(form.text("amount", 30).replace(",", "."), unit) : null;
  const wish = { debit, credit, minor: amount?.minor ?? 0, reason: form.text("reason", 500) };
  const proposed = about ? await proposeCorrection(shop, about, wish) : await proposeAdjustment(shop, wish);
  return told(c, `${finance}/adjustments`, proposed, "proposed");
});

correctionPages.post(`${finance}/adjustments/:id{adj_[0-9A-Z]+}/decision`, async (c) => {
  const { shop } = c.var;
  const id = c.req.param("id");
  const decision = (await readForm(c)).text("decision", 20) === "approved" ? "approved" : "refused";
  const decided = await decideAdjustment(shop, id, decision, correctionWrites(shop, id));
  return told(c, `${finance}/adjustments`, decided, "decided");
});

correctionPages.get(`${finance}/differences`, async (c) => {
  const { shop } = c.var;
  const state = differenceStates.find((known) => known === c.req.query("state")) ?? "open";
  const [desk, page, runs] = await Promise.all([
    deskOf(c, "finance"),
    findDifferences(shop, { state, cursor: c.req.query("cursor") ?? null }),
    shop.db.all<Run>(selectRuns(days_shown)),
  ]);
  const mayAct = financier(shop.actor) !== null;
  return sendDesk(c, desk, DifferencesPage({ desk, view: { page, state, runs, mayAct } }));
});

correctionPages.post(`${finance}/differences/:id{dif_[0-9a-z]+}/explanation`, async (c) => {
  const note = (await readForm(c)).text("note", 500);
  return told(c, `${finance}/differences`, await explainDifference(c.var.shop, c.req.param("id"), note), "explained");
});
