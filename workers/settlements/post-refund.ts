/** The ledger's side of money going back: everybody who had a part in the sale gives back theirs, the seller last. */
import type { SQL } from "drizzle-orm";
import type { Money } from "../kernel/money.ts";
import { book, transferInTurn, transfers, type AccountRef, type NewTransfer } from "../ledger/index.ts";
import type { FrozenQuote } from "../orders/index.ts";
import type { Statement, Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { difference, pursesFor, spread, takenBack, type RefundShare, type Settlement } from "./settlement.ts";
import {
  moveSettlement,
  selectSettlements,
  selectSuspended,
  stillSuspended,
  toSettlement,
  type SettlementRow,
} from "./store.ts";

export type RefundPosted = {
  readonly id: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly amount: Money;
  /** pieces given back, where the refund is for pieces */
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  /** whose money it is, as refunds have decided; empty: whoever sold the lines, else everybody in proportion */
  readonly shares: readonly RefundShare[];
};
/** What a refund must know; read it in the batch that reads the refund, decide, and let the guards decide again. */
export type SettlementsKnown = { readonly settlements: readonly Settlement[]; readonly suspendedMinor: number };
export const selectForRefund = (orderId: string | SQL, paymentId: string | SQL): [Statement, Statement] => [
  selectSettlements(orderId),
  selectSuspended(paymentId),
];
export const knownFrom = (
  rows: readonly SettlementRow[],
  suspended: readonly { readonly minor: number }[],
): SettlementsKnown => ({ settlements: rows.map(toSettlement), suspendedMinor: suspended[0]?.minor ?? 0 });

/**
 * For the batch in which a refund succeeds. Money in suspense goes back from there; the rest is taken from the parts
 * of the order. `to` is where it went: the provider it came from, or a buyer's balance.
 */
export function postRefund(
  shop: Pick<Shop, "now">,
  quote: Pick<FrozenQuote, "lines" | "currency">,
  refund: RefundPosted,
  known: SettlementsKnown,
  to: AccountRef,
): Write[] {
  const { minor, currency } = refund.amount;
  const fromSuspense = Math.min(minor, Math.max(0, known.suspendedMinor));
  const goodwill = Math.min(minor - fromSuspense, goodwillOf(refund));
  const { shares, unexplained } = spread(
    minor - fromSuspense - goodwill,
    known.settlements,
    wantedOf(quote, refund, known),
  );
  const clearing = book.clearing(currency);
  const back: NewTransfer = {
    id: `${refund.id}/paid`,
    debit: clearing,
    credit: to,
    minor,
    kind: "refund.paid",
    group: refund.id,
  };
  const from = (name: string, amount: number, account = book.suspense(currency)): NewTransfer => ({
    id: `${refund.id}/${name}`,
    debit: account,
    credit: clearing,
    minor: amount,
    kind: `refund.${name}`,
    group: refund.id,
  });
  return [
    stillSuspended(refund.paymentId, known.suspendedMinor),
    ...transfers(
      shop,
      [
        back,
        from("suspense", fromSuspense),
        from("unexplained", unexplained),
        from("goodwill", goodwill, book.platform("goodwill", currency)),
      ].filter((row) => row.minor > 0),
    ),
    ...known.settlements.flatMap((settlement, i) => takeBack(shop, refund, settlement, shares[i]!)),
  ];
}

const goodwillOf = ({ shares }: RefundPosted): number =>
  shares.reduce((sum, { minor, borneBy }) => sum + (borneBy === "platform" ? minor : 0), 0);

/** What refunds have decided, else what the pieces given back were sold for, by seller. */
function wantedOf(quote: Pick<FrozenQuote, "lines">, refund: RefundPosted, known: SettlementsKnown): number[] {
  const { lines, shares } = refund;
  if (shares.length > 0)
    return known.settlements.map(({ sellerId }) =>
      shares
        .filter((share) => share.sellerId === sellerId && share.borneBy === "seller")
        .reduce((sum, { minor }) => sum + minor, 0),
    );
  return known.settlements.map(({ part }) =>
    lines.reduce((all, { lineId, quantity }) => {
      const line = part.lineIds.includes(lineId) ? quote.lines.find(({ id }) => id === lineId) : undefined;
      return all + (line ? Math.floor((line.totalMinor * quantity) / line.quantity) : 0);
    }, 0),
  );
}

function takeBack(shop: Pick<Shop, "now">, refund: RefundPosted, settlement: Settlement, minor: number): Write[] {
  if (minor === 0) return [];
  const refundedMinor = settlement.refundedMinor + minor;
  const purses = pursesFor(settlement, refundedMinor);
  return [
    ...moveSettlement(shop, settlement, { refundedMinor, reserveMinor: settlement.reserveMinor - purses.reserve }),
    ...transfers(shop, [
      ...othersGive(refund, settlement, refundedMinor),
      ...purseRows(refund, settlement, "pending", purses.pending),
      ...purseRows(refund, settlement, "reserve", purses.reserve),
      ...(purses.open < 0 ? purseRows(refund, settlement, "available", purses.open) : []),
    ]),
    ...(purses.open > 0 ? openRows(shop, refund, settlement, purses.open) : []),
  ];
}

function othersGive(refund: RefundPosted, { part, sellerId, refundedMinor, currency }: Settlement, after: number) {
  const back = difference(takenBack(part, refundedMinor), takenBack(part, after));
  const clearing = book.clearing(currency);
  const row = (name: string, minor: number, from: AccountRef): NewTransfer => ({
    id: `${refund.id}/${sellerId}/${name}`,
    debit: from,
    credit: clearing,
    minor,
    kind: `refund.${name}`,
    group: refund.id,
    note: sellerId,
  });
  const promotion = row("promotion", back.promotion, book.platform("promotion", currency));
  return [
    row("tax", back.tax, book.platform("tax", currency)),
    row("commission", back.commission, book.platform("commission", currency)),
    row("commission_tax", back.commissionTax, book.platform("tax", currency)),
    ...back.royalties.map(({ makerId, minor }) => ({
      ...row("royalty", minor, book.royalty(makerId, currency)),
      id: `${refund.id}/${sellerId}/royalty/${makerId}`,
    })),
    row("payment_fee", back.paymentFee, book.platform("payment_fee", currency)),
    { ...promotion, debit: clearing, credit: promotion.debit },
  ].filter(({ minor }) => minor > 0);
}

/** Out of a purse, or back into it where rounding has taken one unit too many before. */
function purseRows(
  refund: RefundPosted,
  { sellerId, currency }: Settlement,
  purse: "pending" | "reserve" | "available",
  minor: number,
): NewTransfer[] {
  if (minor === 0) return [];
  const [clearing, account] = [book.clearing(currency), book.seller(sellerId, purse, currency)];
  const row = {
    id: `${refund.id}/${sellerId}/${purse}`,
    minor: Math.abs(minor),
    kind: "refund.net",
    group: refund.id,
    note: sellerId,
  };
  return [minor > 0 ? { ...row, debit: account, credit: clearing } : { ...row, debit: clearing, credit: account }];
}

/** What has been released already comes out of what the seller can draw, and is a debt where that is not enough. */
const openRows = (shop: Pick<Shop, "now">, refund: RefundPosted, { sellerId, currency }: Settlement, minor: number) =>
  transferInTurn(shop, [book.seller(sellerId, "available", currency)], book.seller(sellerId, "debt", currency), {
    id: `${refund.id}/${sellerId}/open`,
    credit: book.clearing(currency),
    minor,
    kind: "refund.net",
    group: refund.id,
    note: sellerId,
  });

/** The bank sent it back: nobody's part changes again, the money waits in suspense to be given back another way. */
export const postBounce = (
  shop: Pick<Shop, "now">,
  refund: Omit<RefundPosted, "lines" | "shares">,
  from: AccountRef,
): Write[] =>
  transfers(shop, [
    {
      id: `${refund.id}/bounced`,
      debit: from,
      credit: book.suspense(refund.amount.currency),
      minor: refund.amount.minor,
      kind: "refund.bounced",
      group: refund.id,
    },
  ]);
