-- What a session has proved, how and where it was opened; second factors. The ALTERs run once: a file is applied as one
-- transaction and remembered by name. Addresses known before this day count as confirmed.

ALTER TABLE sessions ADD COLUMN method TEXT NOT NULL DEFAULT 'password' CHECK (method IN ('password', 'mail', 'passkey', 'oidc'));
-- when its person last proved who they are: at signing in, or when asked again before something grave
ALTER TABLE sessions ADD COLUMN proved_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN second_factor_at INTEGER;
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN country TEXT NOT NULL DEFAULT '';

ALTER TABLE accounts ADD COLUMN email_confirmed_at INTEGER;
UPDATE accounts SET email_confirmed_at = created_at;

-- one authenticator app an account; `secret` is sealed with a key made from the signing secret
CREATE TABLE IF NOT EXISTS second_factors (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  secret TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL DEFAULT 0 -- the 30 seconds whose code was last taken: no code is taken twice
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS recovery_codes (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  code_sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account_id, code_sha256)
) STRICT, WITHOUT ROWID;
