-- What people allow, what they may take with them, and how they are forgotten. IF NOT EXISTS: a run that stopped half-way
-- is simply run again.

-- Consent is a ledger: a word is never changed, a later one stands above it. `notice` names the text they were shown.
CREATE TABLE IF NOT EXISTS consents (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('letters', 'recommendations', 'statistics')),
  given INTEGER NOT NULL CHECK (given IN (0, 1)),
  notice TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS consents_account ON consents (account_id, purpose, at);
CREATE TRIGGER IF NOT EXISTS consents_stay BEFORE UPDATE ON consents BEGIN SELECT RAISE(ABORT, 'consents_are_final'); END;

CREATE TABLE IF NOT EXISTS data_exports (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'ready', 'expired')),
  link_sha256 TEXT NOT NULL DEFAULT '',
  bytes INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  ready_at INTEGER,
  expires_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS data_exports_account ON data_exports (account_id, created_at DESC);
CREATE INDEX IF NOT EXISTS data_exports_expiry ON data_exports (expires_at) WHERE state = 'ready';

-- One open wish a person; `due_at` leaves them days to think again.
CREATE TABLE IF NOT EXISTS erasures (
  account_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('asked', 'cancelled', 'done')),
  asked_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  done_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS erasures_due ON erasures (due_at) WHERE state = 'asked';

-- One random key a person, wrapped by a key of the house (`kid`). Without it, what it sealed is noise for ever.
CREATE TABLE IF NOT EXISTS person_keys (
  subject TEXT PRIMARY KEY,
  kid TEXT NOT NULL,
  wrapped TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  destroyed_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS person_keys_kid ON person_keys (kid) WHERE destroyed_at IS NULL;

-- What tax law keeps of an order after its buyer is forgotten, sealed; the key goes when the years are over.
CREATE TABLE IF NOT EXISTS tax_records (
  order_id TEXT PRIMARY KEY,
  subject TEXT NOT NULL REFERENCES person_keys (subject),
  sealed TEXT NOT NULL,
  keep_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS tax_records_subject ON tax_records (subject);
CREATE INDEX IF NOT EXISTS tax_records_keep_until ON tax_records (keep_until);
