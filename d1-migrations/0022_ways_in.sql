-- The ways into an account beside a password: a letter with a link and a code, passkeys, other houses' accounts, wallets.
-- Everything secret is kept as a hash, is good for one use, and ends by itself.

-- one letter: its link and its code open the same door, in the browser that asked
CREATE TABLE IF NOT EXISTS entry_letters (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('sign_in', 'reset', 'confirm')),
  email TEXT NOT NULL COLLATE NOCASE,
  back TEXT NOT NULL DEFAULT '',
  link_sha256 TEXT NOT NULL UNIQUE,
  code_mac TEXT NOT NULL,
  browser_sha256 TEXT NOT NULL UNIQUE,
  tries INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS entry_letters_expires_at ON entry_letters (expires_at);

-- what the shop asked a passkey, another house or a wallet to answer; deleted by the answer
CREATE TABLE IF NOT EXISTS challenges (
  sha256 TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('passkey_new', 'passkey', 'oidc', 'wallet')),
  account_id TEXT NOT NULL DEFAULT '',
  browser_sha256 TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS challenges_expires_at ON challenges (expires_at);

CREATE TABLE IF NOT EXISTS passkeys (
  credential_id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  public_key TEXT NOT NULL,
  counter INTEGER NOT NULL DEFAULT 0 CHECK (counter >= 0),
  transports TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(transports)),
  name TEXT NOT NULL DEFAULT '',
  synced INTEGER NOT NULL DEFAULT 0 CHECK (synced IN (0, 1)),
  created_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS passkeys_account ON passkeys (account_id);

-- an account at another house (an OpenID provider), by the provider's own name for it
CREATE TABLE IF NOT EXISTS outside_accounts (
  provider TEXT NOT NULL,
  subject TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  email TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  PRIMARY KEY (provider, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outside_accounts_account ON outside_accounts (account_id);

CREATE TABLE IF NOT EXISTS wallets (
  address TEXT PRIMARY KEY, -- EIP-55
  account_id TEXT NOT NULL REFERENCES accounts (id),
  chain_id INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS wallets_account ON wallets (account_id);

-- browsers an account has been seen in, by a cookie that grants nothing
CREATE TABLE IF NOT EXISTS devices (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  sha256 TEXT NOT NULL,
  label TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  first_seen_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  PRIMARY KEY (account_id, sha256)
) STRICT, WITHOUT ROWID;
