-- Two more read models beside product_documents, and what the last import said of stock.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

-- What a shelf needs to show one product, in every language: a fifth of its document, for lists of many.
CREATE TABLE IF NOT EXISTS product_cards (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  status TEXT NOT NULL,
  card TEXT NOT NULL
) STRICT;

-- The quantity a source last handed in. Only when it says another one is stock counted anew:
-- importing the same file after a sale must not bring the sold units back.
CREATE TABLE IF NOT EXISTS handed_in_stock (
  variant_id TEXT NOT NULL REFERENCES variants (id),
  location_id TEXT NOT NULL REFERENCES locations (id),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  PRIMARY KEY (variant_id, location_id)
) STRICT, WITHOUT ROWID;

