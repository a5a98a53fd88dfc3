-- Two who do not agree, and a third who helps. While a dispute is open the seller's money of that order stays where it is
-- (settlement_blocks); its outcome is a refund whose shares say who bears it. A step that is not taken in time is taken by
-- the sweep that reads due_at. IF NOT EXISTS: run again at will.
CREATE TABLE IF NOT EXISTS disputes (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  seller_id TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('shopper', 'chargeback')),
  state TEXT NOT NULL CHECK (state IN ('opened', 'answered', 'proposed', 'escalated', 'settled', 'decided', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1,
  reason TEXT NOT NULL CHECK (reason IN ('damaged', 'lost', 'not_as_described', 'return_refused', 'unrecognized', 'other')),
  -- the return or claim it grew out of, or the acquirer's own name of a chargeback
  about TEXT NOT NULL DEFAULT '',
  wanted_minor INTEGER NOT NULL CHECK (wanted_minor > 0),
  proposed_minor INTEGER CHECK (proposed_minor >= 0),
  proposed_seller_bp INTEGER CHECK (proposed_seller_bp BETWEEN 0 AND 10000), -- how much of it the seller bears
  shopper_accepted_at INTEGER,
  seller_accepted_at INTEGER,
  photos INTEGER NOT NULL DEFAULT 0 CHECK (photos BETWEEN 0 AND 6),
  due_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS disputes_order ON disputes (order_id);
CREATE INDEX IF NOT EXISTS disputes_seller ON disputes (seller_id, id DESC);
CREATE INDEX IF NOT EXISTS disputes_state ON disputes (state, id DESC);
CREATE INDEX IF NOT EXISTS disputes_due ON disputes (due_at) WHERE due_at IS NOT NULL;
-- one open dispute a part, and one for each chargeback the acquirer tells of
CREATE UNIQUE INDEX IF NOT EXISTS disputes_one_open ON disputes (order_id, seller_id)
  WHERE state IN ('opened', 'answered', 'proposed', 'escalated');
CREATE UNIQUE INDEX IF NOT EXISTS disputes_chargeback ON disputes (about, seller_id) WHERE source = 'chargeback';
