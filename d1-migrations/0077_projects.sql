-- Crowdfunding: a project's tallies, its rewards, who has pledged, and what everybody was told.
-- Its terms stand in `sales.rule` and do not change under those who have pledged.

CREATE TABLE IF NOT EXISTS projects (
  sale_id TEXT PRIMARY KEY REFERENCES sales (id),
  -- pledges that stand: not yet charged, or still being tried
  standing_minor INTEGER NOT NULL DEFAULT 0 CHECK (standing_minor >= 0),
  captured_minor INTEGER NOT NULL DEFAULT 0 CHECK (captured_minor >= 0),
  dropped_minor INTEGER NOT NULL DEFAULT 0 CHECK (dropped_minor >= 0),
  cancelled_minor INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_minor >= 0),
  let_go_minor INTEGER NOT NULL DEFAULT 0 CHECK (let_go_minor >= 0),
  made_minor INTEGER NOT NULL DEFAULT 0,
  released_minor INTEGER NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
  refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor >= 0),
  backers INTEGER NOT NULL DEFAULT 0 CHECK (backers >= 0),
  -- what was pledged at the close, which decided
  closed_minor INTEGER,
  outcome TEXT CHECK (outcome IN ('funded', 'missed', 'off')),
  closed_at INTEGER,
  -- a funded project that will not be finished: what is not released goes back
  called_off_at INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  -- nothing pledged is ever lost sight of
  CONSTRAINT project_adds_up CHECK (standing_minor + captured_minor + dropped_minor + cancelled_minor + let_go_minor = made_minor),
  CONSTRAINT project_pays_out_what_it_has CHECK (released_minor + refunded_minor <= captured_minor)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project_tiers (
  sale_id TEXT NOT NULL REFERENCES projects (sale_id),
  tier_id TEXT NOT NULL,
  units_max INTEGER CHECK (units_max > 0),
  taken INTEGER NOT NULL DEFAULT 0 CHECK (taken >= 0),
  PRIMARY KEY (sale_id, tier_id),
  CONSTRAINT tier_full CHECK (units_max IS NULL OR taken <= units_max)
) STRICT, WITHOUT ROWID;

-- started → standing → due ⇄ charging → captured | dropped; or expired, cancelled, let_go (the project was not funded)
CREATE TABLE IF NOT EXISTS pledges (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES projects (sale_id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  tier_id TEXT,
  minor INTEGER NOT NULL CHECK (minor > 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('started', 'standing', 'due', 'charging', 'captured', 'dropped', 'expired', 'cancelled', 'let_go')),
  version INTEGER NOT NULL DEFAULT 1,
  -- the card to charge next, and the one that is being charged
  card_id TEXT REFERENCES saved_cards (id),
  charging_card_id TEXT REFERENCES saved_cards (id),
  -- a card that is to take the place of the first, while it is being saved
  next_card_id TEXT REFERENCES saved_cards (id),
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  -- when it is next to be looked at
  due_at INTEGER,
  decline_code TEXT,
  refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND minor),
  address TEXT NOT NULL DEFAULT '' CHECK (length(address) <= 1000),
  email TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  FOREIGN KEY (sale_id, tier_id) REFERENCES project_tiers (sale_id, tier_id)
) STRICT;
-- one pledge a person that counts
CREATE UNIQUE INDEX IF NOT EXISTS pledges_one_each ON pledges (sale_id, account_id) WHERE state IN ('started', 'standing', 'due', 'charging', 'captured');
CREATE INDEX IF NOT EXISTS pledges_due ON pledges (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS pledges_state ON pledges (sale_id, state, id);
CREATE INDEX IF NOT EXISTS pledges_account ON pledges (account_id, created_at DESC);
CREATE INDEX IF NOT EXISTS pledges_tier ON pledges (sale_id, tier_id);
CREATE INDEX IF NOT EXISTS pledges_card ON pledges (card_id);
CREATE INDEX IF NOT EXISTS pledges_charging_card ON pledges (charging_card_id) WHERE charging_card_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS pledges_next_card ON pledges (next_card_id) WHERE next_card_id IS NOT NULL;

-- The log: what happened, in order, never changed. The tallies above are its fold.
CREATE TABLE IF NOT EXISTS project_events (
  sale_id TEXT NOT NULL REFERENCES projects (sale_id),
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL CHECK (json_valid(event)),
  PRIMARY KEY (sale_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS project_events_stay BEFORE UPDATE ON project_events BEGIN SELECT RAISE(ABORT, 'project_events_are_final'); END;
CREATE TRIGGER IF NOT EXISTS project_events_remain BEFORE DELETE ON project_events BEGIN SELECT RAISE(ABORT, 'project_events_are_final'); END;

CREATE TABLE IF NOT EXISTS project_updates (
  id TEXT PRIMARY KEY,
  sale_id TEXT NOT NULL REFERENCES projects (sale_id),
  locale TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 140),
  body TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 8000),
  author TEXT NOT NULL REFERENCES accounts (id),
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS project_updates_sale ON project_updates (sale_id, at DESC);
CREATE INDEX IF NOT EXISTS project_updates_author ON project_updates (author);

-- planned → claimed → released | returned (claimed again later). Money is released in their order.
CREATE TABLE IF NOT EXISTS project_milestones (
  sale_id TEXT NOT NULL REFERENCES projects (sale_id),
  number INTEGER NOT NULL CHECK (number > 0),
  state TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'returned', 'released')),
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 2000),
  answer TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 1000),
  claimed_at INTEGER,
  decided_at INTEGER,
  decided_by TEXT,
  released_minor INTEGER NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
  commission_minor INTEGER NOT NULL DEFAULT 0 CHECK (commission_minor BETWEEN 0 AND released_minor),
  PRIMARY KEY (sale_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS project_milestones_state ON project_milestones (state, claimed_at);
