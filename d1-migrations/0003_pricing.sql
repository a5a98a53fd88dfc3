-- What a thing costs where. The ship-to country chooses the market (how prices are shown and taxed), the shopper
-- chooses the currency. All rates are whole basis points, all amounts whole minor units.

CREATE TABLE IF NOT EXISTS markets (
  id TEXT PRIMARY KEY,
  currency TEXT NOT NULL,
  tax_inclusive INTEGER NOT NULL CHECK (tax_inclusive IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 100
) STRICT;

CREATE TABLE IF NOT EXISTS market_countries (
  country TEXT PRIMARY KEY,
  market_id TEXT NOT NULL REFERENCES markets (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS market_countries_market ON market_countries (market_id);

-- market '*' is the list everybody falls back to
CREATE TABLE IF NOT EXISTS prices (
  variant_id TEXT NOT NULL REFERENCES variants (id),
  market_id TEXT NOT NULL,
  currency TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor >= 0),
  compare_at_minor INTEGER CHECK (compare_at_minor > minor),
  PRIMARY KEY (variant_id, market_id, currency)
) STRICT, WITHOUT ROWID;

-- units of `currency` for one unit of `base`, times 1,000,000
CREATE TABLE IF NOT EXISTS exchange_rates (
  base TEXT NOT NULL,
  currency TEXT NOT NULL,
  millionths INTEGER NOT NULL CHECK (millionths > 0),
  as_of TEXT NOT NULL,
  PRIMARY KEY (base, currency)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS tax_rates (
  country TEXT NOT NULL,
  subdivision TEXT NOT NULL DEFAULT '',
  tax_category TEXT NOT NULL,
  rate_bp INTEGER NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
  label TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  PRIMARY KEY (country, subdivision, tax_category, valid_from)
) STRICT, WITHOUT ROWID;

-- the longest matching HS prefix wins; '' is the country's general rate
CREATE TABLE IF NOT EXISTS duty_rates (
  country TEXT NOT NULL,
  hs_prefix TEXT NOT NULL,
  rate_bp INTEGER NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
  valid_from TEXT NOT NULL,
  PRIMARY KEY (country, hs_prefix, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS duty_thresholds (
  country TEXT PRIMARY KEY,
  currency TEXT NOT NULL,
  de_minimis_minor INTEGER NOT NULL CHECK (de_minimis_minor >= 0)
) STRICT, WITHOUT ROWID;

-- code NULL: applies by itself
CREATE TABLE IF NOT EXISTS promotions (
  id TEXT PRIMARY KEY,
  code TEXT UNIQUE,
  position INTEGER NOT NULL DEFAULT 100,
  conditions TEXT NOT NULL,
  actions TEXT NOT NULL,
  starts_at INTEGER NOT NULL DEFAULT 0,
  ends_at INTEGER,
  uses_max INTEGER CHECK (uses_max > 0),
  uses INTEGER NOT NULL DEFAULT 0 CHECK (uses >= 0),
  uses_per_person_max INTEGER CHECK (uses_per_person_max > 0),
  CONSTRAINT coupon_used_up CHECK (uses_max IS NULL OR uses <= uses_max)
) STRICT;

-- `ordinal` counts one person's uses from 1: the key refuses a use beyond their share
CREATE TABLE IF NOT EXISTS redemptions (
  promotion_id TEXT NOT NULL REFERENCES promotions (id),
  order_id TEXT NOT NULL,
  person TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  at INTEGER NOT NULL,
  PRIMARY KEY (promotion_id, order_id),
  UNIQUE (promotion_id, person, ordinal)
) STRICT, WITHOUT ROWID;
