-- What names a buyer and what letters say, sealed (workers/vault). NULL: written before; a nightly sweep seals those orders.
-- Columns are added once: this file makes no table, so a run that stopped half-way is finished by hand.
ALTER TABLE orders ADD COLUMN sealed TEXT;
ALTER TABLE mails ADD COLUMN sealed TEXT;
ALTER TABLE mails ADD COLUMN kid TEXT;
ALTER TABLE mails ADD COLUMN wrapped TEXT;
CREATE INDEX IF NOT EXISTS orders_unsealed ON orders (placed_at) WHERE sealed IS NULL;
