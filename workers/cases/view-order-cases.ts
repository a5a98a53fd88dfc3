/** Everything after the sale of one order, for its shopper. */
import { selectDisputesOfOrder, toDispute, type Dispute, type DisputeRow } from "../disputes/index.ts";
import type { OrderView } from "../order-desk/index.ts";
import type { Shop } from "../platform/shop.ts";
import { casesOfOrder, returnable, findCaseEvents, type CaseEvent, type OrderCases } from "../returns/index.ts";
import { selectVariantChoices, type VariantChoice } from "./store.ts";

export type OrderCasesView = {
  readonly order: OrderView;
  readonly cases: OrderCases;
  readonly disputes: readonly Dispute[];
  readonly events: readonly CaseEvent[];
  /** pieces of each line that may still be sent back */
  readonly returnable: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly choices: readonly { readonly variantId: string; readonly lineId: string; readonly label: string }[];
  /** sellers whose part was paid: a claim or a dispute may be about them */
  readonly sellers: readonly string[];
  readonly mayKeepBalance: boolean;
};

export async function viewOrderCases(shop: Shop, order: OrderView): Promise<OrderCasesView> {
  const { id, quote, accountId } = order.order;
  const products = quote.lines.map(({ productId }) => productId);
  const [cases, disputes, variants] = await Promise.all([
    casesOfOrder(shop, id),
    shop.db.all<DisputeRow>(selectDisputesOfOrder(id)),
    shop.db.all<VariantChoice>(selectVariantChoices(products)),
  ]);
  const told = await findCaseEvents(
    shop,
    disputes.map((row) => row.id),
  );
  const there = order.parts.filter(({ state }) => state === "shipped" || state === "delivered");
  const lineIds = quote.lines.filter((line) => there.some(({ sellerId }) => sellerId === line.sellerId));
  const left = lineIds
    .map((line) => ({ lineId: line.id, quantity: returnable(order.order, line.id, cases.returns, order.refunds) }))
    .filter(({ quantity }) => quantity > 0);
  return {
    order,
    cases,
    disputes: disputes.map(toDispute),
    events: [...cases.events, ...told],
    returnable: left,
    choices: choicesOf(order, left, variants),
    sellers: order.parts
      .filter(({ state }) => state !== "placed" && state !== "cancelled")
      .map(({ sellerId }) => sellerId),
    mayKeepBalance: accountId !== null,
  };
}

const choicesOf = (order: OrderView, left: OrderCasesView["returnable"], variants: readonly VariantChoice[]) =>
  order.order.quote.lines
    .filter(({ id }) => left.some(({ lineId }) => lineId === id))
    .flatMap((line) =>
      variants
        .filter((variant) => variant.productId === line.productId && variant.id !== line.variantId)
        .map((variant) => ({
          variantId: variant.id,
          lineId: line.id,
          label: `${line.title} · ${Object.values(JSON.parse(variant.options) as Record<string, string>).join(" · ")}`,
        })),
    );
