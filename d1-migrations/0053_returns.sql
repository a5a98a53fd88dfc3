-- After the sale: things sent back, things exchanged, things that came broken or not at all. Each its own noun and state;
-- what happened to any of them stands in case_events, read by both sides. IF NOT EXISTS: run again at will.
CREATE TABLE IF NOT EXISTS returns (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  seller_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'approved', 'sent', 'received', 'accepted', 'partly_accepted', 'refused', 'withdrawn')),
  version INTEGER NOT NULL DEFAULT 1,
  reason TEXT NOT NULL CHECK (reason IN ('changed_mind', 'does_not_fit', 'not_as_described', 'damaged', 'other')),
  lines TEXT NOT NULL CHECK (json_valid(lines)),          -- [{ lineId, quantity }]
  accepted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(accepted)),
  photos INTEGER NOT NULL DEFAULT 0 CHECK (photos BETWEEN 0 AND 6),
  destination TEXT NOT NULL CHECK (destination IN ('source', 'balance')),
  instructions TEXT NOT NULL DEFAULT '',
  tracking TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS returns_order ON returns (order_id);
CREATE INDEX IF NOT EXISTS returns_seller ON returns (seller_id, id DESC);
CREATE INDEX IF NOT EXISTS returns_state ON returns (state, id DESC);

-- something else instead: waits for its return, then is an order of its own
CREATE TABLE IF NOT EXISTS exchanges (
  id TEXT PRIMARY KEY,
  return_id TEXT NOT NULL UNIQUE REFERENCES returns (id),
  order_id TEXT NOT NULL REFERENCES orders (id),
  state TEXT NOT NULL CHECK (state IN ('awaiting_return', 'placed', 'cancelled')),
  version INTEGER NOT NULL DEFAULT 1,
  line_id TEXT NOT NULL,
  variant_id TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  replacement_order_id TEXT REFERENCES orders (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS exchanges_order ON exchanges (order_id);
CREATE INDEX IF NOT EXISTS exchanges_replacement ON exchanges (replacement_order_id);

CREATE TABLE IF NOT EXISTS claims (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  seller_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('damaged', 'lost', 'not_as_described')),
  state TEXT NOT NULL CHECK (state IN ('opened', 'accepted', 'refused', 'withdrawn', 'escalated')),
  version INTEGER NOT NULL DEFAULT 1,
  wanted_minor INTEGER NOT NULL CHECK (wanted_minor > 0),
  photos INTEGER NOT NULL DEFAULT 0 CHECK (photos BETWEEN 0 AND 6),
  answer_by INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS claims_order ON claims (order_id);
CREATE INDEX IF NOT EXISTS claims_seller ON claims (seller_id, id DESC);
CREATE INDEX IF NOT EXISTS claims_due ON claims (answer_by) WHERE state = 'opened';

CREATE TABLE IF NOT EXISTS case_events (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('shopper', 'seller', 'mediator', 'shop')),
  actor TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 4000),
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS case_events_case ON case_events (case_id, at);
