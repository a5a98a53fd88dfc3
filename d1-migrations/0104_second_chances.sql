-- The house has said that a lot is offered to nobody else, whoever may still want it: one word a lot, never taken back.
-- What it says no word about is offered by itself, or asked of the house, as the lot was planned.

CREATE TABLE IF NOT EXISTS lot_chance_ends (
  sale_id TEXT PRIMARY KEY REFERENCES sales (id),
  ended_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
