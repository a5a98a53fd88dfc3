-- Sellers stand behind goods, shelves and parcels. What existed before belongs to the house, which is a seller too.
-- The ALTERs run once: a file is applied as one transaction and remembered by name.

-- A role that accounts.role cannot say (its CHECK is closed), or one that replaces it: moderator, factory, carrier …
CREATE TABLE IF NOT EXISTS account_roles (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  role TEXT NOT NULL CHECK (role IN ('shopper', 'factory', 'carrier', 'moderator', 'finance', 'support', 'operator', 'auditor')),
  granted_by TEXT NOT NULL,
  granted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sellers (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('house', 'individual', 'studio', 'museum', 'brand')),
  name TEXT NOT NULL,
  country TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'approved', 'suspended', 'closed')),
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
INSERT OR IGNORE INTO sellers (id, slug, kind, name, state, created_at, updated_at)
VALUES ('sel_house', 'yaji', 'house', 'Yaji 雅集', 'approved', 0, 0);

-- who acts for a seller; `scopes` of staff is a JSON list, an owner has them all
CREATE TABLE IF NOT EXISTS seller_members (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL CHECK (role IN ('owner', 'staff')),
  scopes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scopes)),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seller_members_account ON seller_members (account_id);

ALTER TABLE products ADD COLUMN seller_id TEXT NOT NULL DEFAULT 'sel_house';
CREATE INDEX IF NOT EXISTS products_seller ON products (seller_id, status, created_at DESC);
ALTER TABLE locations ADD COLUMN seller_id TEXT NOT NULL DEFAULT 'sel_house';
ALTER TABLE order_lines ADD COLUMN seller_id TEXT NOT NULL DEFAULT 'sel_house';
CREATE INDEX IF NOT EXISTS order_lines_seller ON order_lines (seller_id, order_id);
ALTER TABLE parcels ADD COLUMN seller_id TEXT NOT NULL DEFAULT 'sel_house';
CREATE INDEX IF NOT EXISTS parcels_seller ON parcels (seller_id, created_at DESC);
