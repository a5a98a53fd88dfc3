-- Prices that move by a rule their seller has published, inside bounds that hold whoever writes the price.

CREATE TABLE IF NOT EXISTS price_rules (
  variant_id TEXT PRIMARY KEY REFERENCES variants (id),
  rule TEXT NOT NULL CHECK (json_valid(rule)),
  -- basis points of the price at publication
  bp INTEGER NOT NULL CHECK (bp > 0),
  version INTEGER NOT NULL DEFAULT 1,
  published_at INTEGER NOT NULL,
  looked_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS price_rules_due ON price_rules (due_at);

CREATE TABLE IF NOT EXISTS price_bounds (
  variant_id TEXT NOT NULL REFERENCES price_rules (variant_id) ON DELETE CASCADE,
  currency TEXT NOT NULL,
  base_minor INTEGER NOT NULL CHECK (base_minor > 0),
  min_minor INTEGER NOT NULL CHECK (min_minor > 0),
  max_minor INTEGER NOT NULL CHECK (max_minor >= min_minor),
  PRIMARY KEY (variant_id, currency)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER IF NOT EXISTS prices_stay_in_bounds BEFORE UPDATE OF minor ON prices
WHEN NEW.market_id = '*' AND EXISTS (SELECT 1 FROM price_bounds b WHERE b.variant_id = NEW.variant_id
  AND b.currency = NEW.currency AND NEW.minor NOT BETWEEN b.min_minor AND b.max_minor)
BEGIN SELECT RAISE(ABORT, 'CHECK constraint failed: price_out_of_bounds'); END;
