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
import { selectGivenBack, selectReferences, type BackRow, type ReferenceRow } from "./reference-store.ts";
import { refundShares, type RefundShares } from "./refund-shares.ts";
import {
  isMonth,
  monthSpan,
  statementOf,
  type Move,
  type Purse,
  type SaleShares,
  type Statement,
} from "./statement.ts";

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
  return ok(statementOf(about, await withReferences(shop, sellerId, moves)));
}

/** What each move is about: the number of the order, and what a sale or a refund was made of. One read. */
async function withReferences(shop: Shop, sellerId: string, moves: readonly HolderMove[]): Promise<Move[]> {
  if (moves.length === 0) return [];
  const groupsOf = (some: readonly HolderMove[]) => [...new Set(some.map(({ group_id }) => group_id))];
  const [rows, back] = await shop.db.read<[ReferenceRow, BackRow]>(
    selectReferences(sellerId, groupsOf(moves)),
    selectGivenBack(sellerId, groupsOf(moves.filter(isRefund))),
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const shares = refundsOf(moves, back, known);
  return moves.map(({ at, kind, group_id: group, note, minor, id: transferId }) => {
    const found = known.get(group);
    const sale = kind === "sale.net" && found ? sharesOf(found) : null;
    const refund = isRefund({ kind }) ? (shares.get(group) ?? null) : null;
    return { at, kind, group, note, minor, transferId, reference: found?.number ?? group, sale, refund };
  });
}

const isRefund = ({ kind }: { readonly kind: string }): boolean => kind === "refund.net";

/** By refund. One may come out of several purses: what it was made of is told of all of them together. */
function refundsOf(
  moves: readonly HolderMove[],
  back: readonly BackRow[],
  known: ReadonlyMap<string, ReferenceRow>,
): ReadonlyMap<string, RefundShares> {
  const nets = new Map<string, number>();
  for (const { group_id, minor } of moves.filter(isRefund)) nets.set(group_id, (nets.get(group_id) ?? 0) - minor);
  const sharesOfOne = (group: string, net: number): RefundShares => {
    const mine = back.filter((row) => row.group === group).map(({ kind, minor }) => [kind, minor] as const);
    const { grossMinor: totalMinor = null, ...fees } = known.get(group) ?? {};
    return refundShares(
      net,
      Object.fromEntries(mine),
      totalMinor === null ? null : { ...(fees as ReferenceRow), totalMinor },
    );
  };
  return new Map([...nets].map(([group, net]) => [group, sharesOfOne(group, net)]));
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
