-- Gift cards are codes of which only the hash is kept. One is redeemed once, into the balance of an account; the CHECK
-- and the guarded UPDATE promise it, the ledger's transfer `<card>/redeemed` promises it again. Safe to run twice.
CREATE TABLE IF NOT EXISTS gift_cards (
  id TEXT PRIMARY KEY,
  code_sha256 TEXT NOT NULL UNIQUE,
  hint TEXT NOT NULL,                 -- the last four signs, to be recognized by
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  state TEXT NOT NULL CHECK (state IN ('issued', 'redeemed', 'withdrawn')),
  note TEXT NOT NULL DEFAULT '',
  issued_by TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  redeemed_by TEXT REFERENCES accounts (id),
  redeemed_at INTEGER,
  CHECK ((state = 'redeemed') = (redeemed_by IS NOT NULL AND redeemed_at IS NOT NULL))
) STRICT;
CREATE INDEX IF NOT EXISTS gift_cards_redeemed_by ON gift_cards (redeemed_by) WHERE redeemed_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS gift_cards_issued_at ON gift_cards (issued_at DESC, id);
