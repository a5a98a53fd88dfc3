/**
 * The floor under each figure: Workers that do one platform operation and nothing else, on the same workerd, disk and
 * run as the shop. `/bytes` answers a body of the length asked for; the others do what their name says.
 */
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";

const script = `
import { DurableObject } from "cloudflare:workers";
export class Bare extends DurableObject {
  constructor(ctx, env) {
    super(ctx, env);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS lines (id TEXT PRIMARY KEY, quantity INTEGER NOT NULL)");
  }
  async write(id) {
    this.ctx.storage.sql.exec("INSERT INTO lines VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET quantity = (quantity + 1) % 90", id);
    return this.ctx.storage.sql.exec("SELECT id, quantity FROM lines").toArray();
  }
  async read() { return this.ctx.storage.sql.exec("SELECT id, quantity FROM lines").toArray(); }
}
const bodies = new Map();
const body = (n) => { if (!bodies.has(n)) bodies.set(n, new Uint8Array(n).fill(97)); return bodies.get(n); };
let sequence = 0;
export default {
  async fetch(request, env) {
    const url = new URL(request.url);
    switch (url.pathname) {
      case "/bytes": return new Response(body(Number(url.searchParams.get("n"))), { headers: { "content-type": "text/html; charset=utf-8" } });
      case "/cache": {
        const key = "https://bare.invalid/" + url.searchParams.get("n");
        const kept = await caches.default.match(key);
        if (kept) return kept;
        await caches.default.put(key, new Response(body(Number(url.searchParams.get("n"))), { headers: { "cache-control": "public, max-age=600" } }));
        return new Response("kept");
      }
      case "/d1-read": return Response.json(await env.DB.prepare("SELECT id, body FROM things WHERE id = ?").bind(1 + (sequence++ % 1000)).first());
      case "/d1-write": {
        const n = Number(url.searchParams.get("n") ?? 1);
        await env.DB.batch(Array.from({ length: n }, () => env.DB.prepare("INSERT INTO written (body) VALUES (?)").bind("x".repeat(120))));
        return new Response("ok");
      }
      case "/do-write": return Response.json(await env.BARE.getByName("cart-" + url.searchParams.get("who")).write("line-1"));
      case "/do-first-write": return Response.json(await env.BARE.getByName(crypto.randomUUID()).write("line-1"));
      case "/do-read": return Response.json(await env.BARE.getByName("cart-" + url.searchParams.get("who")).read());
      case "/outbound": return new Response(await (await fetch("https://acquirer.bench-of-yaji.net/")).text());
      default: return new Response("hello");
    }
  },
};`;

export type Bare = { readonly url: string; close(): Promise<void> };

export async function openBare(persist: string, port: number, documentBytes: number): Promise<Bare> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      resourcePersistencePath: persist,
      cf: false,
      name: "bare",
      modules: [{ type: "ESModule", path: "bare.js", contents: script }],
      compatibilityDate: "2026-11-01",
      d1Databases: { DB: "bare" },
      durableObjects: { BARE: { className: "Bare", useSQLite: true } },
      outboundService: async () => new Response("{}"),
      unsafeDirectSockets: [{ host: "127.0.0.1", port }],
    } as unknown as V4MiniflareOptions),
  );
  await miniflare.ready;
  const db = (await miniflare.getD1Database("DB", "bare")) as unknown as D1Database;
  await db.exec("CREATE TABLE IF NOT EXISTS things (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
  await db.exec("CREATE TABLE IF NOT EXISTS written (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
  await db
    .prepare("INSERT OR IGNORE INTO things SELECT value, ?1 FROM json_each(?2)")
    .bind("x".repeat(documentBytes), JSON.stringify(Array.from({ length: 1000 }, (_, i) => i + 1)))
    .run();
  return { url: (await miniflare.unsafeGetDirectURL("bare")).origin, close: () => miniflare.dispose() };
}
