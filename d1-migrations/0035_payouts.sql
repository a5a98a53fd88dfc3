-- Money on its way out to sellers: where it may go, and each payment of it with a state of its own. IF NOT EXISTS: a run
-- that stopped half-way is simply run again.

-- The account number itself is the bank's to keep: here stand its token and what a person needs to recognise it.
CREATE TABLE IF NOT EXISTS payout_destinations (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  currency TEXT NOT NULL,
  holder TEXT NOT NULL CHECK (length(holder) BETWEEN 2 AND 140),
  mask TEXT NOT NULL CHECK (length(mask) <= 20),
  token TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS payout_destinations_seller ON payout_destinations (seller_id, currency);
CREATE UNIQUE INDEX IF NOT EXISTS payout_destinations_one ON payout_destinations (seller_id, currency) WHERE retired_at IS NULL;

CREATE TABLE IF NOT EXISTS payouts (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  destination_id TEXT NOT NULL REFERENCES payout_destinations (id),
  state TEXT NOT NULL CHECK (state IN ('requested', 'unknown', 'pending', 'paid', 'failed', 'returned', 'recalled')),
  version INTEGER NOT NULL DEFAULT 1,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  provider_ref TEXT,
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 300),
  requested_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  check_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS payouts_seller ON payouts (seller_id, created_at DESC, id);
CREATE INDEX IF NOT EXISTS payouts_state ON payouts (state, created_at DESC, id);
CREATE INDEX IF NOT EXISTS payouts_created_at ON payouts (created_at DESC, id);
CREATE INDEX IF NOT EXISTS payouts_check ON payouts (check_at) WHERE check_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS payouts_destination ON payouts (destination_id);
