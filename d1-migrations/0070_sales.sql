-- Sales of scarce things: their terms, their life, and the receipts by which orders took their units.
-- While a sale runs, its units lie at the location 'drop:<sale id>' and its Durable Object alone decides who gets them.

CREATE TABLE IF NOT EXISTS sales (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  mechanism TEXT NOT NULL CHECK (mechanism IN ('flash', 'presale', 'crowdfunding', 'auction', 'draw')),
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  variant_id TEXT REFERENCES variants (id),
  home_location_id TEXT REFERENCES locations (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'paused', 'closed', 'settled', 'void')),
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  limit_per_person INTEGER NOT NULL CHECK (limit_per_person > 0),
  lanes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lanes)),
  allotment INTEGER NOT NULL CHECK (allotment >= 0),
  currency TEXT NOT NULL,
  rule TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(rule)),
  paused_at INTEGER,
  paused_ms INTEGER NOT NULL DEFAULT 0 CHECK (paused_ms >= 0),
  settled_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (ends_at > starts_at),
  -- a slug may come back: the same sale held again
  UNIQUE (slug, starts_at)
) STRICT;
CREATE INDEX IF NOT EXISTS sales_state ON sales (state, starts_at);
CREATE INDEX IF NOT EXISTS sales_seller ON sales (seller_id, starts_at DESC);
CREATE INDEX IF NOT EXISTS sales_variant ON sales (variant_id);
CREATE INDEX IF NOT EXISTS sales_home_location ON sales (home_location_id);

-- A hold goes into one order, or is declared lost, once and for ever: the key decides between the two.
CREATE TABLE IF NOT EXISTS drop_receipts (
  hold_id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sales (id),
  order_id TEXT REFERENCES orders (id),
  unit TEXT NOT NULL,
  units INTEGER NOT NULL CHECK (units > 0),
  expires_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pinned', 'sold', 'returned', 'void')),
  at INTEGER NOT NULL,
  UNIQUE (sale_id, unit),
  CHECK (state = 'void' OR order_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS drop_receipts_order ON drop_receipts (order_id);
