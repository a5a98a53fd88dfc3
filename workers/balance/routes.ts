/** Store balance under /api/v1. */
import { iso } from "../kernel/clock.ts";
import { isCurrency, money, type Money } from "../kernel/money.ts";
import { ok } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { once } from "../platform/http/once.ts";
import { parse, respond } from "../platform/http/respond.ts";
import * as contract from "./contract.ts";
import { issueGiftCards, type IssuedCard, type IssueFault } from "./issue-gift-cards.ts";
import { mayIssueGiftCards } from "./policy.ts";
import { redeemCode, type RedeemFault } from "./redeem-gift-card.ts";
import { viewBalance } from "./view-balance.ts";

export const balanceRoutes = doors();
const api = "/api/v1";

balanceRoutes.get(`${api}${contract.readBalance.path}`, async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind !== "account") return problem({ code: "me.unauthenticated" });
  const asked = await parse(c, contract.readBalance);
  if (!asked.ok) return problem(asked.fault);
  const view = await viewBalance(c.var.shop, actor.id, asked.value.cursor ?? null);
  return respond(c, ok(view), ({ balances, moves }) => ({
    balances,
    moves: moves.items.map(({ id, kind, amount, at }) => ({ id, kind, amount, at: iso(at) })),
    next_cursor: moves.next,
  }));
});

balanceRoutes.post(`${api}${contract.redeemGiftCard.path}`, async (c) => {
  if (c.var.shop.actor.kind !== "account") return problem({ code: "me.unauthenticated" });
  const asked = await parse(c, contract.redeemGiftCard);
  if (!asked.ok) return problem(asked.fault);
  const { code } = asked.value;
  const redeemed = await once<Money, RedeemFault>(c, { of: "redemption", wish: { code } }, (answered) =>
    redeemCode(c.var.shop, code, answered),
  );
  return respond(c, redeemed, (added) => ({ added }));
});

balanceRoutes.post(`${api}${contract.issueGiftCards.path}`, async (c) => {
  const { actor } = c.var.shop;
  if (actor.kind === "anonymous") return problem({ code: "operator.unauthenticated" });
  if (!mayIssueGiftCards(actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.issueGiftCards);
  if (!asked.ok) return problem(asked.fault);
  const { minor, currency, count, note } = asked.value;
  if (!isCurrency(currency)) return problem({ code: "gift_card.invalid" });
  const wish = { amount: money(minor, currency), count, note };
  const issued = await once<readonly IssuedCard[], IssueFault>(
    c,
    { of: "gift_cards", wish, secret: true },
    (answered) => issueGiftCards(c.var.shop, wish, answered),
  );
  return respond(c, issued, (cards) => ({ cards }), 201);
});
