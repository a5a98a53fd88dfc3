-- Where a reward is to be sent is sealed under a key of the pledge's own; NULL: from before, sealed by the nightly job. Letters go
-- to the account's address, so that no copy of it stands with a promise. Columns are added once.
ALTER TABLE pledges ADD COLUMN sealed TEXT;
CREATE INDEX IF NOT EXISTS pledges_unsealed ON pledges (id) WHERE sealed IS NULL;
UPDATE pledges SET email = '' WHERE email <> '';
UPDATE presale_places SET email = '' WHERE email <> '';
