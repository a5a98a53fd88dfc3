/** Sellers at the studio's door, for tests. */
import { exports } from "cloudflare:workers";
import { shop } from "../platform/fixture.ts";
import { aMember, anAccount, aSeller } from "./fixture-store.ts";
import type { SellerKind, SellerState } from "./seller.ts";

export { shop };
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;

export type Person = { readonly id: string; readonly email: string; readonly cookie: string; readonly token: string };

/** Somebody signed in, with the token their forms carry. */
export async function aPerson(role = "shopper"): Promise<Person> {
  const { id, email, token } = await anAccount(shop, role);
  const cookie = `sid=${token}`;
  const answer = await worker.fetch(new Request("http://localhost/api/v1/me", { headers: { cookie } }));
  return { id, email, cookie, token: ((await answer.json()) as { form_token: string }).form_token };
}

/** A seller with its owner, signed in. */
export async function aShopkeeper(
  given: { readonly name?: string; readonly kind?: SellerKind; readonly state?: SellerState } = {},
) {
  const [seller, owner] = [await aSeller(shop, given), await aPerson()];
  await aMember(shop, seller.id, owner.id);
  return { seller, owner };
}

type Fields = { readonly [name: string]: string };

export function ask(path: string, as?: Person, form?: Fields | FormData): Promise<Response> {
  const headers = new Headers({ "sec-fetch-site": "same-origin", accept: "text/html", "accept-language": "en" });
  if (as) headers.set("cookie", as.cookie);
  if (form instanceof FormData && as) form.set("form_token", as.token);
  const plain = form && !(form instanceof FormData);
  if (plain) headers.set("content-type", "application/x-www-form-urlencoded");
  const body = plain ? new URLSearchParams({ ...(as ? { form_token: as.token } : {}), ...form }).toString() : form;
  return worker.fetch(
    new Request(`http://localhost${path}`, { method: form ? "POST" : "GET", headers, body, redirect: "manual" }),
  );
}

/** Where a form led, and what the page there is told. */
export function led(answer: Response): { path: string; done: string | null; fault: string | null } {
  const url = new URL(answer.headers.get("location") ?? "", "http://localhost");
  return { path: url.pathname, done: url.searchParams.get("done"), fault: url.searchParams.get("fault") };
}

/** The JSON API. */
export async function call(method: string, path: string, as?: Person, body?: object, also: Fields = {}) {
  const headers = new Headers({ "sec-fetch-site": "same-origin", "content-type": "application/json", ...also });
  if (as) headers.set("cookie", as.cookie);
  const asked = new Request(`http://localhost/api/v1${path}`, { method, headers, body: body && JSON.stringify(body) });
  const answer = await worker.fetch(asked);
  const text = await answer.text();
  return { status: answer.status, body: (text.startsWith("{") ? JSON.parse(text) : text) as never as Answer };
}
// oxlint-disable-next-line typescript/no-explicit-any -- tests read answers field by field
export type Answer = any;
