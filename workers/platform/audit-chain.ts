/**
 * The audit trail as a chain: h(n) = SHA-256(h(n−1) ‖ canonical JSON of event n), h(0) is 32 zero bytes. Sealing runs each
 * minute, so the last minute's rows are chained but not yet sealed. The newest hash is also said in the log, outside
 * the database: whoever cuts the end off must change that as well.
 */
import { sql } from "drizzle-orm";
import { canonicalJson } from "../kernel/canonical-json.ts";
import { hex, sha256 } from "../kernel/crypto.ts";
import type { Statement } from "./database.ts";
import type { Shop } from "./shop.ts";

const a_sweep_max = 500;
const a_page_max = 500;
export const first_hash = "0".repeat(64);

type EventRow = {
  readonly seq: number;
  readonly id: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly at: number;
};
type ChainRow = EventRow & { readonly prev_hash: string | null; readonly hash: string | null };
type Head = { readonly seq: number; readonly hash: string };

const unhex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** One link. The place in the chain is part of what is hashed; `detail` is hashed as the text it was written as. */
export async function linkHash(prevHash: string, { seq, id, actor, action, subject, detail, at }: EventRow) {
  const event = canonicalJson({ seq, id, actor, action, subject, detail, at });
  const text = new TextEncoder().encode(event);
  const bytes = new Uint8Array(32 + text.length);
  bytes.set(unhex(prevHash), 0);
  bytes.set(text, 32);
  return hex(await sha256(bytes));
}

const columns = sql.raw("c.seq, l.id, l.actor, l.action, l.subject, l.detail, l.at, c.prev_hash, c.hash");
const selectHead: Statement = sql`
  SELECT seq, hash FROM audit_chain WHERE hash IS NOT NULL ORDER BY seq DESC LIMIT 1`;

/** Sweep. Two at once: the second finds its rows sealed and its batch refused. How many were sealed. */
export async function sealAudit(shop: Shop): Promise<number> {
  const [heads, rows] = await shop.db.read<[Head, EventRow]>(
    selectHead,
    sql`SELECT ${columns} FROM audit_chain AS c JOIN audit_log AS l ON l.id = c.event_id
      WHERE c.hash IS NULL ORDER BY c.seq LIMIT ${a_sweep_max}`,
  );
  if (rows.length === 0) return 0;
  let last = heads[0] ?? { seq: 0, hash: first_hash };
  const links: { seq: number; prev: string; hash: string }[] = [];
  for (const row of rows) {
    const hash = await linkHash(last.hash, row);
    links.push({ seq: row.seq, prev: last.hash, hash });
    last = { seq: row.seq, hash };
  }
  const before = heads[0]?.seq ?? 0;
  const outcome = await shop.commit([
    sql`INSERT INTO write_guards SELECT 'audit.seal', 0
      WHERE ${before} <> coalesce((SELECT max(seq) FROM audit_chain WHERE hash IS NOT NULL), 0)`,
    sql`UPDATE audit_chain SET prev_hash = link.prev, hash = link.hash, sealed_at = ${shop.now}
      FROM (SELECT value ->> 'seq' AS seq, value ->> 'prev' AS prev, value ->> 'hash' AS hash
        FROM json_each(${JSON.stringify(links)})) AS link
      WHERE audit_chain.seq = link.seq AND audit_chain.hash IS NULL`,
  ]);
  if (outcome !== "committed") return 0;
  shop.log("audit.sealed", { seq: last.seq, hash: last.hash });
  return rows.length;
}

export type AuditFault = {
  readonly seq: number;
  /** "missing": a number was skipped; "unlinked": it does not name the hash before it; "changed": it is not what was hashed */
  readonly fault: "missing" | "unlinked" | "changed";
};
export type AuditCheck = {
  readonly checked: number;
  /** the last link that holds */
  readonly head: Head;
  readonly fault: AuditFault | null;
  /** rows written since the last seal */
  readonly unsealed: number;
  /** where the next page begins; null: the end of the chain */
  readonly next: number | null;
};

/** Reckons the chain again, a page at a time, behind link `after` (0: from the first) and up to `until`. */
export async function verifyAudit(shop: Shop, after = 0, until: number = Number.MAX_SAFE_INTEGER): Promise<AuditCheck> {
  const [known, rows, open] = await shop.db.read<[Head, ChainRow, { n: number }]>(
    sql`SELECT seq, hash FROM audit_chain WHERE seq = ${after} AND hash IS NOT NULL`,
    sql`SELECT ${columns} FROM audit_chain AS c LEFT JOIN audit_log AS l ON l.id = c.event_id
      WHERE c.seq > ${after} AND c.seq <= ${until} AND c.hash IS NOT NULL ORDER BY c.seq LIMIT ${a_page_max}`,
    sql`SELECT count(*) AS n FROM audit_chain WHERE hash IS NULL`,
  );
  let head: Head = after === 0 ? { seq: 0, hash: first_hash } : (known[0] ?? { seq: after, hash: "" });
  const said = (fault: AuditFault | null, next: number | null): AuditCheck => ({
    checked: head.seq - after,
    head,
    fault,
    unsealed: open[0]?.n ?? 0,
    next,
  });
  for (const row of rows) {
    const fault = await faultOf(head, row);
    if (fault) return said({ seq: fault === "missing" ? head.seq + 1 : row.seq, fault }, null);
    head = { seq: row.seq, hash: row.hash! };
  }
  return said(null, rows.length === a_page_max ? head.seq : null);
}

async function faultOf(head: Head, row: ChainRow): Promise<AuditFault["fault"] | null> {
  if (row.seq !== head.seq + 1 || row.id === null) return "missing";
  if (row.prev_hash !== head.hash) return "unlinked";
  return (await linkHash(head.hash, row)) === row.hash ? null : "changed";
}
