/** D1 with drizzle as its pen: sessions for read replicas, one batch of reads, and `commit`, the one way anything is written. */
import { Param, SQL, sql } from "drizzle-orm";
import { drizzle, type DrizzleD1Database } from "drizzle-orm/d1";
import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";

/** A statement that has not run yet: a `sql` template or a drizzle builder. Rooms return them; `commit` runs them. */
export type Statement = SQL | { toSQL(): { sql: string; params: unknown[] } };
export type Write = Statement;

/** "duplicate" is a UNIQUE or PRIMARY KEY; the others are the named CHECKs of d1-migrations. */
export const refusals = [
  "stale_write",
  "stock_short",
  "coupon_used_up",
  "refunded_too_much",
  "balance_short",
  "tier_full",
  "price_out_of_bounds",
] as const;
export type Commit = "committed" | "duplicate" | (typeof refusals)[number];

export type Database = {
  /** Query builder over this session; types come from tables.ts. */
  readonly table: DrizzleD1Database;
  first<Row>(statement: Statement): Promise<Row | null>;
  all<Row>(statement: Statement): Promise<Row[]>;
  /** Several reads in one round trip, in order. Alias columns of joins: rows are objects by column name. */
  read<Rows extends readonly unknown[]>(
    ...statements: { [I in keyof Rows]: Statement }
  ): Promise<{ [I in keyof Rows]: Rows[I][] }>;
  /** All the writes, or none: one D1 batch. A guard that refuses is a value; anything else throws. */
  commit(writes: readonly Write[]): Promise<Commit>;
  bookmark(): string | null;
};

const dialect = new SQLiteAsyncDialect();

/**
 * A fragment whose text is made once, when it is first asked for: each call only fills in its values. For what every
 * request asks; writing out a deep template takes longer than running it. The fragment's own text must hold no question
 * mark.
 */
export function flattened<Name extends string>(
  names: readonly Name[],
  build: (blank: { readonly [N in Name]: SQL }) => SQL,
): (values: { readonly [N in Name]: unknown }) => SQL {
  let made: ReturnType<typeof cut> | undefined;
  const cut = () => {
    const blanks = Object.fromEntries(names.map((name) => [name, new SQL([new Param({ name })])]));
    const { sql: text, params } = dialect.sqlToQuery(build(blanks as { [N in Name]: SQL }));
    const [first = "", ...others] = text.split("?").map((part) => sql.raw(part));
    return {
      first,
      parts: others.map((after, index) => ({ name: (params[index] as { name: Name }).name, after })),
    };
  };
  return (values) => {
    const { first, parts } = (made ??= cut());
    const filled = parts.flatMap(({ name, after }) => [new Param(values[name]), after]);
    return new SQL([first, ...filled].filter((part) => part !== ""));
  };
}

/** Opens a session at the bookmark a shopper brings (read your own writes), else at the nearest replica. */
export function openSession(d1: D1Database, bookmark: string | null): Database {
  const session = d1.withSession(bookmark ?? "first-unconstrained");
  const prepared = (statement: Statement): D1PreparedStatement => {
    const query = "toSQL" in statement ? statement.toSQL() : dialect.sqlToQuery(statement);
    return query.params.length === 0 ? session.prepare(query.sql) : session.prepare(query.sql).bind(...query.params);
  };
  return {
    // drizzle's types know only D1Database; the session has the same prepare and batch.
    table: drizzle(session as unknown as D1Database),
    first: (statement) => prepared(statement).first(),
    all: async <Row>(statement: Statement) => (await prepared(statement).all<Row>()).results,
    read: async (...statements) => {
      const answers = await session.batch(statements.map(prepared));
      return answers.map(({ results }) => results) as never;
    },
    commit: (writes) => commit(() => session.batch(writes.map(prepared)), writes.length),
    bookmark: () => session.getBookmark(),
  };
}

async function commit(batch: () => Promise<unknown>, count: number): Promise<Commit> {
  if (count === 0) return "committed";
  try {
    await batch();
    return "committed";
  } catch (thrown) {
    const refusal = refusalIn(thrown instanceof Error ? thrown.message : "");
    if (refusal) return refusal;
    throw thrown;
  }
}

function refusalIn(message: string): Commit | null {
  const named = /CHECK constraint failed: (\w+)/.exec(message)?.[1];
  const known = refusals.find((name) => name === named);
  if (known) return known;
  return message.includes("UNIQUE constraint failed") ? "duplicate" : null;
}

/** Follows a guarded UPDATE in the same batch: unless that hit exactly one row, the whole batch fails as `stale_write`. */
export const mustHaveChangedOne = (what: string): Write =>
  sql`INSERT INTO write_guards SELECT ${what}, changes() WHERE changes() <> 1`;

/** Binds one JSON parameter instead of many: D1 refuses more than 100 in a statement. `WHERE id IN ${anyOf(ids)}` */
export const anyOf = (values: readonly (string | number)[]): SQL =>
  sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
