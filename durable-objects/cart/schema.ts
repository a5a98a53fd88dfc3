export const cartSchema: readonly string[] = [
  `CREATE TABLE cart (
     id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, account_id TEXT, closed_by TEXT, touched_at INTEGER NOT NULL,
     due_at INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   INSERT INTO cart (id, version, touched_at) VALUES (1, 0, 0);
   CREATE TABLE lines (
     position INTEGER PRIMARY KEY AUTOINCREMENT, variant_id TEXT NOT NULL UNIQUE, quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 99),
     seen_minor INTEGER NOT NULL, seen_currency TEXT NOT NULL, added_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE codes (code TEXT PRIMARY KEY) STRICT;
   CREATE TABLE mutations (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;`,
];
