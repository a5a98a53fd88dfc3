-- How somebody becomes a seller: an application saved step by step, its papers, each submission frozen, what the
-- verifier said of it. IF NOT EXISTS: a run that stopped half-way is simply run again.

CREATE TABLE IF NOT EXISTS seller_applications (
  seller_id TEXT PRIMARY KEY REFERENCES sellers (id),
  answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers) AND length(answers) <= 65536),
  -- of the last submission; 0: none yet
  submissions INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- what the reviewer reads: it does not change while they read
CREATE TABLE IF NOT EXISTS seller_submissions (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  number INTEGER NOT NULL CHECK (number > 0),
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  documents TEXT NOT NULL CHECK (json_valid(documents)),
  submitted_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (seller_id, number)
) STRICT;

-- papers lie in a private bucket; nothing here is an address anybody could open
CREATE TABLE IF NOT EXISTS seller_documents (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  kind TEXT NOT NULL CHECK (kind IN ('identity', 'registration', 'authorization', 'address', 'other')),
  file_name TEXT NOT NULL CHECK (length(file_name) <= 200),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL,
  object_key TEXT NOT NULL UNIQUE,
  uploaded_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS seller_documents_seller ON seller_documents (seller_id, at);

-- check_at: when a job should ask the verifier what became of it
CREATE TABLE IF NOT EXISTS seller_verifications (
  id TEXT PRIMARY KEY,
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  submission INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  provider_ref TEXT,
  state TEXT NOT NULL CHECK (state IN ('created', 'unknown', 'pending', 'needs_more', 'verified', 'refused')),
  version INTEGER NOT NULL DEFAULT 1,
  reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(reasons)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  check_at INTEGER,
  UNIQUE (seller_id, submission)
) STRICT;
CREATE INDEX IF NOT EXISTS seller_verifications_check ON seller_verifications (check_at) WHERE check_at IS NOT NULL;

-- what a reviewer has looked at with their own eyes, for one submission
CREATE TABLE IF NOT EXISTS seller_ticks (
  seller_id TEXT NOT NULL REFERENCES sellers (id),
  submission INTEGER NOT NULL,
  item TEXT NOT NULL CHECK (item IN ('papers_read', 'name_clear')),
  by_account TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (seller_id, submission, item)
) STRICT, WITHOUT ROWID;
