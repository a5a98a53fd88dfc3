/** A seller's money: purses, payouts, where it goes, statements on paper and for spreadsheets. */
import { addDestination, findDestinations, listPayouts, requestPayout } from "../payouts/index.ts";
import { stepUpPath } from "../identity/index.ts";
import type { Locale } from "../kernel/locale.ts";
import { isCurrency, type Currency } from "../kernel/money.ts";
import { listBalances, posted, spendable, type Balance } from "../ledger/index.ts";
import { doors } from "../platform/http/doors.ts";
import { isStepUp } from "../platform/step-up.ts";
import type { Request$ } from "../platform/http/context.ts";
import type { Shop } from "../platform/shop.ts";
import { isOwner } from "../sellers/index.ts";
import {
  makeStatement,
  monthsBack,
  statementCsv,
  statementPdf,
  type PaperWords,
  type Statement,
} from "../statements/index.ts";
import { transferKind } from "../../web/components/transfer-kind.ts";
import { copyFor } from "../../web/copy/index.ts";
import { MoneyPage, type MoneyView, type PurseLine } from "../../web/pages/studio/money-page.tsx";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs, sellerIdOf } from "./guard.ts";
import { studioLocale } from "./language.ts";

export const moneyPages = doors();
const money = "/studio/:seller{sel_[0-9A-Za-z_]+}/money";
const rows = 20;
const months_shown = 6;

moneyPages.get(money, needs("finance.read"), async (c) => {
  const sellerId = sellerIdOf(c);
  const [desk, view] = await Promise.all([studioOf(c, "money"), findMoney(c.var.shop, sellerId)]);
  const owner = mayMove(c, sellerId);
  const stepUp = isStepUp(c.var.shop) ? null : stepUpPath(desk.locale, `/studio/${sellerId}/money`);
  return sendStudio(c, desk, MoneyPage({ desk, view: { ...view, owner, stepUp } }));
});

/** In person: a key may read, and move nothing. */
const mayMove = (c: Request$, sellerId: string): boolean => {
  const { actor } = c.var.shop;
  return isOwner(actor, sellerId) && actor.kind === "account" && actor.scopes === null;
};

async function findMoney(shop: Shop, sellerId: string): Promise<Omit<MoneyView, "owner" | "stepUp">> {
  const [balances, destinations, payouts] = await Promise.all([
    listBalances(shop, { prefix: `seller:${sellerId}:`, size: 100 }),
    findDestinations(shop, sellerId),
    listPayouts(shop, { sellerId, state: null }, null, rows),
  ]);
  return {
    purses: pursesFrom(balances.items),
    destinations,
    payouts: payouts.items,
    months: monthsBack(shop.now, months_shown),
  };
}

/** Accounts are called seller:<id>:<purse>:<currency>; a debt stands in debit and is shown as what is owed. */
function pursesFrom(balances: readonly Balance[]): PurseLine[] {
  const lines = new Map<Currency, PurseLine>();
  for (const balance of balances) {
    const [, , purse = "", currency = ""] = balance.id.split(":");
    if (!isCurrency(currency)) continue;
    const line = lines.get(currency) ?? { currency, pending: 0, reserve: 0, available: 0, debt: 0 };
    const minor = purse === "debt" ? -posted(balance) : purse === "available" ? spendable(balance) : posted(balance);
    lines.set(currency, { ...line, [purse]: minor });
  }
  return [...lines.values()];
}

moneyPages.post(`${money}/payouts`, async (c) => {
  const sellerId = sellerIdOf(c);
  if (!mayMove(c, sellerId)) return c.notFound();
  const currency = (await c.req.parseBody())["currency"];
  if (!isCurrency(currency)) return back(c, { fault: "payout.no_destination" });
  const asked = await requestPayout(c.var.shop, sellerId, currency);
  return back(c, asked.ok ? { done: "asked" } : { fault: asked.fault.code });
});

moneyPages.post(`${money}/destinations`, async (c) => {
  const sellerId = sellerIdOf(c);
  if (!mayMove(c, sellerId)) return c.notFound();
  const form = await c.req.parseBody();
  const text = (name: string) => (typeof form[name] === "string" ? form[name].slice(0, 200) : "");
  const given = { holder: text("holder"), account: text("account"), currency: text("currency") };
  const added = await addDestination(c.var.shop, sellerId, given);
  if (!added.ok && added.fault.code === "step_up.forbidden")
    return c.redirect(stepUpPath(studioLocale(c), `/studio/${sellerId}/money`), 303);
  return back(c, added.ok ? { done: "placed" } : { fault: added.fault.code });
});

const back = (c: Request$, told: { readonly done?: string; readonly fault?: string }): Response =>
  comeBack(c, `/studio/${sellerIdOf(c)}/money`, told);

moneyPages.get(`${money}/statements/:month/:file{[A-Z]{3}\\.(?:pdf|csv)}`, needs("finance.read"), async (c) => {
  const [currency = "", form] = c.req.param("file").split(".");
  const made = await makeStatement(c.var.shop, sellerIdOf(c), c.req.param("month"), currency);
  if (!made.ok)
    return made.fault.code === "statement.not_found" ? c.notFound() : back(c, { fault: "statement.too_long" });
  const name = `statement-${made.value.month}-${currency}`;
  if (form === "csv") return download(statementCsv(made.value), "text/csv; charset=utf-8", `${name}.csv`);
  const desk = await studioOf(c, "money");
  return download(await paperOf(c.var.shop, made.value, desk.locale), "application/pdf", `${name}.pdf`);
});

const download = (body: string | Uint8Array, type: string, name: string): Response =>
  new Response(body as BodyInit, {
    headers: { "content-type": type, "content-disposition": `attachment; filename="${name}"` },
  });

async function paperOf(shop: Shop, statement: Statement, locale: Locale): Promise<Uint8Array> {
  const { paper, kinds } = copyFor(locale, "finance");
  const known: { readonly [kind: string]: string } = kinds;
  const words: PaperWords = { ...paper, kind: (kind) => transferKind(kind, known), locale };
  return statementPdf(statement, words, async (face) => {
    const file = await shop.blobs.assets.fetch(`https://assets.invalid/paper/${face}.ttf`).catch(() => null);
    return file?.ok ? file.arrayBuffer() : null;
  });
}
