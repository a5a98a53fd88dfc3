import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import type { Write } from "../platform/database.ts";
import { insertCaseEvent, type CaseSide } from "./case-store.ts";
import { moveExchangeRow, selectExchangeOfReturn, toExchange, type ExchangeRow } from "./exchange-store.ts";
import { moveReturnState, type IllegalReturnMove, type Return } from "./return.ts";
import { moveReturnRow, selectReturn, toReturn, type ReturnRow } from "./store.ts";

export type MoveReturnFault =
  | IllegalReturnMove
  | { readonly code: "return.not_found" }
  | { readonly code: "return.instructions_missing" }
  | { readonly code: "return.raced" };

/** Who acts, and for which seller or order: another's return is not there. */
export type CaseActor = {
  readonly side: CaseSide;
  readonly sellerId?: string;
  readonly orderId?: string;
};
export type ReturnStep = "approved" | "sent" | "received" | "refused" | "withdrawn";
type Told = { readonly note?: string; readonly instructions?: string; readonly tracking?: string };

export const isTheirs = (
  { sellerId, orderId }: CaseActor,
  one: { readonly sellerId: string; readonly orderId: string },
): boolean =>
  (sellerId === undefined || sellerId === one.sellerId) && (orderId === undefined || orderId === one.orderId);

/** One step of a return that moves no money: approving needs instructions, where to send it and how. */
export async function moveReturn(
  shop: Shop,
  id: string,
  to: ReturnStep,
  by: CaseActor,
  told: Told = {},
): Promise<Result<Return, MoveReturnFault>> {
  const [returns, exchanges] = await shop.db.read<[ReturnRow, ExchangeRow]>(
    selectReturn(id),
    selectExchangeOfReturn(id),
  );
  const one = returns[0] && toReturn(returns[0]);
  if (!one || !isTheirs(by, one)) return err({ code: "return.not_found" });
  const moved = moveReturnState(one.state, to);
  if (!moved.ok) return moved;
  if (one.state === to) return ok(one);
  if (to === "approved" && !told.instructions?.trim()) return err({ code: "return.instructions_missing" });

  const exchange = exchanges[0] && toExchange(exchanges[0]);
  const ends = to === "refused" || to === "withdrawn";
  const writes: Write[] = [
    ...moveReturnRow(shop, one, {
      state: to,
      instructions: told.instructions?.trim(),
      tracking: told.tracking?.trim(),
    }),
    ...(exchange && ends ? moveExchangeRow(shop, exchange, "cancelled") : []),
    ...(await insertCaseEvent(shop, id, to, by.side, {
      note: told.note ?? told.instructions ?? "",
      detail: told.tracking ? { tracking: told.tracking } : {},
    })),
    announce(shop, `return.${to}`, { returnId: id, orderId: one.orderId, sellerId: one.sellerId }),
  ];
  const outcome = await shop.commit(writes);
  return outcome === "committed" ? ok({ ...one, state: to }) : err({ code: "return.raced" });
}
