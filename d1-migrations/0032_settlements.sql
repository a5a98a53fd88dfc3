-- What each seller is to get of each order, and until when it waits. The money itself stands in the ledger.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

-- held: in the pending purse until delivery and the window have passed · released: drawn, a reserve still kept · closed.
-- `refunded_minor` is how much of the part's total has gone back; every other figure of a refund follows from it.
CREATE TABLE IF NOT EXISTS seller_settlements (
  order_id TEXT NOT NULL REFERENCES orders (id),
  seller_id TEXT NOT NULL,
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'released', 'closed')),
  version INTEGER NOT NULL DEFAULT 1,
  part TEXT NOT NULL CHECK (json_valid(part)), -- the SellerPart as it was agreed
  total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
  net_minor INTEGER NOT NULL CHECK (net_minor >= 0),
  refunded_minor INTEGER NOT NULL DEFAULT 0,
  reserve_minor INTEGER NOT NULL DEFAULT 0 CHECK (reserve_minor >= 0),
  release_at INTEGER,
  reserve_until INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (order_id, seller_id),
  CONSTRAINT refunded_too_much CHECK (refunded_minor BETWEEN 0 AND total_minor)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS seller_settlements_seller ON seller_settlements (seller_id, created_at DESC);
CREATE INDEX IF NOT EXISTS seller_settlements_release ON seller_settlements (release_at) WHERE state = 'held' AND release_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS seller_settlements_reserve ON seller_settlements (reserve_until) WHERE state = 'released';

-- A dispute, a claim, an inspection: while one row stands, nothing of this part is released.
CREATE TABLE IF NOT EXISTS settlement_blocks (
  order_id TEXT NOT NULL,
  seller_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (order_id, seller_id, reason),
  FOREIGN KEY (order_id, seller_id) REFERENCES seller_settlements (order_id, seller_id)
) STRICT, WITHOUT ROWID;

-- Money moved by hand: one person of finance proposes, another decides.
CREATE TABLE IF NOT EXISTS ledger_adjustments (
  id TEXT PRIMARY KEY,
  debit TEXT NOT NULL,
  credit TEXT NOT NULL,
  unit TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor > 0),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 3 AND 500),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'approved', 'refused')),
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  decided_by TEXT,
  decided_at INTEGER,
  CHECK ((state = 'proposed') = (decided_by IS NULL)),
  CONSTRAINT four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by)
) STRICT;
CREATE INDEX IF NOT EXISTS ledger_adjustments_state ON ledger_adjustments (state, proposed_at DESC);
