/** One row: a basket is small, changes whole, and a new object then costs one table and one write. */
export const cartSchema: readonly string[] = [
  `CREATE TABLE cart (id INTEGER PRIMARY KEY CHECK (id = 1), state TEXT NOT NULL CHECK (json_valid(state))) STRICT;`,
];
