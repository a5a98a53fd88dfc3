-- Who signs in. Sessions and keys are opaque tokens of which only the SHA-256 is kept.

CREATE TABLE IF NOT EXISTS accounts (
  id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL CHECK (role IN ('shopper', 'operator', 'support', 'finance', 'auditor')),
  password TEXT NOT NULL DEFAULT '', -- scrypt$N$r$p$salt$hash, or '' where none is set
  locale TEXT NOT NULL DEFAULT 'en',
  created_at INTEGER NOT NULL,
  suspended_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS sessions (
  token_sha256 TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sessions_account ON sessions (account_id);
CREATE INDEX IF NOT EXISTS sessions_expires_at ON sessions (expires_at);

-- keys for the CLI and other software acting for an account
CREATE TABLE IF NOT EXISTS api_keys (
  token_sha256 TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS api_keys_account ON api_keys (account_id);
