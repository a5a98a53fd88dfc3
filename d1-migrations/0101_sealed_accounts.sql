-- An account's address and name are sealed together under a key named by its id, and it is found by a keyed hash of the address.
-- NULL: from before; sealed by the nightly job. Then `email` holds the id (that column is unique) and `name` nothing; '' in
-- `sealed` is somebody who was forgotten. Columns are added once.
ALTER TABLE accounts ADD COLUMN sealed TEXT;
ALTER TABLE accounts ADD COLUMN email_index TEXT;
CREATE UNIQUE INDEX IF NOT EXISTS accounts_one_address ON accounts (email_index) WHERE email_index > '';
CREATE INDEX IF NOT EXISTS accounts_email_index ON accounts (email_index);
