/** Everybody who may come to the door, and how they say who they are. */
import type { Role, Shop } from "../../platform/shop.ts";
import { aPerson } from "../fixture-store.ts";
import { origin, viaNet } from "../fixture.ts";
import type { Ids, Person, Side } from "./world.ts";
import { reviveSession } from "./world-store.ts";

export type Visitor = {
  readonly name: string;
  readonly person: Person | null;
  readonly bearer: string | null;
  readonly formToken: string;
  /** their own things, for mixing with foreign ones; null: they have none */
  readonly own: Ids | null;
  /** works behind the counter: what is shown and done there is theirs to see and do */
  readonly staff: boolean;
};

const tokenOf = async (person: Person | null): Promise<string> => {
  if (!person) return "";
  const answer = await viaNet(`${origin}/api/v1/me`, { headers: { cookie: `sid=${person.session}` } });
  return ((await answer.json()) as { form_token?: string }).form_token ?? "";
};

type Given = { readonly person?: Person; readonly bearer?: string; readonly own?: Ids; readonly staff?: boolean };
async function visitor(name: string, { person, bearer, own, staff }: Given = {}): Promise<Visitor> {
  const whose = person ?? null;
  const formToken = await tokenOf(whose);
  return { name, person: whose, bearer: bearer ?? null, formToken, own: own ?? null, staff: staff ?? false };
}

/** Nobody here may read or change what is A's; the last five are A's own people and software, who may too little. */
export async function strangersTo(a: Side, b: Side, shop: Shop): Promise<readonly Visitor[]> {
  const counter: readonly Role[] = ["moderator", "finance", "support", "operator", "auditor"];
  const outside: readonly Role[] = ["factory", "carrier"];
  const ofRole = (staff: boolean) => async (role: Role) => visitor(role, { person: await aPerson(shop, role), staff });
  return [
    await visitor("anonymous"),
    await visitor("other shopper", { person: b.shopper, own: b.ids }),
    await visitor("other seller's owner", { person: b.owner, own: b.ids }),
    await visitor("other seller's staff", { person: b.staff, own: b.ids }),
    await visitor("other seller's key", { bearer: b.key, own: b.ids }),
    ...(await Promise.all(outside.map(ofRole(false)))),
    ...(await Promise.all(counter.map(ofRole(true)))),
    await visitor("owner whose session has expired", { person: a.expired }),
    await visitor("owner whose account is suspended", { person: a.suspended }),
    await visitor("staff with too few scopes", { person: a.staff }),
    await visitor("key with too few scopes", { bearer: a.key }),
    await visitor("token with too few scopes", { bearer: a.token }),
  ];
}

export const rightful = async (a: Side, shop: Shop) => ({
  owner: await visitor("owner", { person: a.owner, own: a.ids }),
  shopper: await visitor("shopper", { person: a.shopper, own: a.ids }),
  operator: await visitor("operator", { person: await aPerson(shop, "operator"), own: a.ids, staff: true }),
});

export type Answer = { readonly status: number; readonly text: string };

/** One request as this visitor would make it. `content`: fields of a form, or a JSON value. */
export async function visit(
  who: Visitor,
  method: string,
  path: string,
  content: { readonly form: Record<string, string> } | { readonly json: unknown } | null,
): Promise<Answer> {
  const headers = new Headers({ "accept-language": "en", "cache-control": "no-cache" });
  if (who.person) {
    headers.set("cookie", `sid=${who.person.session}`);
    headers.set("sec-fetch-site", "same-origin");
  }
  if (who.bearer) headers.set("authorization", `Bearer ${who.bearer}`);
  let body: string | undefined;
  if (content && "form" in content) {
    body = new URLSearchParams(content.form).toString();
    headers.set("content-type", "application/x-www-form-urlencoded");
    headers.set("accept", "text/html");
  } else if (content) {
    body = JSON.stringify(content.json);
    headers.set("content-type", "application/json");
  }
  const reads = method === "GET" || method === "HEAD";
  const answer = await viaNet(origin + path, { method, headers, ...(reads || body === undefined ? {} : { body }) });
  const words = (answer.headers.get("location") ?? "") + (await textOf(answer));
  return { status: answer.status, text: words };
}

/** Pictures hold no words. */
async function textOf(answer: Response): Promise<string> {
  const type = answer.headers.get("content-type") ?? "";
  if (/text|json|xml|csv|javascript/.test(type)) return new TextDecoder().decode(await answer.arrayBuffer());
  await answer.body?.cancel();
  return "";
}

export const revived = (shop: Shop, { person, name }: Visitor) =>
  person && !name.startsWith("owner whose") ? reviveSession(shop, person.session, person.id) : null;
