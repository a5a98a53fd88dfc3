-- Where sellers want to be told of what happens to them, and what they have been told. Secrets are sealed before they come here.

CREATE TABLE IF NOT EXISTS webhook_endpoints (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  url TEXT NOT NULL CHECK (length(url) <= 2048),
  topics TEXT NOT NULL CHECK (json_valid(topics)),
  scheme TEXT NOT NULL CHECK (scheme IN ('v1', 'v1a')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'active', 'disabled')),
  secret_sealed TEXT NOT NULL,
  former_secret_sealed TEXT,
  former_secret_ends_at INTEGER,
  challenge_fault TEXT NOT NULL DEFAULT '',
  failing_since INTEGER,
  created_at INTEGER NOT NULL,
  activated_at INTEGER,
  disabled_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_endpoints_seller ON webhook_endpoints (seller_id, created_at DESC);
CREATE INDEX IF NOT EXISTS webhook_endpoints_failing ON webhook_endpoints (failing_since) WHERE failing_since IS NOT NULL;

-- One row an event and endpoint; its id is the message's id, the same over every try.
CREATE TABLE IF NOT EXISTS webhook_deliveries (
  id TEXT PRIMARY KEY,
  endpoint_id TEXT NOT NULL REFERENCES webhook_endpoints (id),
  event_id TEXT NOT NULL,
  topic TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(CAST(body AS BLOB)) < 20000),
  state TEXT NOT NULL CHECK (state IN ('due', 'delivered', 'given_up')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  due_at INTEGER NOT NULL,
  tries TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tries)),
  created_at INTEGER NOT NULL,
  done_at INTEGER,
  CONSTRAINT told_once UNIQUE (endpoint_id, event_id)
) STRICT;
CREATE INDEX IF NOT EXISTS webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'due';
CREATE INDEX IF NOT EXISTS webhook_deliveries_log ON webhook_deliveries (endpoint_id, created_at DESC, id DESC);
CREATE INDEX IF NOT EXISTS webhook_deliveries_created_at ON webhook_deliveries (created_at);
