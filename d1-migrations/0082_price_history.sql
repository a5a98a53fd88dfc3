-- What each price was, and since when: written by triggers, so that no way of changing a price can forget it. Where a
-- reduction is announced, the lowest price of the thirty days before it is fixed beside the price (2005/29, 98/6 art. 6a).

ALTER TABLE prices ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
-- null: no reduction is announced, or nothing is known of the time before it
ALTER TABLE prices ADD COLUMN prior_minor INTEGER;

CREATE TABLE IF NOT EXISTS price_history (
  variant_id TEXT NOT NULL REFERENCES variants (id),
  market_id TEXT NOT NULL,
  currency TEXT NOT NULL,
  at INTEGER NOT NULL,
  minor INTEGER NOT NULL CHECK (minor >= 0),
  compare_at_minor INTEGER,
  PRIMARY KEY (variant_id, market_id, currency, at)
) STRICT, WITHOUT ROWID;

-- what stands now has stood for as long as anybody remembers
INSERT OR IGNORE INTO price_history (variant_id, market_id, currency, at, minor, compare_at_minor)
  SELECT variant_id, market_id, currency, 0, minor, compare_at_minor FROM prices;

CREATE TRIGGER IF NOT EXISTS prices_begun AFTER INSERT ON prices BEGIN
  UPDATE prices SET prior_minor = (
    SELECT min(h.minor) FROM price_history h
    WHERE NEW.compare_at_minor IS NOT NULL AND h.variant_id = NEW.variant_id AND h.market_id = NEW.market_id
      AND h.currency = NEW.currency AND h.at < NEW.changed_at AND h.at >= coalesce((
        SELECT max(b.at) FROM price_history b WHERE b.variant_id = NEW.variant_id AND b.market_id = NEW.market_id
          AND b.currency = NEW.currency AND b.at <= NEW.changed_at - 2592000000), 0))
  WHERE variant_id = NEW.variant_id AND market_id = NEW.market_id AND currency = NEW.currency;
  INSERT OR REPLACE INTO price_history (variant_id, market_id, currency, at, minor, compare_at_minor)
    VALUES (NEW.variant_id, NEW.market_id, NEW.currency, NEW.changed_at, NEW.minor, NEW.compare_at_minor);
END;

-- Two changes never share a moment: whoever does not say when, or says the same as before, is put after it.
CREATE TRIGGER IF NOT EXISTS prices_moved AFTER UPDATE OF minor, compare_at_minor ON prices
WHEN OLD.minor <> NEW.minor OR OLD.compare_at_minor IS NOT NEW.compare_at_minor BEGIN
  UPDATE prices SET changed_at = max(OLD.changed_at + 1, CAST(unixepoch('subsec') * 1000 AS INTEGER))
  WHERE variant_id = NEW.variant_id AND market_id = NEW.market_id AND currency = NEW.currency
    AND NEW.changed_at <= OLD.changed_at;
  UPDATE prices SET prior_minor = (
    SELECT min(h.minor) FROM price_history h
    WHERE NEW.compare_at_minor IS NOT NULL AND h.variant_id = NEW.variant_id AND h.market_id = NEW.market_id
      AND h.currency = NEW.currency AND h.at < prices.changed_at AND h.at >= coalesce((
        SELECT max(b.at) FROM price_history b WHERE b.variant_id = NEW.variant_id AND b.market_id = NEW.market_id
          AND b.currency = NEW.currency AND b.at <= prices.changed_at - 2592000000), 0))
  WHERE variant_id = NEW.variant_id AND market_id = NEW.market_id AND currency = NEW.currency;
  INSERT OR REPLACE INTO price_history (variant_id, market_id, currency, at, minor, compare_at_minor)
    SELECT variant_id, market_id, currency, changed_at, minor, compare_at_minor FROM prices
    WHERE variant_id = NEW.variant_id AND market_id = NEW.market_id AND currency = NEW.currency;
END;
