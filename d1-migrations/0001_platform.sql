-- What every room leans on: guards for batches, the outbox and inbox, idempotent answers, the catalogue's version.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

-- "This update hit exactly one row, or nothing happens": a failed guard violates the CHECK and aborts the whole batch.
CREATE TABLE IF NOT EXISTS write_guards (
  what TEXT NOT NULL,
  changed INTEGER NOT NULL,
  CONSTRAINT stale_write CHECK (changed = 1)
) STRICT;

-- Events to be told. A row is done when its consumer has recorded the effect, not when a queue has taken the message.
CREATE TABLE IF NOT EXISTS outbox (
  id TEXT PRIMARY KEY,
  topic TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (length(payload) <= 65536),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  done_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (due_at) WHERE done_at IS NULL;

-- What has been taken in: one row a consumer and message, written in the same batch as its effect.
CREATE TABLE IF NOT EXISTS inbox (
  consumer TEXT NOT NULL,
  message_id TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  body_sha256 TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  CONSTRAINT already_received PRIMARY KEY (consumer, message_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS inbox_received_at ON inbox (received_at);

-- Refused, forged or hopeless messages, for people to read.
CREATE TABLE IF NOT EXISTS dead_letters (
  id TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) <= 16384),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS dead_letters_at ON dead_letters (at);

-- Idempotency-Key (Stripe's rules): same key and body, same answer; other body, refused.
CREATE TABLE IF NOT EXISTS idempotent_answers (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  result TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idempotent_answers_created_at ON idempotent_answers (created_at);

-- One number that changes whenever something an anonymous page shows has changed.
CREATE TABLE IF NOT EXISTS catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO catalogue_version (id, version) VALUES (1, 1);

CREATE TABLE IF NOT EXISTS audit_log (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}' CHECK (length(detail) <= 16384),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS audit_log_subject ON audit_log (subject, at);
