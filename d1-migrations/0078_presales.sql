-- Presales: a deposit now, the balance when the goods are here, and the day by which they are promised.

CREATE TABLE IF NOT EXISTS presales (
  sale_id TEXT PRIMARY KEY REFERENCES sales (id),
  units_max INTEGER NOT NULL CHECK (units_max > 0),
  taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0),
  -- the promise as it stands; earlier ones are in presale_promises
  ships_by INTEGER NOT NULL,
  promise INTEGER NOT NULL DEFAULT 1,
  -- the goods are here: so many lie on the sale's shelf, and the balance is due until then
  called_at INTEGER,
  lent INTEGER NOT NULL DEFAULT 0 CHECK (lent >= 0),
  balance_due_at INTEGER,
  -- why everybody's money goes back: the promise was broken, or the sale was called off
  ended TEXT CHECK (ended IN ('late', 'off')),
  ended_at INTEGER,
  taken_minor INTEGER NOT NULL DEFAULT 0,
  held_minor INTEGER NOT NULL DEFAULT 0 CHECK (held_minor >= 0),
  applied_minor INTEGER NOT NULL DEFAULT 0 CHECK (applied_minor >= 0),
  returned_minor INTEGER NOT NULL DEFAULT 0 CHECK (returned_minor >= 0),
  kept_minor INTEGER NOT NULL DEFAULT 0 CHECK (kept_minor >= 0),
  version INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT tier_full CHECK (taken <= units_max),
  CONSTRAINT presale_adds_up CHECK (held_minor + applied_minor + returned_minor + kept_minor = taken_minor)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS presales_promised ON presales (ships_by) WHERE ended IS NULL;

CREATE TABLE IF NOT EXISTS presale_promises (
  sale_id TEXT NOT NULL REFERENCES presales (sale_id),
  number INTEGER NOT NULL,
  ships_by INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT '' CHECK (length(why) <= 500),
  author TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (sale_id, number)
) STRICT, WITHOUT ROWID;

-- started → charging → reserved → called → paid | lapsed; or expired (no card, or declined), cancelled, returned (late, off)
CREATE TABLE IF NOT EXISTS presale_places (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES presales (sale_id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  deposit_minor INTEGER NOT NULL CHECK (deposit_minor > 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('started', 'charging', 'reserved', 'called', 'paid', 'lapsed', 'expired', 'cancelled', 'returned')),
  version INTEGER NOT NULL DEFAULT 1,
  card_id TEXT NOT NULL REFERENCES saved_cards (id),
  -- where the deposit is: with the house, in the buyer's balance for the order, back on the card, or kept
  deposit TEXT NOT NULL DEFAULT 'none' CHECK (deposit IN ('none', 'held', 'applied', 'returned', 'kept')),
  -- the promise that stood when the place was taken
  promise INTEGER NOT NULL DEFAULT 1,
  -- an order that was cancelled has used up its hold: the next one is called <id>-<tries>
  tries INTEGER NOT NULL DEFAULT 1,
  order_id TEXT REFERENCES orders (id),
  due_at INTEGER,
  decline_code TEXT,
  email TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS presale_places_one_each ON presale_places (sale_id, account_id) WHERE state IN ('started', 'charging', 'reserved', 'called', 'paid');
CREATE INDEX IF NOT EXISTS presale_places_due ON presale_places (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS presale_places_state ON presale_places (sale_id, state, id);
CREATE INDEX IF NOT EXISTS presale_places_account ON presale_places (account_id, created_at DESC);
CREATE INDEX IF NOT EXISTS presale_places_card ON presale_places (card_id);
CREATE INDEX IF NOT EXISTS presale_places_order ON presale_places (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS presale_events (
  sale_id TEXT NOT NULL REFERENCES presales (sale_id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (json_valid(event)),
  PRIMARY KEY (sale_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS presale_events_stay BEFORE UPDATE ON presale_events BEGIN SELECT RAISE(ABORT, 'presale_events_are_final'); END;
CREATE TRIGGER IF NOT EXISTS presale_events_remain BEFORE DELETE ON presale_events BEGIN SELECT RAISE(ABORT, 'presale_events_are_final'); END;
