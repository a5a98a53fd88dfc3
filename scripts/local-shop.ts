/**
 * The whole shop in this process: the real bundle in workerd through Miniflare, with the bindings wrangler.toml gives its
 * default environment, so that there is one configuration. Used by the start script, the browser tests, drills and bench.
 */
import { execFile, execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { remembered, sourcesOfBundle } from "./remembered.ts";
import { openSqlDoor, sqlDoorWorker } from "./sql-door.ts";

export type Entry = "local" | "production";

export type LocalShopOptions = {
  /** "production" serves the bundle that would be deployed; its calls outward are answered by `outbound`. */
  readonly entry?: Entry;
  readonly port?: number;
  /** Folder of D1, R2, objects and cache; without it all is in memory and gone at the end. */
  readonly persist?: string;
  readonly vars?: { readonly [name: string]: string };
  /** A port straight into the Worker: no dev proxy, no asset router, no compression. For measuring. */
  readonly directPort?: number;
  /** Leaves the assets binding out: with it, even the direct socket leads through the asset router first. */
  readonly withoutAssets?: boolean;
  /** Takes every outgoing request of the Worker. */
  readonly outbound?: (request: Request) => Promise<Response>;
  /** An already built script to serve instead of building one: drills plant their bugs this way. */
  readonly script?: string;
  /** Workers beside the shop, in Miniflare's own words: a drill's own way to the objects. */
  readonly beside?: readonly object[];
};

export type LocalShop = {
  readonly url: string;
  readonly directUrl: string | null;
  readonly miniflare: Miniflare;
  database(): Promise<D1Database>;
  media(): Promise<R2Bucket>;
  /** Cron does not fire by itself outside production. */
  tick(cron?: string): Promise<void>;
  close(): Promise<void>;
};

const objects = [
  "Cart",
  "RateLimit",
  "FlashSaleGate",
  "FlashSaleDoor",
  "FlashSaleShard",
  "AuctionRoom",
  "DrawRoom",
  "RoomAudience",
];
/** Stands in for the bundle where only D1 and R2 are wanted. */
export const withoutWorker = `export default { fetch: () => new Response(null, { status: 503 }) };
${objects.map((name) => `export class ${name} {}`).join("\n")}`;

const bundling = (entry: Entry): { args: string[]; script: string } => {
  const out = `dist/${entry}`;
  const environment = entry === "production" ? ["--env", "production"] : ["--env", ""];
  return {
    args: ["deploy", "--dry-run", "--outdir", out, ...environment],
    script: `${out}/${entry === "production" ? "index" : "local"}.js`,
  };
};

/**
 * Builds with wrangler itself, so that what is measured and tested is what would be deployed. `legible` leaves names as
 * they are written, for whoever plants a bug in the text.
 */
export function buildWorker(entry: Entry, legible = false): string {
  const { args, script } = bundling(entry);
  return remembered(`bundle-${entry}${legible ? "-legible" : ""}`, sourcesOfBundle, () => {
    execFileSync("wrangler", legible ? [...args, "--no-minify"] : args, { stdio: ["ignore", "ignore", "inherit"] });
    return readFileSync(script, "utf8");
  });
}

/** The same, while this process goes on with something else. */
export async function buildWorkerMeanwhile(entry: Entry): Promise<string> {
  const { args, script } = bundling(entry);
  await promisify(execFile)("wrangler", args);
  return readFileSync(script, "utf8");
}

type WorkerOptions = { readonly bindings: object; readonly d1Databases: object };

/** What wrangler.toml says, read by wrangler in a process of its own: it weighs 130 MB, and the shop stays open for long. */
function workerOptions(): WorkerOptions {
  const read = `import { unstable_getMiniflareWorkerOptions as read } from "wrangler";
    const { modulesRules, ...options } = read("wrangler.toml").workerOptions;
    process.stdout.write(JSON.stringify(options));`;
  const text = remembered("worker-options", ["wrangler.toml", "package-lock.json"], () =>
    execFileSync(process.execPath, ["--input-type=module", "--eval", read], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  return JSON.parse(text) as WorkerOptions;
}

export async function openLocalShop(options: LocalShopOptions = {}): Promise<LocalShop> {
  const script = options.script ?? buildWorker(options.entry ?? "local");
  const configured = workerOptions();
  const yaji = {
    ...configured,
    name: "yaji",
    modules: [{ type: "ESModule", path: "worker.js", contents: script }],
    bindings: { ...configured.bindings, ...options.vars },
    ...(options.withoutAssets ? { assets: undefined } : {}),
    outboundService: options.outbound,
    unsafeDirectSockets:
      options.directPort === undefined ? undefined : [{ host: "127.0.0.1", port: options.directPort }],
  };
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: options.port ?? 0,
      resourcePersistencePath: options.persist,
      cf: false,
      unsafeTriggerHandlers: true,
      workers: [yaji, { ...sqlDoorWorker, d1Databases: configured.d1Databases }, ...(options.beside ?? [])],
    } as unknown as V4MiniflareOptions),
  );
  const url = (await miniflare.ready).origin;
  const direct = options.directPort === undefined ? null : (await miniflare.unsafeGetDirectURL("yaji")).origin;
  return {
    url,
    directUrl: direct,
    miniflare,
    database: () => openSqlDoor(miniflare),
    media: () => miniflare.getR2Bucket("MEDIA", "yaji") as unknown as Promise<R2Bucket>,
    tick: async (cron = "* * * * *") => {
      const answer = await fetch(`${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(cron)}`);
      if (!answer.ok) throw new Error(`cron ${cron} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
      await answer.arrayBuffer();
    },
    close: () => miniflare.dispose(),
  };
}

/** The project's own, in order. */
export const migrations = (): { name: string; sql: string }[] =>
  globSync("d1-migrations/*.sql")
    .sort()
    .map((path) => ({ name: path.split("/").at(-1)!, sql: readFileSync(path, "utf8") }));

/** Applies d1-migrations in order, remembering them as `wrangler d1 migrations apply` does. */
export async function migrate(db: D1Database): Promise<string[]> {
  await db.exec(
    "CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)",
  );
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const fresh = migrations().filter(({ name }) => !applied.has(name));
  for (const { name, sql } of fresh) {
    await db.batch([
      ...statementsOf(sql).map((text) => db.prepare(text)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
  return fresh.map(({ name }) => name);
}

/** Splits a migration at its semicolons, but not inside a trigger's BEGIN … END. */
export function statementsOf(sql: string): string[] {
  const plain = sql.replace(/--.*$/gm, "");
  const statements: string[] = [];
  let rest = "";
  for (const part of plain.split(";")) {
    rest += rest ? `;${part}` : part;
    const insideTrigger = /CREATE\s+TRIGGER/i.test(rest) && !/\bEND\s*$/i.test(rest);
    if (insideTrigger) continue;
    if (rest.trim()) statements.push(rest.trim());
    rest = "";
  }
  return statements;
}
