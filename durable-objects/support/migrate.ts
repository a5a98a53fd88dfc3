/**
 * Numbered, append-only SQL for one object's own database; the last applied number is stored in it.
 * Never edit an entry that has shipped. (`PRAGMA user_version` is refused inside Durable Objects.)
 */
export function migrate(storage: DurableObjectStorage, steps: readonly string[]): void {
  storage.transactionSync(() => {
    storage.sql.exec(
      "CREATE TABLE IF NOT EXISTS schema_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL)",
    );
    const row = storage.sql.exec<{ version: number }>("SELECT version FROM schema_version").toArray()[0];
    const version = row?.version ?? 0;
    if (version >= steps.length) return;
    for (const step of steps.slice(version)) storage.sql.exec(step);
    storage.sql.exec(
      "INSERT INTO schema_version (id, version) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET version = ?1",
      steps.length,
    );
  });
}
