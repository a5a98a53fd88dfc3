-- Who wants a letter before a sale opens. One letter, then the row is only a memory of it, and goes after thirty days.
-- `notice` names the words that were agreed to, `at` when.

CREATE TABLE IF NOT EXISTS reminders (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sales (id),
  email TEXT NOT NULL COLLATE NOCASE,
  locale TEXT NOT NULL,
  notice TEXT NOT NULL,
  at INTEGER NOT NULL,
  sent_at INTEGER,
  UNIQUE (sale_id, email)
) STRICT;
CREATE INDEX IF NOT EXISTS reminders_waiting ON reminders (sale_id) WHERE sent_at IS NULL;
CREATE INDEX IF NOT EXISTS reminders_email ON reminders (email);
CREATE INDEX IF NOT EXISTS reminders_at ON reminders (at);
