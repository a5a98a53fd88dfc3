-- What is taken of a sale and how sellers are paid, each with its dates: a figure of last year can be reckoned again.
-- Every statement is IF NOT EXISTS or OR IGNORE: a run that stopped half-way is simply run again.

-- Of several valid rules the most specific decides (workers/settlements/fee-rule.ts). An amount belongs to one currency;
-- a rule without a currency is a rate alone. `bp` of a "promotion" is the platform's share of the discount.
CREATE TABLE IF NOT EXISTS fee_rules (
  id TEXT PRIMARY KEY,
  fee TEXT NOT NULL CHECK (fee IN ('commission', 'commission_tax', 'royalty', 'payment_fee', 'promotion')),
  scope TEXT NOT NULL CHECK (scope IN ('promotion', 'product', 'maker', 'seller', 'collection', 'category', 'kind', 'default')),
  scope_id TEXT NOT NULL DEFAULT '',
  bp INTEGER NOT NULL DEFAULT 0 CHECK (bp BETWEEN 0 AND 10000),
  currency TEXT,
  fixed_minor INTEGER NOT NULL DEFAULT 0 CHECK (fixed_minor >= 0),
  min_minor INTEGER NOT NULL DEFAULT 0 CHECK (min_minor >= 0),
  max_minor INTEGER CHECK (max_minor >= min_minor),
  valid_from INTEGER NOT NULL,
  valid_until INTEGER CHECK (valid_until > valid_from),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  CHECK ((scope = 'default') = (scope_id = '')),
  CHECK (currency IS NOT NULL OR (fixed_minor = 0 AND min_minor = 0 AND max_minor IS NULL))
) STRICT;
CREATE INDEX IF NOT EXISTS fee_rules_scope ON fee_rules (scope, scope_id, valid_from);

-- seller_id '*': the house's usual terms
CREATE TABLE IF NOT EXISTS seller_terms (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL,
  window_days INTEGER NOT NULL CHECK (window_days BETWEEN 0 AND 365),
  reserve_bp INTEGER NOT NULL DEFAULT 0 CHECK (reserve_bp BETWEEN 0 AND 10000),
  reserve_days INTEGER NOT NULL DEFAULT 0 CHECK (reserve_days BETWEEN 0 AND 730),
  tax_by TEXT NOT NULL CHECK (tax_by IN ('platform', 'seller')),
  commission_on_refund TEXT NOT NULL CHECK (commission_on_refund IN ('returned', 'fixed_kept', 'kept')),
  payment_fee_on_refund TEXT NOT NULL CHECK (payment_fee_on_refund IN ('returned', 'kept')),
  valid_from INTEGER NOT NULL,
  valid_until INTEGER CHECK (valid_until > valid_from),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS seller_terms_seller ON seller_terms (seller_id, valid_from);

-- The stack a new shop begins with. The house takes no commission of itself.
INSERT OR IGNORE INTO fee_rules (id, fee, scope, scope_id, bp, valid_from, created_by, created_at) VALUES
  ('fee_commission', 'commission', 'default', '', 1200, 0, 'migration', 0),
  ('fee_commission_house', 'commission', 'seller', 'sel_house', 0, 0, 'migration', 0),
  ('fee_commission_museum', 'commission', 'kind', 'museum', 800, 0, 'migration', 0),
  ('fee_commission_individual', 'commission', 'kind', 'individual', 1000, 0, 'migration', 0),
  ('fee_payment', 'payment_fee', 'default', '', 150, 0, 'migration', 0),
  ('fee_payment_house', 'payment_fee', 'seller', 'sel_house', 0, 0, 'migration', 0),
  ('fee_promotion', 'promotion', 'default', '', 10000, 0, 'migration', 0);
INSERT OR IGNORE INTO seller_terms (id, seller_id, window_days, reserve_bp, reserve_days, tax_by, commission_on_refund,
  payment_fee_on_refund, valid_from, created_by, created_at) VALUES
  ('terms_usual', '*', 14, 0, 0, 'platform', 'returned', 'kept', 0, 'migration', 0);
