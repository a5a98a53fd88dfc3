-- How many there are, where, and who holds them. The CHECK is the promise never to oversell:
-- whoever would break it loses its whole batch.

CREATE TABLE IF NOT EXISTS locations (
  id TEXT PRIMARY KEY,
  country TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 100
) STRICT;

CREATE TABLE IF NOT EXISTS stock (
  variant_id TEXT NOT NULL REFERENCES variants (id),
  location_id TEXT NOT NULL REFERENCES locations (id),
  on_hand INTEGER NOT NULL,
  held INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (variant_id, location_id),
  CONSTRAINT stock_short CHECK (held >= 0 AND on_hand >= held)
) STRICT, WITHOUT ROWID;

-- held → taken (paid) | released (cancelled) | expired
CREATE TABLE IF NOT EXISTS holds (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL,
  variant_id TEXT NOT NULL,
  location_id TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  state TEXT NOT NULL CHECK (state IN ('held', 'taken', 'released', 'expired')),
  expires_at INTEGER NOT NULL,
  UNIQUE (order_id, variant_id, location_id)
) STRICT;
CREATE INDEX IF NOT EXISTS holds_expiring ON holds (expires_at) WHERE state = 'held';
CREATE INDEX IF NOT EXISTS holds_stock ON holds (variant_id, location_id, state);

-- every change of on_hand, for ever
CREATE TABLE IF NOT EXISTS stock_moves (
  id TEXT PRIMARY KEY,
  variant_id TEXT NOT NULL,
  location_id TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  reason TEXT NOT NULL CHECK (reason IN ('received', 'counted', 'sold', 'returned', 'moved')),
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (variant_id, location_id, reason, reference)
) STRICT;
CREATE TRIGGER IF NOT EXISTS stock_moves_stay BEFORE UPDATE ON stock_moves BEGIN SELECT RAISE(ABORT, 'stock_moves_are_final'); END;
CREATE TRIGGER IF NOT EXISTS stock_moves_remain BEFORE DELETE ON stock_moves BEGIN SELECT RAISE(ABORT, 'stock_moves_are_final'); END;

-- Pages say "in stock", "only 3 left" or "sold out": the catalogue's version moves when that sentence does,
-- that is when five or fewer are free before or after, not at every sale.
CREATE TRIGGER IF NOT EXISTS stock_band_changed AFTER UPDATE OF on_hand, held ON stock
WHEN new.on_hand - new.held <> old.on_hand - old.held
 AND min(new.on_hand - new.held, old.on_hand - old.held) <= 5
BEGIN
  UPDATE catalogue_version SET version = version + 1 WHERE id = 1;
END;
CREATE TRIGGER IF NOT EXISTS price_changed AFTER UPDATE ON prices
WHEN new.minor <> old.minor OR new.compare_at_minor IS NOT old.compare_at_minor
BEGIN
  UPDATE catalogue_version SET version = version + 1 WHERE id = 1;
END;
