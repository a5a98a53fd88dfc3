-- Whom an invitation or a reminder is for is sealed under a key of the row's own, and found by a keyed hash. NULL: from before;
-- sealed by the nightly job. `email` then holds the row's id, for the column is unique in a sale. Columns are added once.
ALTER TABLE seller_invitations ADD COLUMN sealed TEXT;
ALTER TABLE seller_invitations ADD COLUMN email_index TEXT;
CREATE INDEX IF NOT EXISTS seller_invitations_email_index ON seller_invitations (email_index);
ALTER TABLE reminders ADD COLUMN sealed TEXT;
ALTER TABLE reminders ADD COLUMN email_index TEXT;
CREATE INDEX IF NOT EXISTS reminders_email_index ON reminders (email_index);
CREATE UNIQUE INDEX IF NOT EXISTS reminders_once ON reminders (sale_id, email_index) WHERE email_index > '';
