-- Software that acts for a seller: keys of the seller's own, OAuth clients, what people granted them, and the tokens
-- that carry it. Only hashes of secrets are kept; private signing keys are sealed before they come here.

CREATE TABLE IF NOT EXISTS seller_keys (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS seller_keys_seller ON seller_keys (seller_id, created_at DESC);
CREATE INDEX IF NOT EXISTS seller_keys_created_by ON seller_keys (created_by);

-- the secrets of a key: one, or two while a rotation overlaps
CREATE TABLE IF NOT EXISTS seller_key_secrets (
  token_sha256 TEXT PRIMARY KEY,
  key_id TEXT NOT NULL REFERENCES seller_keys (id),
  tail TEXT NOT NULL CHECK (length(tail) = 4),
  created_at INTEGER NOT NULL,
  ends_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seller_key_secrets_key ON seller_key_secrets (key_id);

-- seller_id NULL: registered by an operator for software that any seller may let in
CREATE TABLE IF NOT EXISTS oauth_clients (
  id TEXT PRIMARY KEY,
  seller_id TEXT REFERENCES sellers (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  kind TEXT NOT NULL CHECK (kind IN ('confidential', 'public')),
  redirect_uris TEXT NOT NULL CHECK (json_valid(redirect_uris)),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  machine INTEGER NOT NULL DEFAULT 0 CHECK (machine IN (0, 1)),
  secret_sha256 TEXT,
  former_secret_sha256 TEXT,
  former_secret_ends_at INTEGER,
  created_by TEXT NOT NULL REFERENCES accounts (id),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  CHECK ((kind = 'confidential') = (secret_sha256 IS NOT NULL)),
  CHECK (machine = 0 OR (kind = 'confidential' AND seller_id IS NOT NULL))
) STRICT;
CREATE INDEX IF NOT EXISTS oauth_clients_seller ON oauth_clients (seller_id, created_at DESC);
CREATE INDEX IF NOT EXISTS oauth_clients_created_by ON oauth_clients (created_by);

-- What one person let one client do for one seller. All tokens of a grant fall with it.
CREATE TABLE IF NOT EXISTS oauth_grants (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES oauth_clients (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  seller_id TEXT REFERENCES sellers (id),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  machine INTEGER NOT NULL DEFAULT 0 CHECK (machine IN (0, 1)),
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  revoked_why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX IF NOT EXISTS oauth_grants_client ON oauth_grants (client_id);
CREATE INDEX IF NOT EXISTS oauth_grants_account ON oauth_grants (account_id);
CREATE INDEX IF NOT EXISTS oauth_grants_seller ON oauth_grants (seller_id, created_at DESC);

CREATE TABLE IF NOT EXISTS oauth_codes (
  code_sha256 TEXT PRIMARY KEY,
  grant_id TEXT NOT NULL REFERENCES oauth_grants (id),
  redirect_uri TEXT NOT NULL,
  code_challenge TEXT NOT NULL,
  nonce TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS oauth_codes_grant ON oauth_codes (grant_id);
CREATE INDEX IF NOT EXISTS oauth_codes_expires_at ON oauth_codes (expires_at);

-- a refresh token is used once; one that comes a second time ends its grant
CREATE TABLE IF NOT EXISTS oauth_tokens (
  token_sha256 TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
  grant_id TEXT NOT NULL REFERENCES oauth_grants (id),
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS oauth_tokens_grant ON oauth_tokens (grant_id);
CREATE INDEX IF NOT EXISTS oauth_tokens_expires_at ON oauth_tokens (expires_at);

-- One key a period; `private_sealed` opens only with the shop's signing secret.
CREATE TABLE IF NOT EXISTS signing_keys (
  period INTEGER PRIMARY KEY,
  kid TEXT NOT NULL UNIQUE,
  public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
  private_sealed TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
