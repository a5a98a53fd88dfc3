-- A bidder's deposit that came from a card. Of a deposit from the store balance nothing is here: the ledger has it all.

-- started → charging → held → applied (its lot was paid) | returned | kept; or failed: no card, declined, too late
CREATE TABLE IF NOT EXISTS lot_deposits (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sales (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  provider TEXT NOT NULL,
  card_id TEXT NOT NULL REFERENCES saved_cards (id),
  state TEXT NOT NULL CHECK (state IN ('started', 'charging', 'held', 'applied', 'returned', 'kept', 'failed')),
  -- so much of it is reserved for, or has paid, the order of its lot
  spent_minor INTEGER NOT NULL DEFAULT 0 CHECK (spent_minor BETWEEN 0 AND minor),
  decline_code TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  due_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (spent_minor = 0 OR state IN ('held', 'applied'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS lot_deposits_one_each ON lot_deposits (sale_id, account_id) WHERE state IN ('started', 'charging', 'held');
CREATE INDEX IF NOT EXISTS lot_deposits_own ON lot_deposits (sale_id, account_id, created_at);
CREATE INDEX IF NOT EXISTS lot_deposits_account ON lot_deposits (account_id, created_at DESC);
CREATE INDEX IF NOT EXISTS lot_deposits_card ON lot_deposits (card_id);
CREATE INDEX IF NOT EXISTS lot_deposits_due ON lot_deposits (due_at) WHERE due_at IS NOT NULL;
