-- E-mail addresses are sealed with what else names a buyer, and found by a keyed hash beside it. Rows from before have
-- NULL there and their address in the clear until the nightly job has sealed them; '' is somebody who was forgotten.
ALTER TABLE orders ADD COLUMN email_index TEXT;
CREATE INDEX IF NOT EXISTS orders_email_index ON orders (email_index);
DROP INDEX IF EXISTS orders_email;
CREATE INDEX IF NOT EXISTS orders_email_clear ON orders (email) WHERE email_index IS NULL;
