-- Goods of sellers are published with review: what the seller declares of them, what is proposed, what looks like something
-- that is here already. IF NOT EXISTS: a run that stopped half-way is simply run again.

CREATE TABLE IF NOT EXISTS goods_declarations (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  grade TEXT NOT NULL CHECK (grade IN ('made', 'designed', 'sourced', 'ai_assisted')),
  rights TEXT NOT NULL CHECK (rights IN ('own', 'licensed', 'public_domain')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  declared_by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- publish: a draft wants to be sold · change: something on sale wants to be otherwise, and stays as it is until approved
CREATE TABLE IF NOT EXISTS goods_changes (
  id TEXT PRIMARY KEY,
  product_id TEXT NOT NULL REFERENCES products (id),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  kind TEXT NOT NULL CHECK (kind IN ('publish', 'change')),
  state TEXT NOT NULL CHECK (state IN ('submitted', 'approved', 'returned', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1,
  proposal TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(proposal) AND length(proposal) <= 131072),
  risks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(risks)),
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  submitted_by TEXT NOT NULL,
  submitted_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS goods_changes_open ON goods_changes (product_id) WHERE state = 'submitted';
CREATE INDEX IF NOT EXISTS goods_changes_queue ON goods_changes (state, submitted_at);
CREATE INDEX IF NOT EXISTS goods_changes_seller ON goods_changes (seller_id, submitted_at DESC);
CREATE INDEX IF NOT EXISTS goods_changes_product ON goods_changes (product_id, submitted_at DESC);

-- A difference hash of 64 bits, in four bands of sixteen: two hashes that differ in at most three bits share a band.
CREATE TABLE IF NOT EXISTS picture_hashes (
  media_id TEXT PRIMARY KEY REFERENCES media (id),
  hash TEXT NOT NULL CHECK (length(hash) = 16 OR hash = ''), -- '': could not be made
  band_1 INTEGER NOT NULL DEFAULT -1,
  band_2 INTEGER NOT NULL DEFAULT -1,
  band_3 INTEGER NOT NULL DEFAULT -1,
  band_4 INTEGER NOT NULL DEFAULT -1
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS picture_hashes_1 ON picture_hashes (band_1);
CREATE INDEX IF NOT EXISTS picture_hashes_2 ON picture_hashes (band_2);
CREATE INDEX IF NOT EXISTS picture_hashes_3 ON picture_hashes (band_3);
CREATE INDEX IF NOT EXISTS picture_hashes_4 ON picture_hashes (band_4);

CREATE INDEX IF NOT EXISTS translations_title ON translations (lower(text)) WHERE field = 'title';
CREATE INDEX IF NOT EXISTS products_seller_shelf ON products (seller_id, status, id);
