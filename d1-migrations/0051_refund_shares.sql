-- Of whose money a refund is, and where it goes: shares are [{ sellerId, minor, borneBy }], borneBy "seller" or "platform".
-- Rows from before have none and are their order's only seller's. ALTERs run once: a file is one remembered transaction.
ALTER TABLE refunds ADD COLUMN shares TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(shares));
ALTER TABLE refunds ADD COLUMN destination TEXT NOT NULL DEFAULT 'source' CHECK (destination IN ('source', 'balance'));
-- the return, claim or dispute it settles; '' where it stands for itself
ALTER TABLE refunds ADD COLUMN case_id TEXT NOT NULL DEFAULT '';
CREATE INDEX IF NOT EXISTS refunds_case ON refunds (case_id) WHERE case_id <> '';
