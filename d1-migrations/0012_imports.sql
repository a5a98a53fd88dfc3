-- Catalogue files on their way in. The file itself and the list of where its products stand lie in the bucket;
-- here is how far the work has come, so that it goes on after any interruption.
-- IF NOT EXISTS: a run that stopped half-way is simply run again.

-- announced → uploaded → reading → done | failed | cancelled
CREATE TABLE IF NOT EXISTS imports (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('announced', 'uploaded', 'reading', 'done', 'failed', 'cancelled')),
  -- '' until the header has told it
  format TEXT NOT NULL DEFAULT '',
  file_name TEXT NOT NULL,
  file_bytes INTEGER NOT NULL CHECK (file_bytes > 0),
  -- of the file and what was said beside it: the same file announced twice is one import
  fingerprint TEXT NOT NULL,
  options TEXT NOT NULL DEFAULT '{}' CHECK (length(options) <= 65536),
  -- the head of the file once it is known: delimiter, columns, where the rows begin
  head TEXT NOT NULL DEFAULT '' CHECK (length(head) <= 262144),
  rows INTEGER NOT NULL DEFAULT 0,
  -- null until every product of the file has been found
  products INTEGER,
  -- products before this one are written or refused, whole
  cursor INTEGER NOT NULL DEFAULT 0 CHECK (cursor >= 0),
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  problems INTEGER NOT NULL DEFAULT 0,
  notes INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  fault TEXT NOT NULL DEFAULT '' CHECK (length(fault) <= 4096),
  announced_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS imports_created_at ON imports (created_at DESC, id);
CREATE UNIQUE INDEX IF NOT EXISTS imports_open ON imports (fingerprint) WHERE state IN ('announced', 'uploaded', 'reading');

-- What was refused (problem) and what was let through with a remark (note), by line and column.
CREATE TABLE IF NOT EXISTS import_findings (
  import_id TEXT NOT NULL REFERENCES imports (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('problem', 'note')),
  product TEXT NOT NULL,
  line INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  code TEXT NOT NULL,
  expected TEXT NOT NULL,
  got TEXT NOT NULL,
  PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;

-- Pictures that could not be fetched yet: when to try again, and why it failed.
CREATE TABLE IF NOT EXISTS picture_tries (
  media_id TEXT PRIMARY KEY,
  attempts INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  fault TEXT NOT NULL CHECK (length(fault) <= 500)
) STRICT, WITHOUT ROWID;
