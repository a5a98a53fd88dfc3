-- What each seller of an order owes the shopper: its own state, version and figures. The order itself follows its parts.
-- Orders from before have one part, the house's, in the state they are in. IF NOT EXISTS and OR IGNORE: run again at will.
CREATE TABLE IF NOT EXISTS seller_orders (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  seller_id TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  state TEXT NOT NULL CHECK (state IN ('placed', 'paid', 'making', 'shipped', 'delivered', 'cancelled')),
  version INTEGER NOT NULL DEFAULT 1,
  currency TEXT NOT NULL,
  goods_minor INTEGER NOT NULL CHECK (goods_minor >= 0),    -- after discounts
  delivery_minor INTEGER NOT NULL CHECK (delivery_minor >= 0),
  tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
  total_minor INTEGER NOT NULL CHECK (total_minor >= 0),
  placed_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  shipped_at INTEGER,
  delivered_at INTEGER,
  UNIQUE (order_id, seller_id)
) STRICT;
CREATE INDEX IF NOT EXISTS seller_orders_seller ON seller_orders (seller_id, placed_at DESC, id);
CREATE INDEX IF NOT EXISTS seller_orders_seller_state ON seller_orders (seller_id, state, placed_at DESC, id);
CREATE INDEX IF NOT EXISTS seller_orders_delivered ON seller_orders (delivered_at) WHERE delivered_at IS NOT NULL;

INSERT OR IGNORE INTO seller_orders (id, order_id, seller_id, position, state, currency, goods_minor, delivery_minor,
  tax_minor, total_minor, placed_at, updated_at, shipped_at, delivered_at)
SELECT 'slo_' || substr(id, 5), id, 'sel_house', 1, state, currency,
  coalesce(quote ->> '$.totals.subtotalMinor', total_minor) - coalesce(quote ->> '$.totals.discountMinor', 0),
  coalesce(quote ->> '$.totals.deliveryMinor', 0), coalesce(quote ->> '$.totals.taxMinor', 0), total_minor,
  placed_at, updated_at,
  CASE WHEN state IN ('shipped', 'delivered') THEN updated_at END, CASE WHEN state = 'delivered' THEN updated_at END
FROM orders;
