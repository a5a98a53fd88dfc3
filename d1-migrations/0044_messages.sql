-- Words between a buyer and a seller, about an order or a product. IF NOT EXISTS: a run that stopped half-way is run again.
CREATE TABLE IF NOT EXISTS message_threads (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  -- "order:<id>" or "product:<id>": one thread a pair and subject
  subject TEXT NOT NULL CHECK (subject LIKE 'order:%' OR subject LIKE 'product:%'),
  title TEXT NOT NULL CHECK (length(title) <= 300),
  created_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  buyer_read_at INTEGER NOT NULL DEFAULT 0,
  seller_read_at INTEGER NOT NULL DEFAULT 0,
  UNIQUE (seller_id, account_id, subject)
) STRICT;
CREATE INDEX IF NOT EXISTS message_threads_seller ON message_threads (seller_id, last_at DESC);
CREATE INDEX IF NOT EXISTS message_threads_account ON message_threads (account_id, last_at DESC);

CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY,
  thread_id TEXT NOT NULL REFERENCES message_threads (id),
  side TEXT NOT NULL CHECK (side IN ('buyer', 'seller')),
  author_id TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS messages_thread ON messages (thread_id, at);
