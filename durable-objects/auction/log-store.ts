/** Every SQL statement of a lot's book. Synchronous; callers stand inside a transaction where they write. */
import type { Entry as ChainLine, Head } from "../../workers/drops/chain.ts";
import type { Entry, Standing } from "../../workers/drops/auction/lot.ts";
import type { LotRules } from "../../workers/drops/auction/rules.ts";
import type { ShownEntry } from "../../workers/drops/auction/show.ts";
import type { BidReceipt, LogPage } from "./messages.ts";

export type LotRow = {
  readonly lotId: string;
  readonly saleId: string;
  readonly rules: LotRules;
  readonly reserveSalt: string;
  readonly standing: Standing;
  readonly head: Head;
  readonly projectedSeq: number;
  /** when the shop's picture of this lot is due to be renewed; Infinity: it is up to date */
  readonly projectAt: number;
};
export const never = Number.MAX_SAFE_INTEGER;

export type NewLine = {
  readonly seq: number;
  readonly shown: ShownEntry | null;
  readonly line: ChainLine;
  readonly entry: Entry | null;
  readonly receipt?: BidReceipt | null;
  readonly clientBidId?: string | null;
};

export type Announced = { readonly id: string; readonly topic: string; readonly payload: unknown };
const lines_a_page = 500;

export class LogStore {
  readonly storage: DurableObjectStorage;
  #paddles: Map<string, number> | null = null;

  constructor(storage: DurableObjectStorage) {
    this.storage = storage;
  }

  #rows<Row extends Record<string, SqlStorageValue>>(text: string, ...values: SqlStorageValue[]): Row[] {
    return this.storage.sql.exec<Row>(text, ...values).toArray();
  }

  findLot(): LotRow | null {
    const [row] = this.#rows<{
      lot_id: string;
      sale_id: string;
      rules: string;
      reserve_salt: string;
      standing: string;
      head: string;
      projected_seq: number;
      project_at: number;
    }>("SELECT * FROM lot");
    if (!row) return null;
    return {
      lotId: row.lot_id,
      saleId: row.sale_id,
      rules: JSON.parse(row.rules) as LotRules,
      reserveSalt: row.reserve_salt,
      standing: JSON.parse(row.standing) as Standing,
      head: JSON.parse(row.head) as Head,
      projectedSeq: row.projected_seq,
      projectAt: row.project_at,
    };
  }

  insertLot(lot: Omit<LotRow, "projectedSeq">): void {
    this.#rows(
      "INSERT INTO lot (id, lot_id, sale_id, rules, reserve_salt, standing, head, project_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
      lot.lotId,
      lot.saleId,
      JSON.stringify(lot.rules),
      lot.reserveSalt,
      JSON.stringify(lot.standing),
      JSON.stringify(lot.head),
      lot.projectAt,
    );
  }

  updateLot({ standing, head, projectAt }: LotRow): void {
    this.#rows(
      "UPDATE lot SET standing = ?, head = ?, project_at = ?",
      JSON.stringify(standing),
      JSON.stringify(head),
      projectAt,
    );
  }

  /** The shop has `seq` on record. Whatever came after it is due again. */
  markProjected(seq: number, dueAgainAt: number): void {
    this.#rows(
      `UPDATE lot SET projected_seq = max(projected_seq, ?1),
         project_at = CASE WHEN max(projected_seq, ?1) >= json_extract(standing, '$.seq') THEN ${never} ELSE ?2 END`,
      seq,
      dueAgainAt,
    );
  }
  setProjectAt(at: number): void {
    this.#rows("UPDATE lot SET project_at = ?", at);
  }

  insertBidder(account: string, paddle: number): void {
    this.#rows("INSERT OR IGNORE INTO bidders (account, paddle) VALUES (?, ?)", account, paddle);
    this.#paddles = null;
  }

  paddleOf(account: string): number | null {
    this.#paddles ??= new Map(
      this.#rows<{ account: string; paddle: number }>("SELECT account, paddle FROM bidders").map((row) => [
        row.account,
        row.paddle,
      ]),
    );
    return this.#paddles.get(account) ?? null;
  }

  insertLine({ seq, shown, line, entry, receipt, clientBidId }: NewLine): void {
    const bid = entry?.kind === "bid" ? entry : null;
    this.#rows(
      "INSERT INTO log (seq, shown, line, entry, bidder, client_bid_id, max_minor, receipt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      seq,
      shown && JSON.stringify(shown),
      JSON.stringify(line),
      JSON.stringify(entry),
      bid?.bidder ?? null,
      clientBidId ?? null,
      bid?.maxMinor ?? null,
      receipt ? JSON.stringify(receipt) : null,
    );
  }

  findReceipt(
    account: string,
    clientBidId: string,
  ): { readonly maxMinor: number; readonly receipt: BidReceipt } | null {
    const [row] = this.#rows<{ max_minor: number; receipt: string }>(
      "SELECT max_minor, receipt FROM log WHERE bidder = ? AND client_bid_id = ?",
      account,
      clientBidId,
    );
    return row ? { maxMinor: row.max_minor, receipt: JSON.parse(row.receipt) as BidReceipt } : null;
  }

  offersOf(account: string): { readonly count: number; readonly maxMinor: number | null } {
    const [row] = this.#rows<{ count: number; highest: number | null }>(
      "SELECT count(*) AS count, max(max_minor) AS highest FROM log WHERE bidder = ?",
      account,
    );
    return { count: row!.count, maxMinor: row!.highest };
  }

  /** The latest `count` lines after `seq`, oldest first. */
  shownAfter(seq: number, count: number): ShownEntry[] {
    return this.#rows<{ shown: string }>(
      "SELECT shown FROM log WHERE seq > ? AND shown IS NOT NULL ORDER BY seq DESC LIMIT ?",
      seq,
      count,
    )
      .map(({ shown }) => JSON.parse(shown) as ShownEntry)
      .reverse();
  }
  /** From the beginning on, for a replay. */
  shownFrom(seq: number, count: number): ShownEntry[] {
    return this.#rows<{ shown: string }>(
      "SELECT shown FROM log WHERE seq > ? AND shown IS NOT NULL ORDER BY seq LIMIT ?",
      seq,
      count,
    ).map(({ shown }) => JSON.parse(shown) as ShownEntry);
  }

  entries(): Entry[] {
    return this.#rows<{ entry: string }>("SELECT entry FROM log WHERE seq > 0 ORDER BY seq").map(
      ({ entry }) => JSON.parse(entry) as Entry,
    );
  }

  logPage(afterSeq: number): LogPage {
    const rows = this.#rows<{ line: string }>(
      "SELECT line FROM log WHERE seq > ? ORDER BY seq LIMIT ?",
      afterSeq,
      lines_a_page,
    );
    const lines = rows.map(({ line }) => JSON.parse(line) as ChainLine);
    return { lines, next: lines.length < lines_a_page ? null : afterSeq + lines_a_page };
  }

  insertAnnouncement(id: string, topic: string, payload: unknown, dueAt: number): void {
    this.#rows(
      "INSERT OR IGNORE INTO outbox (id, topic, payload, due_at) VALUES (?, ?, ?, ?)",
      id,
      topic,
      JSON.stringify(payload),
      dueAt,
    );
  }
}
