-- Whom a letter is for is sealed with what it says, and found by a keyed hash. What buyers and sellers write to each other is
-- sealed, each message under a key of its own. NULL: from before; sealed by the nightly job. Columns are added once.
ALTER TABLE mails ADD COLUMN recipient_index TEXT;
CREATE INDEX IF NOT EXISTS mails_recipient_index ON mails (recipient_index);
ALTER TABLE messages ADD COLUMN sealed TEXT;
CREATE INDEX IF NOT EXISTS messages_unsealed ON messages (id) WHERE sealed IS NULL;
CREATE INDEX IF NOT EXISTS messages_author ON messages (author_id);
