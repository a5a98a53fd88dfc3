-- The audit trail becomes a chain: every row names the hash of the row before it, so that nothing can be taken out,
-- put in or changed without every later hash being wrong. SQLite has no SHA-256: a sweep seals what is new each minute.
-- Every statement is IF NOT EXISTS or OR IGNORE: a run that stopped half-way is simply run again.

CREATE TABLE IF NOT EXISTS audit_chain (
  seq INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL UNIQUE REFERENCES audit_log (id),
  prev_hash TEXT,
  hash TEXT CHECK (length(hash) = 64),
  sealed_at INTEGER,
  CHECK ((hash IS NULL) = (prev_hash IS NULL)),
  CHECK ((hash IS NULL) = (sealed_at IS NULL))
) STRICT;
CREATE INDEX IF NOT EXISTS audit_chain_unsealed ON audit_chain (seq) WHERE hash IS NULL;
INSERT OR IGNORE INTO audit_chain (event_id) SELECT id FROM audit_log ORDER BY at, id;

CREATE TRIGGER IF NOT EXISTS audit_log_chained AFTER INSERT ON audit_log BEGIN INSERT INTO audit_chain (event_id) VALUES (new.id); END;
CREATE TRIGGER IF NOT EXISTS audit_log_stays BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log_is_final'); END;
CREATE TRIGGER IF NOT EXISTS audit_log_remains BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit_log_is_final'); END;
CREATE TRIGGER IF NOT EXISTS audit_chain_stays BEFORE UPDATE ON audit_chain WHEN old.hash IS NOT NULL BEGIN SELECT RAISE(ABORT, 'audit_chain_is_final'); END;
CREATE TRIGGER IF NOT EXISTS audit_chain_remains BEFORE DELETE ON audit_chain BEGIN SELECT RAISE(ABORT, 'audit_chain_is_final'); END;
