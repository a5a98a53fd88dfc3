/** A cart's rules over its own synchronous SQL. Every change is one transaction: a throw undoes it whole. */
import { err, ok } from "../../workers/kernel/result.ts";
import { limits } from "../../workers/kernel/limits.ts";
import type { CartChange, CartContents, CartLine, CartMutation, CartOutcome } from "./messages.ts";

const mutations_kept = 200;
const codes_max = 5;

export type CartBook = ReturnType<typeof cartBook>;

export function cartBook(storage: DurableObjectStorage) {
  const { sql } = storage;
  const rows = <T extends Record<string, SqlStorageValue>>(query: string, ...bindings: SqlStorageValue[]) =>
    sql.exec<T>(query, ...bindings).toArray();

  function read(): CartContents {
    const head = rows<{ version: number; account_id: string | null; closed_by: string | null }>(
      "SELECT version, account_id, closed_by FROM cart",
    )[0];
    const lines = rows<{
      variant_id: string;
      quantity: number;
      seen_minor: number;
      seen_currency: string;
      added_at: number;
    }>("SELECT variant_id, quantity, seen_minor, seen_currency, added_at FROM lines ORDER BY position").map(
      (row): CartLine => ({
        variantId: row.variant_id,
        quantity: row.quantity,
        seenMinor: row.seen_minor,
        seenCurrency: row.seen_currency,
        addedAt: row.added_at,
      }),
    );
    const codes = rows<{ code: string }>("SELECT code FROM codes ORDER BY code").map(({ code }) => code);
    return {
      version: head?.version ?? 0,
      lines,
      codes,
      accountId: head?.account_id ?? null,
      closedBy: head?.closed_by ?? null,
    };
  }

  function change({ mutationId, now, change }: CartMutation): CartOutcome {
    return storage.transactionSync(() => {
      const seen = rows("SELECT 1 AS seen FROM mutations WHERE id = ?", mutationId).length > 0;
      if (seen) return ok(read());
      const before = read();
      if (before.closedBy) return err({ code: "cart.closed" });
      const refusal = refuse(before, change);
      if (refusal) return err({ code: refusal });
      apply(change, now);
      sql.exec("INSERT INTO mutations (id, at) VALUES (?, ?)", mutationId, now);
      sql.exec(`DELETE FROM mutations WHERE rowid <= (SELECT max(rowid) FROM mutations) - ${mutations_kept}`);
      touch(now);
      return ok(read());
    });
  }

  function refuse(cart: CartContents, change: CartChange) {
    if (change.kind === "code") return change.present && cart.codes.length >= codes_max ? "cart.too_many_codes" : null;
    if (change.kind === "owner") return null;
    const line = cart.lines.find(({ variantId }) => variantId === change.variantId);
    if (!line && change.quantity > 0 && cart.lines.length >= limits.cart_lines_max) return "cart.full";
    const quantity = change.kind === "add" ? (line?.quantity ?? 0) + change.quantity : change.quantity;
    return quantity > limits.line_quantity_max ? "cart.quantity_too_large" : null;
  }

  function apply(change: CartChange, now: number): void {
    if (change.kind === "owner") sql.exec("UPDATE cart SET account_id = ?", change.accountId);
    else if (change.kind === "code") {
      if (change.present) sql.exec("INSERT OR IGNORE INTO codes (code) VALUES (?)", change.code);
      else sql.exec("DELETE FROM codes WHERE code = ?", change.code);
    } else if (change.kind === "add") addLine(change, now);
    else if (change.quantity === 0) sql.exec("DELETE FROM lines WHERE variant_id = ?", change.variantId);
    else sql.exec("UPDATE lines SET quantity = ? WHERE variant_id = ?", change.quantity, change.variantId);
  }

  function addLine(
    line: { variantId: string; quantity: number; seenMinor: number; seenCurrency: string },
    now: number,
  ): void {
    sql.exec(
      `INSERT INTO lines (variant_id, quantity, seen_minor, seen_currency, added_at) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (variant_id) DO UPDATE SET quantity = quantity + ?2, seen_minor = ?3, seen_currency = ?4`,
      line.variantId,
      line.quantity,
      line.seenMinor,
      line.seenCurrency,
      now,
    );
  }

  const touch = (now: number): void => void sql.exec("UPDATE cart SET version = version + 1, touched_at = ?", now);

  /** Takes in another cart's lines once; quantities add up to the limit, so nothing a shopper chose is lost or doubled. */
  function absorb(source: string, other: CartContents, now: number): CartContents {
    return storage.transactionSync(() => {
      if (rows("SELECT 1 AS seen FROM mutations WHERE id = ?", `absorb:${source}`).length > 0) return read();
      for (const line of other.lines) {
        const mine = read().lines.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
        const quantity = Math.min(line.quantity, limits.line_quantity_max - mine);
        const room = mine > 0 || read().lines.length < limits.cart_lines_max;
        if (quantity > 0 && room) addLine({ ...line, quantity }, now);
      }
      for (const code of other.codes.slice(0, codes_max))
        sql.exec("INSERT OR IGNORE INTO codes (code) VALUES (?)", code);
      sql.exec("INSERT INTO mutations (id, at) VALUES (?, ?)", `absorb:${source}`, now);
      touch(now);
      return read();
    });
  }

  /** Closing happens once and by one; a repeat by the same one is the same answer. */
  function close(by: string, now: number): CartContents {
    return storage.transactionSync(() => {
      sql.exec("UPDATE cart SET closed_by = coalesce(closed_by, ?), touched_at = ?", by, now);
      return read();
    });
  }

  const touchedAt = (): number => rows<{ touched_at: number }>("SELECT touched_at FROM cart")[0]?.touched_at ?? 0;
  /** The day the alarm is set for; 0: none yet. */
  const dueAt = (): number => rows<{ due_at: number }>("SELECT due_at FROM cart")[0]?.due_at ?? 0;
  const setDue = (at: number): void => void sql.exec("UPDATE cart SET due_at = ?", at);
  return { read, change, absorb, close, touchedAt, dueAt, setDue };
}
