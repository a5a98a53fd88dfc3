/** What must hold at the end of an order's life: charge = posted parts, to the minor unit, for everybody who had one. */
import { sql } from "drizzle-orm";
import type { FrozenQuote } from "../../../workers/orders/index.ts";
import type { Shop } from "../../../workers/platform/shop.ts";
import { selectSettlements, takenBack, toSettlement, type SettlementRow } from "../../../workers/settlements/index.ts";

type Row = {
  readonly debit: string;
  readonly credit: string;
  readonly minor: number;
  readonly kind: string;
  readonly group_id: string;
};
type Money = { readonly captured: number; readonly returned: number };

export async function checkLife(shop: Shop, orderId: string, quote: FrozenQuote): Promise<string[]> {
  const [rows, settled, money] = await shop.db.read<[Row, SettlementRow, Money]>(
    sql`SELECT debit, credit, minor, kind, group_id FROM ledger_transfers WHERE group_id = ${orderId}
      OR group_id IN (SELECT id FROM refunds WHERE order_id = ${orderId})
      OR group_id IN (SELECT id FROM payments WHERE order_id = ${orderId})`,
    selectSettlements(orderId),
    sql`SELECT (SELECT coalesce(sum(captured_minor), 0) FROM payments WHERE order_id = ${orderId}) AS captured,
      (SELECT coalesce(sum(amount_minor), 0) FROM refunds WHERE order_id = ${orderId} AND state = 'succeeded') AS returned`,
  );
  const faults: string[] = [];
  const must = (what: string, found: number, wanted: number) => {
    if (found !== wanted) faults.push(`${orderId}: ${what} is ${found}, not ${wanted}`);
  };
  /** Credits less debits of accounts that begin so. */
  const holds = (prefix: string, of: readonly Row[] = rows): number =>
    of.reduce(
      (all, { debit, credit, minor }) =>
        all + (credit.startsWith(prefix) ? minor : 0) - (debit.startsWith(prefix) ? minor : 0),
      0,
    );

  for (const group of new Set(rows.map(({ group_id }) => group_id)))
    must(
      `clearing of ${group}`,
      holds(
        "clearing:",
        rows.filter(({ group_id }) => group_id === group),
      ),
      0,
    );
  must("the provider's till", -holds("provider:"), money[0]!.captured - money[0]!.returned);
  must("unexplained", rows.filter(({ kind }) => kind.endsWith("unexplained")).length, 0);

  const settlements = settled.map(toSettlement);
  const parts = settlements.map(({ part, refundedMinor }) => ({ part, back: takenBack(part, refundedMinor) }));
  const total = (of: (one: (typeof parts)[number]) => number): number => parts.reduce((all, one) => all + of(one), 0);
  const royalties = (list: readonly { readonly minor: number }[]) => list.reduce((all, { minor }) => all + minor, 0);
  for (const { part, back } of parts)
    must(`what ${part.sellerId} holds`, holds(`seller:${part.sellerId}:`), part.fees.netMinor - back.net);
  must(
    "commission",
    holds("platform:commission"),
    total(({ part, back }) => part.fees.commissionMinor - back.commission),
  );
  must(
    "tax",
    holds("platform:tax"),
    total(
      ({ part: { fees }, back }) => fees.taxWithheldMinor + fees.commissionTaxMinor - back.tax - back.commissionTax,
    ),
  );
  must(
    "royalties",
    holds("royalty:"),
    total(({ part, back }) => royalties(part.fees.royalties) - royalties(back.royalties)),
  );
  must(
    "payment fee",
    holds("platform:payment_fee"),
    total(({ part, back }) => part.fees.paymentFeeMinor - back.paymentFee),
  );
  must(
    "promotion",
    -holds("platform:promotion"),
    total(({ part, back }) => part.fees.promotionMinor - back.promotion),
  );

  const charged = rows.filter(({ kind }) => kind === "sale.charge").reduce((all, { minor }) => all + minor, 0);
  if (settlements.length > 0) must("the charge", charged, quote.totals.totalMinor);
  const refunded = settlements.reduce((all, { refundedMinor }) => all + refundedMinor, 0);
  const posted = ["seller:", "platform:", "royalty:"].reduce((all, prefix) => all + holds(prefix), 0);
  must("the posted parts", posted, charged - refunded);
  must("what waits in suspense", holds("suspense:"), money[0]!.captured - money[0]!.returned - posted);
  return faults;
}
