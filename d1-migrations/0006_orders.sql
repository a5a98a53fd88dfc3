-- From a frozen quote to a delivered parcel. Order, payment, refund and parcel each have their own states and version.

CREATE TABLE IF NOT EXISTS orders (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,          -- what people read aloud
  access_sha256 TEXT NOT NULL,          -- hash of the guest link's token
  account_id TEXT REFERENCES accounts (id),
  cart_id TEXT NOT NULL,
  quote_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('placed', 'paid', 'making', 'shipped', 'delivered', 'cancelled')),
  version INTEGER NOT NULL DEFAULT 1,
  email TEXT NOT NULL,
  locale TEXT NOT NULL,
  currency TEXT NOT NULL,
  total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
  quote TEXT NOT NULL CHECK (length(quote) <= 262144), -- the frozen quote whole: lines, tax, duty, promotions, inputs
  placed_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CONSTRAINT quote_used UNIQUE (quote_id)
) STRICT;
CREATE INDEX IF NOT EXISTS orders_account ON orders (account_id, placed_at DESC);
CREATE INDEX IF NOT EXISTS orders_state ON orders (state, placed_at DESC);
CREATE INDEX IF NOT EXISTS orders_placed_at ON orders (placed_at DESC, id);
CREATE INDEX IF NOT EXISTS orders_email ON orders (email);

CREATE TABLE IF NOT EXISTS order_lines (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  variant_id TEXT NOT NULL,
  sku TEXT NOT NULL,
  title TEXT NOT NULL,
  options TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  unit_minor INTEGER NOT NULL CHECK (unit_minor >= 0),
  discount_minor INTEGER NOT NULL DEFAULT 0 CHECK (discount_minor >= 0),
  tax_minor INTEGER NOT NULL DEFAULT 0 CHECK (tax_minor >= 0),
  total_minor INTEGER NOT NULL CHECK (total_minor >= 0)
) STRICT;
CREATE INDEX IF NOT EXISTS order_lines_order ON order_lines (order_id);
CREATE INDEX IF NOT EXISTS order_lines_variant ON order_lines (variant_id);

-- the timeline both sides read
CREATE TABLE IF NOT EXISTS order_events (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}',
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS order_events_order ON order_events (order_id, at);

-- check_at: when a job should ask the provider what became of it
CREATE TABLE IF NOT EXISTS payments (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  provider TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('card', 'alipay', 'wechat')),
  provider_ref TEXT,
  redirect_url TEXT,
  state TEXT NOT NULL CHECK (state IN ('created', 'open', 'requires_action', 'unknown', 'captured', 'declined', 'cancelled', 'expired', 'quarantined')),
  version INTEGER NOT NULL DEFAULT 1,
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency TEXT NOT NULL,
  captured_minor INTEGER NOT NULL DEFAULT 0 CHECK (captured_minor >= 0),
  refunded_minor INTEGER NOT NULL DEFAULT 0,
  decline_code TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  check_at INTEGER,
  CONSTRAINT refunded_too_much CHECK (refunded_minor >= 0 AND refunded_minor <= captured_minor)
) STRICT;
CREATE INDEX IF NOT EXISTS payments_order ON payments (order_id);
CREATE INDEX IF NOT EXISTS payments_ref ON payments (provider, provider_ref);
CREATE INDEX IF NOT EXISTS payments_check ON payments (check_at) WHERE check_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS refunds (
  id TEXT PRIMARY KEY,
  payment_id TEXT NOT NULL REFERENCES payments (id),
  order_id TEXT NOT NULL REFERENCES orders (id),
  provider_ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('requested', 'unknown', 'pending', 'succeeded', 'failed')),
  version INTEGER NOT NULL DEFAULT 1,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  reason TEXT NOT NULL,
  lines TEXT NOT NULL DEFAULT '[]',
  requested_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  check_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS refunds_payment ON refunds (payment_id);
CREATE INDEX IF NOT EXISTS refunds_order ON refunds (order_id);
CREATE INDEX IF NOT EXISTS refunds_check ON refunds (check_at) WHERE check_at IS NOT NULL;

CREATE TABLE IF NOT EXISTS parcels (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  state TEXT NOT NULL CHECK (state IN ('packing', 'handed_over', 'in_transit', 'delivered', 'lost', 'returned')),
  version INTEGER NOT NULL DEFAULT 1,
  carrier TEXT NOT NULL DEFAULT '',
  tracking_number TEXT NOT NULL DEFAULT '',
  location_id TEXT NOT NULL,
  lines TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS parcels_order ON parcels (order_id);

-- one mail at most for one (template, entity, event)
CREATE TABLE IF NOT EXISTS mails (
  id TEXT PRIMARY KEY,
  once TEXT NOT NULL UNIQUE,
  recipient TEXT NOT NULL,
  locale TEXT NOT NULL,
  subject TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
  created_at INTEGER NOT NULL,
  sent_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS mails_created_at ON mails (created_at DESC);
