-- What the provider says it took and paid back, line by line, beside what the books say; and where the two differ.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

CREATE TABLE IF NOT EXISTS provider_report_lines (
  provider TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('capture', 'refund')),
  provider_ref TEXT NOT NULL,
  our_id TEXT NOT NULL,           -- payment or refund; '' when the provider does not say
  minor INTEGER NOT NULL CHECK (minor >= 0),
  fee_minor INTEGER NOT NULL DEFAULT 0,
  currency TEXT NOT NULL,
  day TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (provider, kind, provider_ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS provider_report_lines_day ON provider_report_lines (provider, day);
CREATE INDEX IF NOT EXISTS provider_report_lines_ours ON provider_report_lines (our_id);

CREATE TABLE IF NOT EXISTS reconciliation_runs (
  provider TEXT NOT NULL,
  day TEXT NOT NULL,
  lines INTEGER NOT NULL,
  differences INTEGER NOT NULL,
  finished_at INTEGER NOT NULL,
  PRIMARY KEY (provider, day)
) STRICT, WITHOUT ROWID;

-- unknown_here: no payment or refund of ours · not_in_books: nothing posted · amount: another amount or currency ·
-- not_at_provider: posted here, never reported there. A difference that a later run no longer finds is settled by it.
CREATE TABLE IF NOT EXISTS reconciliation_differences (
  id TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('capture', 'refund')),
  what TEXT NOT NULL CHECK (what IN ('unknown_here', 'not_in_books', 'amount', 'not_at_provider')),
  reference TEXT NOT NULL,
  ours_minor INTEGER,
  theirs_minor INTEGER,
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'explained', 'settled')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  found_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  CHECK ((state = 'open') = (decided_by IS NULL)),
  UNIQUE (provider, kind, reference, what)
) STRICT;
CREATE INDEX IF NOT EXISTS reconciliation_differences_state ON reconciliation_differences (state, found_at DESC);
