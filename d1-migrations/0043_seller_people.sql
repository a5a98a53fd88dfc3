-- Somebody is asked to act for a seller. The link's token is kept as a hash; it opens for one address only.
CREATE TABLE IF NOT EXISTS seller_invitations (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  email TEXT NOT NULL COLLATE NOCASE,
  scopes TEXT NOT NULL CHECK (json_valid(scopes)),
  token_sha256 TEXT NOT NULL UNIQUE,
  invited_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  accepted_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS seller_invitations_seller ON seller_invitations (seller_id, created_at DESC);
