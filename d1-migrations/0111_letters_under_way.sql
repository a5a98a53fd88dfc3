-- Whoever takes letters to the post takes them alone: until `claimed_until` nobody else does. Letters the post did not take wait as long.
ALTER TABLE mails ADD COLUMN claimed_until INTEGER NOT NULL DEFAULT 0;
CREATE INDEX IF NOT EXISTS mails_queued ON mails (created_at) WHERE state = 'queued';
