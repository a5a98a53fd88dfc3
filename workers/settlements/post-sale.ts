/** The ledger's side of being paid: the charge goes into clearing, and out of it to everybody who has a part in it. */
import type { Money } from "../kernel/money.ts";
import { book, transfers, type AccountRef, type NewTransfer } from "../ledger/index.ts";
import type { FrozenQuote, Order, SellerPart } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { shareSale } from "./share-sale.ts";
import { insertSettlements } from "./store.ts";

/** What is new in clearing with this batch, and where it came from. */
export type Charge = {
  readonly from: AccountRef;
  readonly minor: number;
  /** the payment, so that the provider's report can be laid beside it */
  readonly reference?: string;
};
export const chargeOf = (payment: {
  readonly id: string;
  readonly provider: string;
  readonly amount: Money;
}): Charge => ({
  from: book.provider(payment.provider, payment.amount.currency),
  minor: payment.amount.minor,
  reference: payment.id,
});

/**
 * For the batch that moves an order to paid. Once an order: a second time is a "duplicate".
 * `inClearing` is what other rooms have put there for this order in the same batch (a balance, a gift card).
 */
export function postSale(
  shop: Pick<Shop, "now">,
  order: Pick<Order, "id" | "quote">,
  charges: readonly Charge[],
  inClearing = 0,
): Write[] {
  const { id, quote } = order;
  const parts = partsOf(quote);
  const rows = [...charged(order, charges), ...parts.flatMap((part) => given(order, part))];
  const all = sum(charges.map(({ minor }) => minor)) + inClearing;
  return [
    ...transfers(shop, [...rows, ...unexplained(order, all - sum(parts.map(({ totalMinor }) => totalMinor)))]),
    insertSettlements(shop, id, quote.currency, parts),
  ];
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/** A quote older than the marketplace has no parts: whoever sells gets all but the tax. */
export function partsOf(quote: FrozenQuote): readonly SellerPart[] {
  if (quote.sellerParts && quote.sellerParts.length > 0) return quote.sellerParts;
  const sellers = [...new Set(quote.lines.map(({ sellerId }) => sellerId ?? "sel_house"))];
  const free = { ...quote.delivery, priceMinor: 0, discountMinor: 0, taxMinor: 0 };
  return shareSale({
    currency: quote.currency,
    inclusive: quote.tax.inclusive,
    promotions: [],
    fees: { rules: [], facts: new Map(), terms: new Map() },
    parts: sellers.map((sellerId, i) => ({
      sellerId,
      lines: quote.lines.filter((line) => (line.sellerId ?? "sel_house") === sellerId),
      delivery: i === 0 ? quote.delivery : free,
    })),
  });
}

type Sold = Pick<Order, "id" | "quote">;

const charged = ({ id, quote }: Sold, charges: readonly Charge[]): NewTransfer[] =>
  charges.map(({ from, minor, reference = "" }, i) => ({
    id: `${id}/charge/${i + 1}`,
    debit: from,
    credit: book.clearing(quote.currency),
    minor,
    kind: "sale.charge",
    group: id,
    note: reference,
  }));

function given({ id, quote: { currency } }: Sold, { sellerId, fees }: SellerPart): NewTransfer[] {
  const clearing = book.clearing(currency);
  const row = (name: string, minor: number, to: AccountRef): NewTransfer => ({
    id: `${id}/${sellerId}/${name}`,
    debit: clearing,
    credit: to,
    minor,
    kind: `sale.${name}`,
    group: id,
    note: sellerId,
  });
  const promotion = row("promotion", fees.promotionMinor, book.platform("promotion", currency));
  return [
    { ...promotion, debit: promotion.credit, credit: clearing },
    row("tax", fees.taxWithheldMinor, book.platform("tax", currency)),
    row("commission", fees.commissionMinor, book.platform("commission", currency)),
    row("commission_tax", fees.commissionTaxMinor, book.platform("tax", currency)),
    ...fees.royalties.map(({ makerId, minor }) => ({
      ...row("royalty", minor, book.royalty(makerId, currency)),
      id: `${id}/${sellerId}/royalty/${makerId}`,
    })),
    row("payment_fee", fees.paymentFeeMinor, book.platform("payment_fee", currency)),
    row("net", fees.netMinor, book.seller(sellerId, "pending", currency)),
  ].filter(({ minor }) => minor > 0);
}

/** Parts that are not the charge are a mistake of ours; the money is real, so it waits where people look. */
function unexplained({ id, quote: { currency } }: Sold, minor: number): NewTransfer[] {
  if (minor === 0) return [];
  const [clearing, suspense] = [book.clearing(currency), book.suspense(currency)];
  const row = { id: `${id}/unexplained`, minor: Math.abs(minor), kind: "sale.unexplained", group: id };
  return [minor > 0 ? { ...row, debit: clearing, credit: suspense } : { ...row, debit: suspense, credit: clearing }];
}

/** Money that bought nothing, or is not what was asked: kept apart until it goes back or a person has decided. */
export const postSuspense = (
  shop: Pick<Shop, "now">,
  payment: { readonly id: string; readonly provider: string },
  captured: Money,
): Write[] =>
  captured.minor > 0
    ? transfers(shop, [
        {
          id: `${payment.id}/suspense`,
          debit: book.provider(payment.provider, captured.currency),
          credit: book.suspense(captured.currency),
          minor: captured.minor,
          kind: "suspense.captured",
          group: payment.id,
        },
      ])
    : [];
