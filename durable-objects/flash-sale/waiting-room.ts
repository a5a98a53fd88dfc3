/** The waiting room's table: one ticket a buyer, ranked by chance when their lane opens, in order of arrival after that. */
import { digestOf, drawn, sha256 } from "../../workers/drops/flash-sale/queue.ts";
import type { GateEvent } from "../../workers/drops/flash-sale/gate.ts";
import type { Ticket, TicketWish } from "./messages.ts";

export const waitingSchema = [
  "CREATE TABLE seeds (lane TEXT PRIMARY KEY, seed TEXT NOT NULL) STRICT, WITHOUT ROWID",
  `CREATE TABLE tickets (id TEXT PRIMARY KEY, buyer TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, opens_at INTEGER NOT NULL,
    rank INTEGER UNIQUE) STRICT, WITHOUT ROWID`,
  "CREATE INDEX tickets_waiting ON tickets (lane) WHERE rank IS NULL",
];

type SqlStorage$ = DurableObjectStorage["sql"];
type Lane = { readonly id: string; readonly opensAt: number };

/** Made once; only their hashes leave before the draw. */
export function makeSeeds(sql: SqlStorage$, lanes: readonly Lane[]): { [lane: string]: string } {
  const hashes: { [lane: string]: string } = {};
  for (const { id } of lanes) {
    const seed = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("hex");
    sql.exec("INSERT OR IGNORE INTO seeds (lane, seed) VALUES (?, ?)", id, seed);
    hashes[id] = sha256(sql.exec<{ seed: string }>("SELECT seed FROM seeds WHERE lane = ?", id).one().seed);
  }
  return hashes;
}

const nextRank = (sql: SqlStorage$): number =>
  sql.exec<{ next: number }>("SELECT coalesce(max(rank), -1) + 1 AS next FROM tickets").one().next;

/** Draws every lane that has opened and has not been drawn; the events say so. Nobody there: an empty draw is a draw. */
export function drawDue(
  sql: SqlStorage$,
  lanes: readonly Lane[],
  done: ReadonlySet<string>,
  now: number,
): Extract<GateEvent, { kind: "drawn" }>[] {
  const due = lanes.filter(({ id, opensAt }) => opensAt <= now && !done.has(id));
  return due.toSorted((a, b) => a.opensAt - b.opensAt).map(({ id }) => draw(sql, id));
}

function draw(sql: SqlStorage$, lane: string): Extract<GateEvent, { kind: "drawn" }> {
  const { seed } = sql.exec<{ seed: string }>("SELECT seed FROM seeds WHERE lane = ?", lane).one();
  const present = sql
    .exec<{ id: string }>("SELECT id FROM tickets WHERE lane = ? AND rank IS NULL", lane)
    .toArray()
    .map(({ id }) => id);
  const first = nextRank(sql);
  const ranked = drawn(seed, present).map((id, place) => ({ id, rank: first + place }));
  // Object ids are short, a hundred thousand of them are not: each statement carries at most 1 MB.
  for (let from = 0; from < ranked.length; from += 10_000)
    sql.exec(
      `UPDATE tickets SET rank = drawn.rank
       FROM (SELECT value ->> 'id' AS id, value ->> 'rank' AS rank FROM json_each(?)) AS drawn WHERE tickets.id = drawn.id`,
      JSON.stringify(ranked.slice(from, from + 10_000)),
    );
  return { kind: "drawn", lane, seed, present: present.length, digest: digestOf(present) };
}

/** The ticket this buyer has, or the one they ask for; its lane's draw must have been made if it is due. */
export function takeTicket(sql: SqlStorage$, wish: TicketWish, isOpen: boolean): Ticket {
  const before = ticketOf(sql, wish.buyer);
  if (before) return before;
  sql.exec(
    "INSERT INTO tickets (id, buyer, lane, opens_at, rank) VALUES (?, ?, ?, ?, ?)",
    wish.ticket,
    wish.buyer,
    wish.lane,
    wish.opensAt,
    isOpen ? nextRank(sql) : null,
  );
  return ticketOf(sql, wish.buyer)!;
}

function ticketOf(sql: SqlStorage$, buyer: string): Ticket | null {
  const row = sql
    .exec<{ id: string; rank: number | null }>("SELECT id, rank FROM tickets WHERE buyer = ?", buyer)
    .toArray()[0];
  if (!row) return null;
  const { n } = sql.exec<{ n: number }>("SELECT count(*) AS n FROM tickets WHERE rank IS NULL").one();
  return { ticket: row.id, rank: row.rank, present: n };
}
