/**
 * One order's life, drawn from a seed and lived through the shop's own use-cases: paid (or paid too late, or twice),
 * delivered, refunded in part and again, disputed, bounced by a bank, drawn by its sellers. Sellers are few and shared,
 * so that debts of one order are paid by another.
 */
import { sql } from "drizzle-orm";
import { day_ms } from "../../../workers/kernel/clock.ts";
import type { Currency } from "../../../workers/kernel/money.ts";
import { balancesOf, book, spendable, transfer } from "../../../workers/ledger/index.ts";
import { insertOrder, orderNumber } from "../../../workers/orders/index.ts";
import { applySession, insertPayment, type ProviderSession } from "../../../workers/payments/index.ts";
import type { Env } from "../../../workers/platform/env.ts";
import { openShopForJob, type Shop } from "../../../workers/platform/shop.ts";
import { giveBackLateMoney } from "../../../workers/refunds/give-back-late-money.ts";
import { cancelOrder, requestRefund } from "../../../workers/refunds/index.ts";
import { hearRefund } from "../../../workers/refunds/pay-refund.ts";
import { beginWindows, blockRelease, releaseDue, unblockRelease } from "../../../workers/settlements/index.ts";
import { chance } from "../checks.ts";
import { checkLife } from "./check-life.ts";
import { aQuote, upTo, type Chance } from "./life-quote.ts";

export type Lived = {
  readonly orderId: string;
  readonly events: readonly string[];
  readonly faults: readonly string[];
};

export async function liveOrder(env: Env, startAt: number, seed: number): Promise<Lived> {
  const random = chance(seed);
  let now = startAt;
  const aShop = (): Shop => openShopForJob(env, { now: () => now }, "drill", () => undefined);
  const quote = aQuote(aShop(), random);
  const orderId = aShop().newId("order");
  const payments = [aShop().newId("payment"), aShop().newId("payment")] as const;
  const amount = { minor: quote.totals.totalMinor, currency: quote.currency };
  const placed = await aShop().commit([
    ...(await insertOrder(aShop(), {
      id: orderId,
      number: orderNumber(now),
      accessToken: "a-token-of-the-drill",
      quote,
    })),
    ...payments.flatMap((id) => insertPayment(aShop(), { id, orderId, method: "card", amount })),
  ]);
  if (placed !== "committed") return { orderId, events: [], faults: [`not placed: ${placed}`] };

  const captured = (id: string, minor = amount.minor): Promise<unknown> =>
    applySession(aShop(), id, {
      providerRef: `ps_${id}`,
      redirectUrl: null,
      state: "captured",
      captured: { ...amount, minor },
    } satisfies ProviderSession);
  const events: string[] = [];
  await captured(payments[0], random() < 0.03 ? amount.minor + 1 : amount.minor);
  const sellers = quote.sellerParts!.map(({ sellerId }) => sellerId);
  for (let i = upTo(random, 7); i >= 0; i--) {
    now += upTo(random, 20) * day_ms;
    events.push(await happen(aShop, { random, orderId, sellers, currency: quote.currency, payments, captured, quote }));
    await releaseDue(aShop());
  }
  return { orderId, events, faults: await checkLife(aShop(), orderId, quote) };
}

type Life = {
  readonly random: Chance;
  readonly orderId: string;
  readonly sellers: readonly string[];
  readonly currency: Currency;
  readonly payments: readonly [string, string];
  readonly captured: (id: string) => Promise<unknown>;
  readonly quote: ReturnType<typeof aQuote>;
};

async function happen(aShop: () => Shop, life: Life): Promise<string> {
  const { random, orderId, sellers, currency } = life;
  const seller = sellers[upTo(random, sellers.length - 1)]!;
  const dice = random();
  if (dice < 0.3) return refund(aShop, life, dice < 0.08);
  if (dice < 0.5) return (await beginWindows(aShop(), orderId, dice < 0.4 ? seller : null), "delivered");
  if (dice < 0.6) return draw(aShop(), seller, currency, random);
  if (dice < 0.75) return dispute(aShop, life, seller);
  if (dice < 0.8) return paidTwice(aShop, life);
  if (dice < 0.85) {
    const cancelled = await cancelOrder(aShop(), orderId, "operator");
    await settleRefunds(aShop, orderId);
    return cancelled.ok ? "cancelled" : cancelled.fault.code;
  }
  return "time";
}

/** Some pieces, or an amount of its own; one in four is sent back by the bank and given back once more. */
async function refund(aShop: () => Shop, { random, orderId, quote }: Life, bounces: boolean): Promise<string> {
  const { id: lineId, quantity } = quote.lines[upTo(random, quote.lines.length - 1)]!;
  const wish =
    random() < 0.5
      ? { lines: [{ lineId, quantity: 1 + upTo(random, quantity - 1), restock: false }] }
      : { lines: [], amountMinor: 1 + upTo(random, Math.floor(quote.totals.totalMinor / 2)) };
  const asked = await requestRefund(aShop(), orderId, { ...wish, reason: "drill" });
  if (!asked.ok) return asked.fault.code;
  await settleRefunds(aShop, orderId);
  if (!bounces) return "refunded";
  await hearRefund(aShop(), asked.value.refundId, word(asked.value.refundId, "failed", quote.currency));
  return "bounced";
}

const word = (refundId: string, state: "succeeded" | "failed", currency: Currency) => ({
  providerRef: `re_${refundId}`,
  state,
  amount: { minor: 1, currency },
});

async function settleRefunds(aShop: () => Shop, orderId: string): Promise<void> {
  const open = await aShop().db.all<{ id: string; currency: Currency }>(
    sql`SELECT id, currency FROM refunds WHERE order_id = ${orderId} AND state NOT IN ('succeeded', 'failed')`,
  );
  for (const { id, currency } of open) await hearRefund(aShop(), id, word(id, "succeeded", currency));
}
async function draw(shop: Shop, seller: string, currency: Currency, random: Chance): Promise<string> {
  const available = book.seller(seller, "available", currency);
  const minor = upTo(random, spendable((await balancesOf(shop, [available]))[0]!));
  if (minor === 0) return "nothing to draw";
  const id = shop.newId("payout");
  const row = { id, debit: available, credit: book.payout(currency), minor, kind: "payout", group: id };
  return (await shop.commit(transfer(shop, row))) === "committed" ? "drawn" : "draw refused";
}

/** Blocked until it is decided; half of them are lost and paid for by the seller. */
async function dispute(aShop: () => Shop, life: Life, sellerId: string): Promise<string> {
  const block = { orderId: life.orderId, sellerId, reason: "dispute" };
  const known = await aShop()
    .commit([blockRelease(aShop(), block)])
    .catch(() => "no settlement");
  if (known !== "committed") return String(known);
  await releaseDue(aShop());
  const lost = life.random() < 0.5;
  const outcome = lost ? await refund(aShop, life, false) : "won";
  await aShop().commit([unblockRelease(aShop(), block)]);
  return lost ? `dispute lost: ${outcome}` : "dispute won";
}

/** The other payment of the order is captured too: money that buys nothing and goes back whole. */
async function paidTwice(aShop: () => Shop, { captured, payments, orderId }: Life): Promise<string> {
  await captured(payments[1]);
  const shop = aShop();
  await giveBackLateMoney(shop, { id: `late-${payments[1]}`, payload: { orderId, paymentId: payments[1] } });
  await settleRefunds(aShop, orderId);
  return "paid twice";
}
