/** A ledger in a workerd of its own that can be killed, its door, and its database file to count in. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { build } from "esbuild";
import { migrations, statementsOf } from "../../../scripts/local-shop.ts";
import { startKillable, type Killable } from "../killable.ts";
import { onDatabase } from "../world.ts";

const memory = "/dev/shm";
const room_bytes = 2 ** 30;

/**
 * In memory where the machine has a file system for it. A process that is killed loses there exactly what it loses on a
 * disk, namely what it had not written yet; only a loss of power differs, and this drill pulls no plug. A hundred thousand
 * commits then wait for no disk.
 */
function shelf(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > room_bytes ? memory : tmpdir();
}

export async function openStand(port: number) {
  const folder = mkdtempSync(join(shelf(), "yaji-ledger-"));
  const [persist, script] = [join(folder, "state"), join(folder, "worker.js")];
  mkdirSync(persist);
  const built = await build({
    entryPoints: [join(import.meta.dirname, "worker.ts")],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["node:*", "cloudflare:*"],
    loader: { ".json": "json" },
    jsx: "automatic",
    jsxImportSource: "hono/jsx",
  });
  writeFileSync(script, built.outputFiles[0]!.text);
  let running: Killable | null = null;
  const url = `http://127.0.0.1:${port}`;
  const stand = {
    async start(): Promise<void> {
      running = await startKillable(join(import.meta.dirname, "process.ts"), [script, persist, String(port)]);
    },
    kill(): void {
      running?.kill();
      running = null;
    },
    async ask<T>(path: string, body: object): Promise<T> {
      const answer = await fetch(`${url}${path}`, {
        method: "POST",
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(60_000),
      });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
      return (await answer.json()) as T;
    },
    /** where the database lies, for whoever reads the figures */
    shelf: folder.startsWith(memory) ? "in memory" : "on disk",
    onFile: <T>(use: (db: DatabaseSync) => T): T => onDatabase(persist, false, use),
    close(): void {
      stand.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await stand.start();
  await stand.ask("/migrate", { now: 0, statements: migrations().flatMap(({ sql }) => statementsOf(sql)) });
  return stand;
}
export type Stand = Awaited<ReturnType<typeof openStand>>;
