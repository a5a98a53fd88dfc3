-- What a provider was asked for, kept from the first time: asking again must carry the very same request.
-- IF NOT EXISTS: a run that stopped half-way is simply run again.
CREATE TABLE IF NOT EXISTS payment_requests (
  payment_id TEXT PRIMARY KEY REFERENCES payments (id),
  return_url TEXT NOT NULL,
  cancel_url TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
