import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../kernel/clock.ts";
import type { Env } from "../../platform/env.ts";
import { openShop, type Shop } from "../../platform/shop.ts";
import { openProvider, type Provider } from "../../../simulators/idp/provider.ts";
import { from } from "../fixture.ts";
import { register } from "../register.ts";
import { findActor } from "../session.ts";
import { comeFromOutside, leaveFor } from "./come-from-outside.ts";
import { findOutside } from "./outside-store.ts";
import { isAccountOf } from "../../persons/index.ts";

const bindings = env as unknown as Env;
let house: Provider;
let meddle: (url: URL, answer: Response) => Promise<Response> | Response = (_, answer) => answer;

/** The shop, whose calls outward reach the provider's own protocol without a wire between. */
function aShop(actor: Shop["actor"] = { kind: "anonymous" }): Shop {
  const shop = openShop({
    env: bindings,
    clock: systemClock,
    actor,
    bookmark: "first-primary",
    later: () => {},
    locale: "fr",
    currency: "EUR",
    shipTo: "FR",
  });
  const outbound: Shop["outbound"] = async (url, init) =>
    meddle(new URL(url), await house.fetch(new Request(url, init as RequestInit)));
  return { ...shop, outbound };
}
const provider = aShop().config.oidc[0]!;
beforeAll(async () => {
  house = await openProvider(provider.issuer, systemClock);
});

/** Leaves for the provider as one of its people, and gives the address the browser comes back to. */
async function wander(shop: Shop, person: string, accountId = "") {
  const left = (await leaveFor(shop, provider, { back: "/fr/cart", accountId }))!;
  const asked = new URL(left.url).searchParams;
  asked.set("person", person);
  const decided = await house.fetch(
    new Request(`${provider.issuer}/authorize`, { method: "POST", body: asked.toString() }),
  );
  return { url: new URL(decided.headers.get("location")!), browserToken: left.browserToken };
}
const come = (shop: Shop, answer: { url: URL; browserToken: string | null }) =>
  comeFromOutside(shop, provider, answer, from("192.0.2.100"), null);
const fault = (code: string) => ({ ok: false, fault: { code } });

describe("an account elsewhere", { timeout: 240_000 }, () => {
  it("brings somebody new in and knows them again; what came back is good once", async () => {
    const answer = await wander(aShop(), "lantern-1");
    const came = await come(aShop(), answer);
    if (!came.ok || came.value.kind !== "entered") throw new Error("not in");
    expect(came.value).toMatchObject({ back: "/fr/cart", locale: "fr" });
    const mei = { email: "mei@lantern.example", name: "Mei Lantern" };
    expect(await came.value.entered.account.person()).toEqual(mei);
    const actor = await findActor(aShop(), { sessionToken: came.value.entered.token, apiKey: null });
    expect(actor.kind === "account" && (await actor.person())).toEqual(mei);
    const whose = came.value.entered.account.id;
    expect(await findOutside(aShop(), whose)).toMatchObject([{ provider: provider.id, email: mei.email }]);
    const kept = await aShop().db.first<{ email: string }>(
      sql`SELECT email FROM outside_accounts WHERE account_id = ${whose}`,
    );
    expect(kept?.email).toMatch(/^v1\./);
    expect(await come(aShop(), answer)).toEqual(fault("oidc.expired"));
    const again = await come(aShop(), await wander(aShop(), "lantern-1"));
    expect(again).toMatchObject({ ok: true, value: { entered: { account: { id: came.value.entered.account.id } } } });
  }, 240_000);

  it("is still read when the provider has changed its key", async () => {
    await house.fetch(new Request(`${provider.issuer}/control/keys`, { method: "POST" }));
    expect(await come(aShop(), await wander(aShop(), "lantern-1"))).toMatchObject({ ok: true });
  });

  it("must come back to the browser that left, with its own state, and say yes", async () => {
    const { url } = await wander(aShop(), "lantern-1");
    expect(await come(aShop(), { url, browserToken: null })).toEqual(fault("oidc.expired"));
    expect(await come(aShop(), { url, browserToken: "x".repeat(43) })).toEqual(fault("oidc.expired"));
    const mine = await wander(aShop(), "lantern-1");
    const swapped = new URL(mine.url);
    swapped.searchParams.set("code", url.searchParams.get("code")!);
    // Another departure's code: its PKCE challenge was made of another verifier.
    expect(await come(aShop(), { ...mine, url: swapped })).toEqual(fault("oidc.refused"));
    expect(await come(aShop(), await wander(aShop(), ""))).toEqual(fault("oidc.refused"));
  });

  it("is refused when the token is not the provider's, or is for another nonce", async () => {
    const forge = (change: (claims: Record<string, unknown>) => object) => async (url: URL, answer: Response) => {
      if (url.pathname !== "/token") return answer;
      const given = (await answer.json()) as { id_token: string };
      const [head = "", body = "", signature = ""] = given.id_token.split(".");
      const text = (value: object) =>
        btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
      const claims = JSON.parse(atob(body.replaceAll("-", "+").replaceAll("_", "/"))) as Record<string, unknown>;
      return Response.json({ ...given, id_token: [head, text(change(claims)), signature].join(".") });
    };
    meddle = forge((claims) => ({ ...claims, sub: "lantern-2" }));
    expect(await come(aShop(), await wander(aShop(), "lantern-1"))).toEqual(fault("oidc.refused"));
    meddle = forge((claims) => ({ ...claims, nonce: "another" }));
    expect(await come(aShop(), await wander(aShop(), "lantern-1"))).toEqual(fault("oidc.refused"));
    meddle = (_, answer) => answer;
  });

  it("without a confirmed address opens nothing; one whose address has an account here is connected from inside only", async () => {
    expect(await come(aShop(), await wander(aShop(), "lantern-3"))).toEqual(fault("oidc.unverified"));
    await register(
      aShop(),
      { email: "shopper@yaji.example", name: "", password: "a quiet room with good things" },
      "192.0.2.101",
    );
    expect(await come(aShop(), await wander(aShop(), "lantern-4"))).toEqual(fault("oidc.link_first"));
    const row = await aShop().db.first<{ id: string }>(
      sql`SELECT id FROM accounts WHERE ${isAccountOf(aShop(), "shopper@yaji.example")}`,
    );
    const inside = aShop({
      kind: "account",
      id: row!.id,
      role: "shopper",
      person: async () => ({ email: "shopper@yaji.example", name: "" }),
      sellers: [],
      scopes: null,
    });
    const answer = await wander(inside, "lantern-4", row!.id);
    expect(await come(aShop(), answer)).toEqual(fault("oidc.expired"));
    expect(await come(inside, answer)).toMatchObject({ ok: true, value: { kind: "connected" } });
    expect(await come(aShop(), await wander(aShop(), "lantern-4"))).toMatchObject({
      ok: true,
      value: { entered: { account: { id: row!.id } } },
    });
    expect(await come(inside, await wander(inside, "lantern-1", row!.id))).toEqual(fault("oidc.taken"));
  });

  it("at a house that does not answer leaves one where one was", async () => {
    const away: Shop = { ...aShop(), outbound: async () => Promise.reject(new Error("nobody there")) };
    expect(await leaveFor(away, provider, { back: "", accountId: "" })).toBeNull();
  });
});
