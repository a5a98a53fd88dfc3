-- Who was last told of messages waiting for them: what comes within hours of that letter waits for the next one. Every
-- statement is IF NOT EXISTS: a run that stopped half-way is simply run again.
CREATE TABLE IF NOT EXISTS message_digests (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  told_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS message_threads_for_buyer ON message_threads (last_at) WHERE last_at > buyer_read_at;
CREATE INDEX IF NOT EXISTS message_threads_for_seller ON message_threads (last_at) WHERE last_at > seller_read_at;
