-- What a draw offers to those it drew. The draw's room keeps entries and seed; who may pay, and until when, is decided here.
-- offered → paid | lapsed (did not pay in time) | declined | off (the sale was called off)

CREATE TABLE IF NOT EXISTS draw_offers (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES sales (id),
  rank INTEGER NOT NULL CHECK (rank > 0),
  -- which of the allotment's units this is: 1, 2, 3 …
  unit INTEGER NOT NULL CHECK (unit > 0),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  state TEXT NOT NULL CHECK (state IN ('offered', 'paid', 'lapsed', 'declined', 'off')),
  -- an order that was cancelled has used up its hold: the next one is called <id>-<tries>
  tries INTEGER NOT NULL DEFAULT 1,
  -- the state the room's log has heard of; '' is none
  told TEXT NOT NULL DEFAULT '',
  offered_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  ended_at INTEGER,
  UNIQUE (sale_id, rank)
) STRICT;
-- a unit is with one person at a time, and sold once
CREATE UNIQUE INDEX IF NOT EXISTS draw_offers_live ON draw_offers (sale_id, unit) WHERE state IN ('offered', 'paid');
CREATE INDEX IF NOT EXISTS draw_offers_due ON draw_offers (due_at) WHERE state = 'offered';
CREATE INDEX IF NOT EXISTS draw_offers_untold ON draw_offers (sale_id) WHERE told <> state;
CREATE INDEX IF NOT EXISTS draw_offers_account ON draw_offers (account_id, offered_at DESC);
