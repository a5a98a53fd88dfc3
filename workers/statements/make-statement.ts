import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { selectHolderBalance, selectHolderMoves, type HolderMove } from "../ledger/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller } from "../sellers/index.ts";
import { isMonth, monthSpan, statementOf, type Statement } from "./statement.ts";

const lines_max = 5_000;

export type StatementFault =
  | { readonly code: "statement.not_found" }
  | { readonly code: "statement.too_long"; readonly lines_max: number };

/** One read batch; a month with nothing in it is a statement too. */
export async function makeStatement(
  shop: Shop,
  sellerId: string,
  month: string,
  currency: string,
): Promise<Result<Statement, StatementFault>> {
  if (!isMonth(month) || !isCurrency(currency)) return err({ code: "statement.not_found" });
  const seller = await findSeller(shop, sellerId);
  if (!seller) return err({ code: "statement.not_found" });
  const prefix = `seller:${sellerId}:`;
  const { from, before } = monthSpan(month);
  const [opening, moves] = await shop.db.read<[{ minor: number }, HolderMove]>(
    selectHolderBalance(prefix, currency, from),
    selectHolderMoves(prefix, currency, { from, before, count: lines_max + 1 }),
  );
  if (moves.length > lines_max) return err({ code: "statement.too_long", lines_max });
  const about = { sellerId, seller: seller.name, month, currency, openingMinor: opening[0]?.minor ?? 0 };
  return ok(
    statementOf(
      about,
      moves.map(({ at, kind, group_id, note, minor, id }) => ({
        at,
        kind,
        group: group_id,
        note,
        minor,
        transferId: id,
      })),
    ),
  );
}
