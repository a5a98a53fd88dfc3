-- What the sides of a case write is sealed, each note under a key of its own; `note` then holds a dash. NULL beside a note: from
-- before; sealed by the nightly job. Columns are added once.
ALTER TABLE case_events ADD COLUMN sealed TEXT;
CREATE INDEX IF NOT EXISTS case_events_unsealed ON case_events (id) WHERE sealed IS NULL AND note <> '';
