/** The books for those who answer for them: every number opens to the transfers it is made of. */
import {
  listBalances,
  listTransfersIn,
  listTransfersOf,
  selectTransfersOfGroup,
  selectUnitSums,
  toTransfer,
  type TransferRow,
  type UnitSums,
} from "../ledger/index.ts";
import { doors } from "../platform/http/doors.ts";
import { listPayouts, payoutStates, recallPayout } from "../payouts/index.ts";
import { AccountPage, FinancePage, GroupPage, UnitPage } from "../../web/pages/admin/finance-pages.tsx";
import { PayoutsPage } from "../../web/pages/admin/payouts-page.tsx";
import { deskOf, sendDesk } from "./desk.ts";
import { correctionPages } from "./finance/correction-pages.tsx";
import { maySeeFinance } from "./finance/policy.ts";
import { namesOfSellers } from "./finance-store.ts";
import { readForm } from "./form.ts";
import { told } from "./told.ts";

export const financePages = doors();
const finance = "/admin/finance";

financePages.use(`${finance}/*`, async function treasurers(c, next) {
  return maySeeFinance(c.var.shop.actor) ? next() : c.notFound();
});
financePages.route("/", correctionPages);

financePages.get(finance, async (c) => {
  const prefix = (c.req.query("prefix") ?? "").slice(0, 100);
  const [desk, sums, accounts] = await Promise.all([
    deskOf(c, "finance"),
    c.var.shop.db.all<UnitSums>(selectUnitSums),
    listBalances(c.var.shop, { prefix, cursor: c.req.query("cursor") ?? null, size: 50 }),
  ]);
  return sendDesk(c, desk, FinancePage({ desk, view: { sums, accounts, prefix } }));
});

financePages.get(`${finance}/accounts/:id`, async (c) => {
  const id = c.req.param("id").slice(0, 200);
  const cursor = c.req.query("cursor") ?? null;
  const [desk, balances, transfers] = await Promise.all([
    deskOf(c, "finance"),
    listBalances(c.var.shop, { prefix: id, size: 1 }),
    listTransfersOf(c.var.shop, id, { cursor, size: 50 }),
  ]);
  const balance = balances.items.find((one) => one.id === id);
  return balance ? sendDesk(c, desk, AccountPage({ desk, view: { balance, transfers } })) : c.notFound();
});

financePages.get(`${finance}/units/:unit{[A-Z]{3,10}}`, async (c) => {
  const unit = c.req.param("unit");
  const [desk, transfers] = await Promise.all([
    deskOf(c, "finance"),
    listTransfersIn(c.var.shop, unit, { cursor: c.req.query("cursor") ?? null, size: 50 }),
  ]);
  return sendDesk(c, desk, UnitPage({ desk, view: { unit, transfers } }));
});

financePages.get(`${finance}/groups/:id`, async (c) => {
  const id = c.req.param("id").slice(0, 120);
  const [desk, rows] = await Promise.all([
    deskOf(c, "finance"),
    c.var.shop.db.all<TransferRow>(selectTransfersOfGroup(id)),
  ]);
  return rows.length === 0
    ? c.notFound()
    : sendDesk(c, desk, GroupPage({ desk, view: { id, transfers: rows.map(toTransfer) } }));
});

financePages.get(`${finance}/payouts`, async (c) => {
  const state = payoutStates.find((known) => known === c.req.query("state")) ?? null;
  const [desk, page] = await Promise.all([
    deskOf(c, "finance"),
    listPayouts(c.var.shop, { sellerId: null, state }, c.req.query("cursor") ?? null, 50),
  ]);
  const sellers = await namesOfSellers(
    c.var.shop,
    page.items.map(({ sellerId }) => sellerId),
  );
  return sendDesk(c, desk, PayoutsPage({ desk, view: { page, state, sellers } }));
});

financePages.post(`${finance}/payouts/:id{pyo_[0-9A-Z]+}/recall`, async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind !== "account" || !["operator", "finance"].includes(actor.role)) return c.notFound();
  const reason = (await readForm(c)).text("reason", 300);
  const recalled = await recallPayout(c.var.shop, c.req.param("id"), reason);
  return told(c, `${finance}/payouts`, recalled, "recalled");
});
