/**
 * The world of a drill: a real shop in workerd in a process that can be killed, an acquirer that outlives it, one scarce
 * product, and the database file to count in afterwards. A planted bug is a change of the built script, so that the
 * product's code has no switch for being wrong.
 */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { writeProducts, type ProductDraft } from "../../workers/catalog/index.ts";
import { buildWorker, migrate, openLocalShop } from "../../scripts/local-shop.ts";
import { loadReference } from "../../scripts/seed/reference.ts";
import { shopOver } from "../../scripts/seed/seed-shop.ts";
import { startAcquirer } from "../../simulators/acquirer/server.ts";
import { heard, startKillable, type Killable } from "./killable.ts";

/** A pattern where the bundler may have named something anew; `replace` may then say $1. */
export type Plant = { readonly find: string | RegExp; readonly replace: string };
export type WorldOptions = {
  readonly port: number;
  readonly units: number;
  readonly plant?: Plant;
  readonly webhookUrl?: string;
  /** a socket straight into the Worker, without the dev proxy: for drills that measure */
  readonly directPort?: number;
};

const webhookSecret = "whsec_eWFqaS1sb2NhbC1zYW5kYm94LXdlYmhvb2stc2VjcmV0";

const print = (units: number): ProductDraft => ({
  externalId: "drill:print",
  slug: "the-last-print",
  status: "active",
  title: { en: "The last print" },
  origin: "CN",
  hsCode: "4911",
  variants: [
    {
      sku: "PRINT-1",
      options: {},
      prices: [{ currency: "USD", minor: 4_200 }],
      stock: [{ location: "shanghai", quantity: units }],
      weight_grams: 300,
    },
  ],
});

/** Replaces exactly one place, or the drill would prove nothing. */
export function planted(script: string, { find, replace }: Plant): string {
  const places = typeof find === "string" ? script.split(find).length - 1 : [...script.matchAll(find)].length;
  if (places !== 1) throw new Error(`The planted bug's place was found ${places} times: ${String(find).slice(0, 60)}`);
  return typeof find === "string" ? script.replace(find, () => replace) : script.replace(find, replace);
}

export async function openWorld({ port, units, plant, webhookUrl, directPort }: WorldOptions) {
  const folder = mkdtempSync(join(tmpdir(), "yaji-drill-"));
  const persist = join(folder, "state");
  const scriptPath = join(folder, "worker.js");
  mkdirSync(persist);
  const script = buildWorker("local");
  const served = plant ? planted(script, plant) : script;
  writeFileSync(scriptPath, served);
  const variantId = await stockShelf(readFileSync(scriptPath, "utf8"), persist, units);
  const url = `http://127.0.0.1:${port}`;
  const acquirer = await startAcquirer({
    port: 0,
    key: "sk_test_yaji",
    webhookUrl: webhookUrl ?? `${url}/hooks/payments/sandbox`,
    webhookSecret,
    webhookRetryBase_ms: 300,
  });

  let running: Killable | null = null;
  const start = async (): Promise<void> => {
    const module = join(import.meta.dirname, "shop-process.ts");
    running = await startKillable(module, [
      scriptPath,
      persist,
      String(port),
      acquirer.url,
      ...(directPort ? [String(directPort)] : []),
    ]);
  };
  return {
    url,
    directUrl: directPort ? `http://127.0.0.1:${directPort}` : url,
    /** what is served, planted bug included */
    script: served,
    persist,
    variantId,
    acquirer,
    webhookSecret,
    start,
    kill(): void {
      running?.kill();
      running = null;
    },
    async tick(): Promise<void> {
      if (!running) return;
      const done = heard(running.child, "ticked");
      running.child.send("tick");
      await done;
    },
    /** A copy of the state as it lies on disk, for a second run from the same beginning. */
    copyState(): string {
      const copy = join(folder, `copy-${performance.now()}`);
      cpSync(persist, copy, { recursive: true });
      return copy;
    },
    restoreState(copy: string): void {
      rmSync(persist, { recursive: true, force: true });
      cpSync(copy, persist, { recursive: true });
    },
    rows: <Row>(sql: string): Row[] => onDatabase(persist, true, (db) => db.prepare(sql).all() as Row[]),
    /** Only while the shop is not running. */
    write: (sql: string): void => onDatabase(persist, false, (db) => db.exec(sql)),
    async close(): Promise<void> {
      this.kill();
      await acquirer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

async function stockShelf(script: string, persist: string, units: number): Promise<string> {
  const shop = await openLocalShop({ script, persist });
  const db = await shop.database();
  await migrate(db);
  await loadReference(db);
  const at = Date.UTC(2026, 8, 1);
  const [written] = await writeProducts(shopOver(db, at), [print(units)], { at, reference: "drill" });
  if (!written?.ok) throw new Error(`The drill's product was refused: ${JSON.stringify(written)}`);
  const row = await db.prepare("SELECT id FROM variants WHERE sku = 'PRINT-1'").first<{ id: string }>();
  await shop.close();
  return row!.id;
}

export function onDatabase<T>(persist: string, readOnly: boolean, use: (db: DatabaseSync) => T): T {
  const files = globSync(join(persist, "**/*.sqlite")).filter(
    (path) => path.includes("D1Database") && !path.endsWith("metadata.sqlite"),
  );
  for (const file of files) {
    // What was just killed may hold its lock for a moment longer.
    const db = new DatabaseSync(file, { readOnly, timeout: 5_000 });
    try {
      const known = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'orders'").get() as { n: number };
      if (known.n > 0) return use(db);
    } finally {
      db.close();
    }
  }
  throw new Error("The drill found no database");
}
