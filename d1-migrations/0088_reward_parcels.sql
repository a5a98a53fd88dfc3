-- Rewards of a project that are on their way: one row a pledge, with when and by whom. Whoever has paid and has no row is owed one.
CREATE TABLE IF NOT EXISTS reward_parcels (
  pledge_id TEXT PRIMARY KEY REFERENCES pledges (id),
  sent_at INTEGER NOT NULL,
  -- "" for what is not carried: a name on a wall, a file
  carrier TEXT NOT NULL DEFAULT '' CHECK (length(carrier) <= 40),
  tracking_number TEXT NOT NULL DEFAULT '' CHECK (length(tracking_number) <= 80),
  author TEXT NOT NULL
) STRICT, WITHOUT ROWID;
