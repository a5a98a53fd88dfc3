-- Auctions as pages and money see them. The room of a lot decides; `lots` is its picture, renewed by its own outbox.
-- Bidders and their deposits, and who was awarded the lot, are decided here.

CREATE TABLE IF NOT EXISTS lots (
  sale_id TEXT PRIMARY KEY REFERENCES sales (id),
  seq INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('upcoming', 'open', 'paused', 'ending', 'closed', 'withdrawn')),
  price_minor INTEGER,
  next_minor INTEGER NOT NULL,
  leader_paddle INTEGER,
  bids INTEGER NOT NULL,
  opens_at INTEGER NOT NULL,
  closes_at INTEGER NOT NULL,
  shown TEXT NOT NULL CHECK (json_valid(shown)),
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lots_phase ON lots (phase, closes_at);

-- admitted → released (lost, or paid) | kept (won and did not pay)
CREATE TABLE IF NOT EXISTS lot_bidders (
  sale_id TEXT NOT NULL REFERENCES sales (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  paddle INTEGER NOT NULL CHECK (paddle > 0),
  deposit_minor INTEGER NOT NULL CHECK (deposit_minor >= 0),
  state TEXT NOT NULL CHECK (state IN ('admitted', 'released', 'kept')),
  admitted_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (sale_id, account_id),
  UNIQUE (sale_id, paddle)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS lot_bidders_account ON lot_bidders (account_id, admitted_at DESC);
CREATE INDEX IF NOT EXISTS lot_bidders_held ON lot_bidders (sale_id) WHERE state = 'admitted';

-- Who may buy the lot, for how much and until when. `round` 1 is the winner, later ones are second chances.
-- offered → paid | lapsed (did not pay in time) | declined | off (the sale was called off)
CREATE TABLE IF NOT EXISTS lot_awards (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sales (id),
  round INTEGER NOT NULL CHECK (round > 0),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  paddle INTEGER NOT NULL,
  hammer_minor INTEGER NOT NULL CHECK (hammer_minor > 0),
  premium_minor INTEGER NOT NULL CHECK (premium_minor >= 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('offered', 'paid', 'lapsed', 'declined', 'off')),
  -- an order that was cancelled has used up its hold: the next one is called <id>-<tries>
  tries INTEGER NOT NULL DEFAULT 1,
  offered_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (sale_id, round)
) STRICT;
-- a lot is settled with one person at a time, and sold once
CREATE UNIQUE INDEX IF NOT EXISTS lot_awards_live ON lot_awards (sale_id) WHERE state IN ('offered', 'paid');
CREATE INDEX IF NOT EXISTS lot_awards_due ON lot_awards (due_at) WHERE state = 'offered';
CREATE INDEX IF NOT EXISTS lot_awards_account ON lot_awards (account_id, offered_at DESC);
