-- What a seller's shop looks like and says, who follows it, and how its state came to be what it is.
-- The ALTER runs once: a file is applied as one transaction and remembered by name.

ALTER TABLE locations ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE INDEX IF NOT EXISTS locations_seller ON locations (seller_id, position);

CREATE TABLE IF NOT EXISTS seller_profiles (
  seller_id TEXT PRIMARY KEY REFERENCES sellers (id),
  theme TEXT NOT NULL DEFAULT 'ink-wash' CHECK (theme IN ('ink-wash', 'seal', 'geometric', 'textile', 'kiln')),
  -- days in which a piece may come back, and days a seller takes to pack
  returns_days INTEGER NOT NULL DEFAULT 14 CHECK (returns_days BETWEEN 0 AND 365),
  handling_days INTEGER NOT NULL DEFAULT 2 CHECK (handling_days BETWEEN 0 AND 120),
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- name: another language's name; place and story; what the seller says of sending and taking back
CREATE TABLE IF NOT EXISTS seller_texts (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  locale TEXT NOT NULL CHECK (length(locale) BETWEEN 2 AND 20),
  field TEXT NOT NULL CHECK (field IN ('name', 'place', 'tagline', 'story', 'delivery', 'returns')),
  text TEXT NOT NULL CHECK (length(text) <= 20000),
  PRIMARY KEY (seller_id, field, locale)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS seller_follows (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seller_follows_account ON seller_follows (account_id, at DESC);

-- every move of a seller's state, for ever: who decided, and why
CREATE TABLE IF NOT EXISTS seller_decisions (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS seller_decisions_seller ON seller_decisions (seller_id, at);
CREATE INDEX IF NOT EXISTS sellers_state ON sellers (state, updated_at);
