-- Who applies for a shop and where they can be reached is sealed: an application under a key named by its seller, a submission under
-- one of its own. NULL: from before; sealed by the nightly job. Columns are added once.
ALTER TABLE seller_applications ADD COLUMN sealed TEXT;
ALTER TABLE seller_submissions ADD COLUMN sealed TEXT;
CREATE INDEX IF NOT EXISTS seller_applications_unsealed ON seller_applications (seller_id) WHERE sealed IS NULL;
CREATE INDEX IF NOT EXISTS seller_submissions_unsealed ON seller_submissions (id) WHERE sealed IS NULL;
