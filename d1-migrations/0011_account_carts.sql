-- Which basket a person finds again on another device. IF NOT EXISTS: a run that stopped half-way is simply run again.
CREATE TABLE IF NOT EXISTS account_carts (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  cart_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
