-- What is about to be asked of the bank, written down before it is asked, so that a crash in between loses nothing: a sweep asks
-- again with the same key. IF NOT EXISTS: a run that stopped half-way is simply run again.
CREATE TABLE IF NOT EXISTS payout_recalls (
  payout_id TEXT PRIMARY KEY REFERENCES payouts (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'done', 'refused')),
  reason TEXT NOT NULL CHECK (length(reason) <= 300),
  why TEXT NOT NULL DEFAULT '',
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  check_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS payout_recalls_check ON payout_recalls (check_at) WHERE check_at IS NOT NULL;

-- Holder and number are sealed under a key named by the id, which is destroyed as soon as the bank has given its token or said no.
CREATE TABLE IF NOT EXISTS destination_wishes (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'placed', 'refused', 'dropped')),
  sealed TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  check_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS destination_wishes_seller ON destination_wishes (seller_id, currency);
CREATE INDEX IF NOT EXISTS destination_wishes_check ON destination_wishes (check_at) WHERE check_at IS NOT NULL;
