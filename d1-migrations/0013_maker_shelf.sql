-- A maker's products that are for sale, counted and listed from the index alone.
CREATE INDEX IF NOT EXISTS products_maker_shelf ON products (maker_id, status, id);
DROP INDEX IF EXISTS products_maker_id;
