-- Cards that a provider keeps for us, what was charged to them while their owner was away, and what went back.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

-- asked → open → ready | failed. `card` is the provider's name for it; no number is ever here.
CREATE TABLE IF NOT EXISTS saved_cards (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  provider TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'open', 'ready', 'failed')),
  provider_ref TEXT,
  card TEXT,
  label TEXT NOT NULL DEFAULT '',
  decline_code TEXT,
  redirect_url TEXT,
  return_url TEXT NOT NULL,
  up_to_minor INTEGER NOT NULL CHECK (up_to_minor > 0),
  currency TEXT NOT NULL,
  description TEXT NOT NULL CHECK (length(description) <= 500),
  locale TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK (state <> 'ready' OR card IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS saved_cards_account ON saved_cards (account_id, created_at DESC);

-- One row an answered attempt; the id was the provider's idempotency key. `subject` is what it was for: a pledge, a place.
CREATE TABLE IF NOT EXISTS card_charges (
  id TEXT PRIMARY KEY,
  card_id TEXT NOT NULL REFERENCES saved_cards (id),
  subject TEXT NOT NULL,
  provider TEXT NOT NULL,
  provider_ref TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('captured', 'declined', 'odd')),
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  decline_code TEXT,
  refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
  at INTEGER NOT NULL,
  CONSTRAINT refunded_too_much CHECK (refunded_minor <= iif(state = 'declined', 0, minor))
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS card_charges_subject ON card_charges (subject);
CREATE INDEX IF NOT EXISTS card_charges_card ON card_charges (card_id);

-- requested → unknown → pending → succeeded | failed. The money waits in the ledger as a pending transfer of the same id.
CREATE TABLE IF NOT EXISTS card_refunds (
  id TEXT PRIMARY KEY,
  charge_id TEXT NOT NULL REFERENCES card_charges (id),
  subject TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'unknown', 'pending', 'succeeded', 'failed')),
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  reason TEXT NOT NULL,
  provider_ref TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  check_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS card_refunds_charge ON card_refunds (charge_id);
CREATE INDEX IF NOT EXISTS card_refunds_subject ON card_refunds (subject);
CREATE INDEX IF NOT EXISTS card_refunds_check ON card_refunds (check_at) WHERE check_at IS NOT NULL;
