import { err, ok, type Result } from "../kernel/result.ts";
import { insertOrderEvent, moveOrder } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import {
  decideRefund,
  loadRefundable,
  refundWrites,
  returnedUnits,
  type Refundable,
  type RefundFault,
} from "../refunds/index.ts";
import { addUnits } from "../stock/index.ts";
import { insertCaseEvent } from "./case-store.ts";
import { moveExchangeRow, selectExchangeOfReturn, toExchange, type ExchangeRow } from "./exchange-store.ts";
import type { Exchange } from "./exchange.ts";
import { isTheirs, type CaseActor, type MoveReturnFault } from "./move-return.ts";
import { readReplacement, replacementWrites, type Replacement, type ReplaceFault } from "./replace-order.ts";
import { moveReturnState, verdictOf, type AcceptedPieces, type Return, type ReturnState } from "./return.ts";
import { moveReturnRow, selectReturn, toReturn, type ReturnRow } from "./store.ts";

export type InspectFault =
  | MoveReturnFault
  | RefundFault
  | ReplaceFault
  | { readonly code: "return.pieces_invalid" }
  | { readonly code: "order.not_found" };

export type Inspection = { readonly accepted: readonly AcceptedPieces[]; readonly note: string };
const attempts = 3;

/**
 * What came back has been looked at. What is accepted is paid back, or exchanged, in the batch that says so; pieces that
 * are as new go back to the shelves they came from.
 */
export async function inspectReturn(
  shop: Shop,
  id: string,
  inspection: Inspection,
  by: CaseActor,
): Promise<Result<Return, InspectFault>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [returns, exchanges] = await shop.db.read<[ReturnRow, ExchangeRow]>(
      selectReturn(id),
      selectExchangeOfReturn(id),
    );
    const one = returns[0] && toReturn(returns[0]);
    if (!one || !isTheirs(by, one)) return err({ code: "return.not_found" });
    const to = verdictOf(one.lines, inspection.accepted);
    if (!to) return err({ code: "return.pieces_invalid" });
    const moved = moveReturnState(one.state, to);
    if (!moved.ok) return moved;
    if (one.state === to) return ok(one);
    const known = await loadRefundable(shop, one.orderId);
    if (!known) return err({ code: "order.not_found" });
    const exchange = exchanges[0] ? toExchange(exchanges[0]) : null;
    const settled = await settle(shop, known, one, inspection, to, exchange);
    if (!settled.ok) return settled;
    const outcome = await shop.commit([
      ...moveReturnRow(shop, one, { state: to, accepted: inspection.accepted }),
      ...(await insertCaseEvent(shop, id, to, by.side, { note: inspection.note })),
      ...settled.value,
      announce(shop, `return.${to}`, { returnId: id, orderId: one.orderId, sellerId: one.sellerId }),
    ]);
    if (outcome === "committed") return ok({ ...one, state: to, accepted: inspection.accepted });
  }
  return err({ code: "return.raced" });
}

async function settle(
  shop: Shop,
  known: Refundable,
  one: Return,
  { accepted }: Inspection,
  to: ReturnState,
  exchange: Exchange | null,
): Promise<Result<readonly Write[], InspectFault>> {
  const lines = accepted.filter(({ quantity }) => quantity > 0);
  if (to === "refused") return ok(exchange ? moveExchangeRow(shop, exchange, "cancelled") : []);
  if (!exchange) return paidBack(shop, known, one, { lines });
  const replacement = await readReplacement(shop, known.order, exchange, lines[0]!.quantity);
  if (!replacement.ok) return replacement;
  const { value } = replacement;
  // Cheaper: the difference is paid back for the pieces; else they come back to the shelf and cost nothing.
  const shelved = () => addUnits(shop, "returned", one.id, returnedUnits(known.order, known.earlier, lines));
  const back =
    value.backMinor > 0 ? paidBack(shop, known, one, { lines, amountMinor: value.backMinor }) : ok(shelved());
  if (!back.ok) return back;
  return ok([...back.value, ...(await exchanging(shop, known, exchange, value))]);
}

function paidBack(
  shop: Shop,
  { order, payments, earlier }: Refundable,
  one: Return,
  wish: { readonly lines: readonly AcceptedPieces[]; readonly amountMinor?: number },
): Result<readonly Write[], RefundFault> {
  const why = { reason: "returned", destination: one.destination, caseId: one.id };
  const decided = decideRefund(order, payments, earlier, { ...wish, destination: one.destination });
  if (!decided.ok) return decided;
  const ids = decided.value.draws.map(() => shop.newId("refund"));
  return ok([...moveOrder(shop, order, order.state), ...refundWrites(shop, order, decided.value, ids, why)]);
}

const exchanging = async (
  shop: Shop,
  { order }: Refundable,
  exchange: Exchange,
  replacement: Replacement,
): Promise<Write[]> => [
  ...(await replacementWrites(shop, order, replacement)),
  ...moveExchangeRow(shop, exchange, "placed", replacement.orderId),
  ...(await insertCaseEvent(shop, exchange.returnId, "replaced", "shop", { detail: { order: replacement.number } })),
  insertOrderEvent(shop, order.id, "exchanged", { case: exchange.returnId, order: replacement.number }),
  announce(shop, "exchange.placed", { exchangeId: exchange.id, orderId: order.id, replacementId: replacement.orderId }),
];
