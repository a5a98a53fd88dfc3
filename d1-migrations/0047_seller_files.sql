-- A file may be a seller's: it reaches that seller's goods alone, and that seller sees it. NULL: the house's.
-- The ALTER runs once: a file is applied as one transaction and remembered by name.
ALTER TABLE imports ADD COLUMN seller_id TEXT;
CREATE INDEX IF NOT EXISTS imports_seller ON imports (seller_id, id DESC) WHERE seller_id IS NOT NULL;
