/** People of the back office at its door, for tests. */
import { exports } from "cloudflare:workers";
import { shop } from "../platform/fixture.ts";
import type { Role } from "../platform/shop.ts";
import { aSession } from "./fixture-store.ts";

export { shop };
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;

export type Person = { readonly cookie: string; readonly token: string };
export type Form = { readonly [name: string]: string };

/** Somebody of this role, signed in, with the token their forms carry. */
export async function somebody(role: Role): Promise<Person> {
  const cookie = `sid=${await aSession(shop, role)}`;
  const answer = await worker.fetch(new Request("http://localhost/api/v1/me", { headers: { cookie } }));
  return { cookie, token: ((await answer.json()) as { form_token: string }).form_token };
}

export function ask(path: string, as?: Person, form?: Form | FormData): Promise<Response> {
  const headers = new Headers({ "sec-fetch-site": "same-origin", accept: "text/html", "accept-language": "en" });
  if (as) headers.set("cookie", as.cookie);
  const plain = form && !(form instanceof FormData);
  if (plain) headers.set("content-type", "application/x-www-form-urlencoded");
  const body = plain ? new URLSearchParams(form).toString() : form;
  const method = form ? "POST" : "GET";
  return worker.fetch(new Request(`http://localhost${path}`, { method, headers, body, redirect: "manual" }));
}

export const send = (path: string, form: Form, as: Person): Promise<Response> =>
  ask(path, as, { form_token: as.token, ...form });

/** What the page after a form is told. */
export const told = (answer: Response): URLSearchParams =>
  new URL(answer.headers.get("location") ?? "", "http://localhost").searchParams;

/** The JSON API, as a page of the shop would call it. */
export async function call(
  method: string,
  path: string,
  as?: Person,
  body?: object,
  more: { readonly [header: string]: string } = {},
): Promise<{ status: number; body: unknown }> {
  const headers = new Headers({ "sec-fetch-site": "same-origin", "content-type": "application/json", ...more });
  if (as) headers.set("cookie", as.cookie);
  const request = new Request(`http://localhost/api/v1${path}`, {
    method,
    headers,
    body: body && JSON.stringify(body),
  });
  const answer = await worker.fetch(request);
  return { status: answer.status, body: await answer.json() };
}
