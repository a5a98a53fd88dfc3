-- An adjustment may be proposed to set right what the provider reports otherwise: approving it settles the difference in
-- the same batch. Every statement is IF NOT EXISTS: a run that stopped half-way is simply run again.
CREATE TABLE IF NOT EXISTS difference_adjustments (
  adjustment_id TEXT PRIMARY KEY REFERENCES ledger_adjustments (id),
  difference_id TEXT NOT NULL REFERENCES reconciliation_differences (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS difference_adjustments_difference ON difference_adjustments (difference_id);
