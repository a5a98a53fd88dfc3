-- The ledger: double entry by TigerBeetle's rules. A transfer takes from one account and gives to another of the same
-- unit, so the sums of a unit are zero by construction; triggers move the balances, so no statement can forget to.
-- Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.

-- `credit_only` accounts never hold less than nothing, what is pending against them counted as gone.
CREATE TABLE IF NOT EXISTS ledger_accounts (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  guard TEXT NOT NULL CHECK (guard IN ('none', 'credit_only')),
  debits_pending INTEGER NOT NULL DEFAULT 0 CHECK (debits_pending >= 0),
  credits_pending INTEGER NOT NULL DEFAULT 0 CHECK (credits_pending >= 0),
  debits_posted INTEGER NOT NULL DEFAULT 0 CHECK (debits_posted BETWEEN 0 AND 9007199254740991),
  credits_posted INTEGER NOT NULL DEFAULT 0 CHECK (credits_posted BETWEEN 0 AND 9007199254740991),
  opened_at INTEGER NOT NULL,
  CONSTRAINT balance_short CHECK (guard = 'none' OR debits_posted + debits_pending <= credits_posted)
) STRICT, WITHOUT ROWID;

-- `seq` is the order of the book. A pending transfer is resolved by one row that names it, and by one only.
CREATE TABLE IF NOT EXISTS ledger_transfers (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  phase TEXT NOT NULL CHECK (phase IN ('single', 'pending', 'post', 'void', 'expire')),
  debit TEXT NOT NULL REFERENCES ledger_accounts (id),
  credit TEXT NOT NULL REFERENCES ledger_accounts (id),
  unit TEXT NOT NULL,
  minor INTEGER NOT NULL CHECK (minor BETWEEN 1 AND 9007199254740991),
  kind TEXT NOT NULL,
  group_id TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  pending_id TEXT REFERENCES ledger_transfers (id),
  expires_at INTEGER,
  at INTEGER NOT NULL,
  CHECK (debit <> credit),
  CHECK ((pending_id IS NOT NULL) = (phase IN ('post', 'void', 'expire'))),
  CHECK (expires_at IS NULL OR phase = 'pending')
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS ledger_transfers_resolved_once ON ledger_transfers (pending_id) WHERE pending_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS ledger_transfers_debit ON ledger_transfers (debit);
CREATE INDEX IF NOT EXISTS ledger_transfers_credit ON ledger_transfers (credit);
CREATE INDEX IF NOT EXISTS ledger_transfers_group ON ledger_transfers (group_id);

-- What is still open, because a transfer itself never changes: the sweep of expired ones must not read the whole book.
CREATE TABLE IF NOT EXISTS ledger_pendings (
  transfer_id TEXT PRIMARY KEY REFERENCES ledger_transfers (id),
  expires_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_pendings_expiry ON ledger_pendings (expires_at) WHERE expires_at IS NOT NULL;

CREATE TRIGGER IF NOT EXISTS ledger_transfers_stay BEFORE UPDATE ON ledger_transfers BEGIN SELECT RAISE(ABORT, 'ledger_transfers_are_final'); END;
CREATE TRIGGER IF NOT EXISTS ledger_transfers_remain BEFORE DELETE ON ledger_transfers BEGIN SELECT RAISE(ABORT, 'ledger_transfers_are_final'); END;
CREATE TRIGGER IF NOT EXISTS ledger_accounts_remain BEFORE DELETE ON ledger_accounts BEGIN SELECT RAISE(ABORT, 'ledger_accounts_remain'); END;

CREATE TRIGGER IF NOT EXISTS ledger_one_unit BEFORE INSERT ON ledger_transfers
BEGIN
  SELECT RAISE(ABORT, 'ledger_other_unit')
  WHERE (SELECT count(*) FROM ledger_accounts WHERE id IN (new.debit, new.credit) AND unit = new.unit) <> 2;
END;

CREATE TRIGGER IF NOT EXISTS ledger_resolution_fits BEFORE INSERT ON ledger_transfers WHEN new.pending_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'ledger_resolution_differs') WHERE NOT EXISTS (
    SELECT 1 FROM ledger_transfers AS pending
    WHERE pending.id = new.pending_id AND pending.phase = 'pending' AND pending.debit = new.debit
      AND pending.credit = new.credit AND pending.unit = new.unit AND new.minor <= pending.minor
      AND (new.phase = 'post' OR new.minor = pending.minor));
END;

CREATE TRIGGER IF NOT EXISTS ledger_moves AFTER INSERT ON ledger_transfers WHEN new.phase = 'single'
BEGIN
  UPDATE ledger_accounts SET debits_posted = debits_posted + new.minor WHERE id = new.debit;
  UPDATE ledger_accounts SET credits_posted = credits_posted + new.minor WHERE id = new.credit;
END;

CREATE TRIGGER IF NOT EXISTS ledger_reserves AFTER INSERT ON ledger_transfers WHEN new.phase = 'pending'
BEGIN
  UPDATE ledger_accounts SET debits_pending = debits_pending + new.minor WHERE id = new.debit;
  UPDATE ledger_accounts SET credits_pending = credits_pending + new.minor WHERE id = new.credit;
  INSERT INTO ledger_pendings (transfer_id, expires_at) VALUES (new.id, new.expires_at);
END;

-- A part posted gives back the rest: what was pending leaves whole, what was posted arrives.
CREATE TRIGGER IF NOT EXISTS ledger_posts AFTER INSERT ON ledger_transfers WHEN new.phase = 'post'
BEGIN
  UPDATE ledger_accounts SET debits_posted = debits_posted + new.minor,
    debits_pending = debits_pending - (SELECT minor FROM ledger_transfers WHERE id = new.pending_id)
  WHERE id = new.debit;
  UPDATE ledger_accounts SET credits_posted = credits_posted + new.minor,
    credits_pending = credits_pending - (SELECT minor FROM ledger_transfers WHERE id = new.pending_id)
  WHERE id = new.credit;
  DELETE FROM ledger_pendings WHERE transfer_id = new.pending_id;
END;

CREATE TRIGGER IF NOT EXISTS ledger_lets_go AFTER INSERT ON ledger_transfers WHEN new.phase IN ('void', 'expire')
BEGIN
  UPDATE ledger_accounts SET debits_pending = debits_pending - new.minor WHERE id = new.debit;
  UPDATE ledger_accounts SET credits_pending = credits_pending - new.minor WHERE id = new.credit;
  DELETE FROM ledger_pendings WHERE transfer_id = new.pending_id;
END;
