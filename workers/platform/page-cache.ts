/**
 * Anonymous pages, kept. First in this isolate's memory (at most 32 MB, oldest out first), behind it the Cache API.
 * A key names everything a page depends on: path, currency, ship-to and the catalogue's version, so nothing is purged;
 * what is out of date is simply never asked for again. The version is re-read at most every 5 s, and at once after a
 * write by this isolate: a page may lag that long, a quote never does. The only module-level state in the shop.
 */
import type { Env } from "./env.ts";
import { isUnchanged } from "./http/revalidate.ts";

const memory_bytes = 32 * 1024 * 1024;
const page_bytes_max = memory_bytes / 8;
const version_fresh_ms = 5_000;
const edge_seconds = 600;
/** A reader's own cache asks each time, by ETag; only the edge may keep a page unasked, because its key names the version. */
export const toldReaders = "public, max-age=0, must-revalidate";

type Kept = { readonly body: Uint8Array; readonly headers: readonly [string, string][]; readonly etag: string };
const pages = new Map<string, Kept>();
let bytesKept = 0;
let known: { readonly version: number; readonly readAt: number } | null = null;

/** After a write the next reader asks D1 which version the catalogue has. */
export function forgetVersion(): void {
  known = null;
}

/** Names the deployment and the state of the catalogue: pages kept under another name are never found again. */
export async function catalogueVersion(env: Env, now: number): Promise<string> {
  if (known && now - known.readAt < version_fresh_ms && now >= known.readAt) return nameOf(env, known.version);
  const row = await env.DB.prepare("SELECT version FROM catalogue_version WHERE id = 1").first<{ version: number }>();
  known = { version: row?.version ?? 0, readAt: now };
  return nameOf(env, known.version);
}

const nameOf = (env: Env, version: number): string => `${env.VERSION?.id ?? ""}.${version}`;

const edgeUrl = (key: string): string => `https://pages.invalid/${encodeURIComponent(key)}`;

/** The kept answer for this key, with the words a reader's own cache is told; null when it must be made. */
export async function findPage(
  key: string,
  ifNoneMatch: string | null,
  later: (work: Promise<unknown>) => void,
): Promise<Response | null> {
  const kept = pages.get(key);
  if (!kept) return fromEdge(key, ifNoneMatch, later);
  if (isUnchanged(ifNoneMatch, kept.etag)) return unchanged(new Headers(kept.headers as [string, string][]));
  return new Response(kept.body, { headers: kept.headers as [string, string][] });
}

/** Says what the whole answer would have said of being kept: a reader's cache takes a 304's word in place of the old. */
function unchanged(headers: Headers): Response {
  const said = ["etag", "vary"].flatMap((name): [string, string][] =>
    headers.has(name) ? [[name, headers.get(name)!]] : [],
  );
  return new Response(null, { status: 304, headers: [...said, ["cache-control", toldReaders]] });
}

/** Streams what the edge holds; this isolate's own copy is read beside it, because gathering it first costs the most by far. */
async function fromEdge(
  key: string,
  ifNoneMatch: string | null,
  later: (work: Promise<unknown>) => void,
): Promise<Response | null> {
  const found = await caches.default.match(edgeUrl(key));
  if (!found) return null;
  const etag = found.headers.get("etag") ?? "";
  if (isUnchanged(ifNoneMatch, etag)) {
    await found.body?.cancel();
    return unchanged(found.headers);
  }
  const answer = new Response(found.body, found);
  answer.headers.set("cache-control", toldReaders);
  answer.headers.delete("age");
  answer.headers.delete("cf-cache-status");
  if (Number(answer.headers.get("content-length")) <= page_bytes_max) later(rememberCopy(key, answer.clone(), etag));
  return answer;
}

const rememberCopy = async (key: string, copy: Response, etag: string): Promise<Kept> =>
  remember(key, { body: new Uint8Array(await copy.arrayBuffer()), headers: [...copy.headers], etag });

/** Keeps a finished page and gives it back; the copy for the Cache API is written after the answer has left. */
export async function keepPage(
  key: string,
  page: Response,
  later: (work: Promise<unknown>) => void,
): Promise<Response> {
  page.headers.set("cache-control", toldReaders);
  const { body, headers } = await rememberCopy(key, page, page.headers.get("etag") ?? "");
  const copy = new Response(body, { headers: headers as [string, string][] });
  copy.headers.set("cache-control", `public, max-age=${edge_seconds}`);
  later(caches.default.put(edgeUrl(key), copy));
  return new Response(body, { headers: headers as [string, string][] });
}

/**
 * A fact that anonymous pages show too (a price, whether any are left), kept in memory under the catalogue's version.
 * What is not there is not kept, so that asking for inventions fills nothing.
 */
export async function keptFact<T>(
  env: Env,
  now: number,
  key: string,
  load: () => Promise<T | null>,
): Promise<T | null> {
  const name = `fact ${await catalogueVersion(env, now)} ${key}`;
  const kept = pages.get(name);
  if (kept) return JSON.parse(new TextDecoder().decode(kept.body)) as T;
  const fact = await load();
  if (fact !== null) remember(name, { body: new TextEncoder().encode(JSON.stringify(fact)), headers: [], etag: "" });
  return fact;
}

function remember(key: string, page: Kept): Kept {
  if (page.body.byteLength > page_bytes_max) return page;
  bytesKept += page.body.byteLength - (pages.get(key)?.body.byteLength ?? 0);
  pages.set(key, page);
  for (const [oldest, { body }] of pages) {
    if (bytesKept <= memory_bytes) break;
    pages.delete(oldest);
    bytesKept -= body.byteLength;
  }
  return page;
}

/** For drills and benchmarks that must reach the Cache API: forgets what this isolate holds. */
export function emptyMemory(): void {
  pages.clear();
  bytesKept = 0;
  known = null;
}
