/** An owner with a shop, at the door of the OAuth provider: for tests. */
import { env, exports } from "cloudflare:workers";
import type { Env } from "../platform/env.ts";
import { shop } from "../platform/fixture.ts";
import { aPerson, aSeller, joinSeller } from "./fixture-store.ts";

export const bindings = env as unknown as Env;
export const origin = bindings.PUBLIC_ORIGIN;
export { shop };
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;

/** Software: no browser, no cookies. */
export const viaNet = (url: string, init: RequestInit = {}): Promise<Response> =>
  worker.fetch(new Request(url, { ...init, redirect: "manual" }));

export type Owner = { readonly id: string; readonly session: string; readonly sellerId: string };
export async function anOwner(name = "Kiln"): Promise<Owner> {
  const [person, sellerId] = [await aPerson(shop), await aSeller(shop, name)];
  await shop.commit([joinSeller(sellerId, person.id, "owner")]);
  return { ...person, sellerId };
}

/** A browser of the shop's own pages, signed in. */
export function browse(path: string, session: string | null, form?: Readonly<Record<string, string>>) {
  const headers = new Headers({ "sec-fetch-site": "same-origin", accept: "text/html", "accept-language": "en" });
  if (session) headers.set("cookie", `sid=${session}`);
  if (form) headers.set("content-type", "application/x-www-form-urlencoded");
  const url = path.startsWith("http") ? path : origin + path;
  return viaNet(url, form ? { method: "POST", headers, body: new URLSearchParams(form).toString() } : { headers });
}

/** The JSON API, with a session or a bearer. */
export async function api<T = Record<string, unknown>>(
  method: string,
  path: string,
  as: { readonly session?: string; readonly bearer?: string } = {},
  body?: object,
): Promise<{ readonly status: number; readonly body: T; readonly trips: number }> {
  const headers = new Headers({ "content-type": "application/json" });
  if (as.session) {
    headers.set("cookie", `sid=${as.session}`);
    headers.set("sec-fetch-site", "same-origin");
  }
  if (as.bearer) headers.set("authorization", `Bearer ${as.bearer}`);
  const answer = await viaNet(`${origin}/api/v1${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const trips = Number(answer.headers.get("x-d1-round-trips"));
  return { status: answer.status, body: (await answer.json()) as T, trips };
}

export const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
