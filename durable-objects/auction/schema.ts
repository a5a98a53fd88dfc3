/** The tables of one lot's room. Append-only list: an entry that has shipped is never edited. */
export const schema: readonly string[] = [
  // `standing` is the fold of `log`, kept so that a bid need not fold it again.
  `CREATE TABLE lot (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    lot_id TEXT NOT NULL,
    sale_id TEXT NOT NULL,
    rules TEXT NOT NULL CHECK (json_valid(rules)),
    reserve_salt TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (json_valid(standing)),
    head TEXT NOT NULL CHECK (json_valid(head)),
    projected_seq INTEGER NOT NULL DEFAULT -1,
    project_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE bidders (account TEXT PRIMARY KEY, paddle INTEGER NOT NULL UNIQUE) STRICT, WITHOUT ROWID`,
  // `shown` and `line` are what strangers may read; the columns after them never leave the room.
  `CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    shown TEXT,
    line TEXT NOT NULL,
    entry TEXT NOT NULL,
    bidder TEXT,
    client_bid_id TEXT,
    max_minor INTEGER,
    receipt TEXT,
    UNIQUE (bidder, client_bid_id)
  ) STRICT`,
  `CREATE INDEX log_offers ON log (bidder, max_minor) WHERE bidder IS NOT NULL`,
  `CREATE TRIGGER log_stays BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is final'); END`,
  `CREATE TRIGGER log_remains BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is final'); END`,
  // A row goes when the shop has recorded its effect, not when it has been sent.
  `CREATE TABLE outbox (id TEXT PRIMARY KEY, topic TEXT NOT NULL, payload TEXT NOT NULL, due_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0) STRICT`,
  `CREATE TABLE audiences (shard TEXT PRIMARY KEY, joined INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tickets (nonce TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
];
