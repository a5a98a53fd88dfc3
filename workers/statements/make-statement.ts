import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import {
  book,
  selectHolderBalance,
  selectHolderMoves,
  selectPurses,
  selectThrough,
  type HolderMove,
} from "../ledger/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findSeller } from "../sellers/index.ts";
import { selectReferences, type ReferenceRow } from "./reference-store.ts";
import { isMonth, monthSpan, statementOf, type Purse, type SaleShares, type Statement } from "./statement.ts";

const lines_max = 5_000;

export type StatementFault =
  | { readonly code: "statement.not_found" }
  | { readonly code: "statement.too_long"; readonly lines_max: number };

/** Two reads; a month with nothing in it is a statement too. */
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
  const [opening, moves, purses, through] = await shop.db.read<[{ minor: number }, HolderMove, PurseRow, Through]>(
    selectHolderBalance(prefix, currency, from),
    selectHolderMoves(prefix, currency, { from, before, count: lines_max + 1 }),
    selectPurses(prefix, currency, before),
    selectThrough(book.seller(sellerId, "reserve", currency).id, prefix, { from, before }),
  );
  if (moves.length > lines_max) return err({ code: "statement.too_long", lines_max });
  const about = {
    sellerId,
    seller: seller.name,
    month,
    currency,
    openingMinor: opening[0]?.minor ?? 0,
    purses: pursesFrom(purses),
    reserve: { heldMinor: through[0]?.came ?? 0, releasedMinor: through[0]?.went ?? 0 },
  };
  const groups = [...new Set(moves.map(({ group_id }) => group_id))];
  const rows = groups.length > 0 ? await shop.db.all<ReferenceRow>(selectReferences(sellerId, groups)) : [];
  const known = new Map(rows.map((row) => [row.id, row]));
  return ok(
    statementOf(
      about,
      moves.map(({ at, kind, group_id: group, note, minor, id: transferId }) => {
        const found = known.get(group);
        const sale = kind === "sale.net" && found ? sharesOf(found) : null;
        return { at, kind, group, note, minor, transferId, reference: found?.number ?? group, sale };
      }),
    ),
  );
}

type PurseRow = { readonly account: string; readonly minor: number };
type Through = { readonly came: number; readonly went: number };

/** Accounts are called seller:<id>:<purse>:<currency>. */
function pursesFrom(rows: readonly PurseRow[]): Statement["purses"] {
  const purses = { pending: 0, reserve: 0, available: 0, debt: 0 };
  for (const { account, minor } of rows) {
    const purse = account.split(":").at(-2) as Purse;
    purses[purse] += minor;
  }
  return purses;
}

function sharesOf({ id: _id, number: _number, grossMinor, ...taken }: ReferenceRow): SaleShares | null {
  return grossMinor === null ? null : { grossMinor, ...taken };
}
