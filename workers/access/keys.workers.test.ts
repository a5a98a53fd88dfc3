import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import { openShopForJob } from "../platform/shop.ts";
import { mayUse } from "../platform/scopes.ts";
import { mayActFor } from "../sellers/index.ts";
import { anOwner, api, bindings, shop } from "./fixture.ts";
import { aPerson, countOf, joinSeller } from "./fixture-store.ts";
import { withBearers } from "./find-bearer.ts";
import { accessSweep } from "./jobs.ts";
import { createKey, rotateKey } from "./manage-keys.ts";
import { keepSigningKeys } from "./signing-keys.ts";

type Made = { key: { id: string; tails: string[] }; token: string };
const wish = { name: "Warehouse", scopes: ["stock.write"], days: 30 };
const at = (now: number) => openShopForJob(bindings, handClock(now), "test", () => {});
const findActor = withBearers(async (asking) => asking.actor);
const bearerOf = (apiKey: string, now = shop.now) => findActor(at(now), { sessionToken: null, apiKey });

describe("keys of a seller", () => {
  it("are made by owners, shown once, listed by name and tail, and revoked at once", async () => {
    const owner = await anOwner();
    const path = `/sellers/${owner.sellerId}/keys`;
    const made = await api<Made>("POST", path, owner, wish);
    expect(made.status).toBe(201);
    const { key, token } = made.body;
    expect(token).toMatch(/^yk_s_[\w-]{43}$/);
    const list = await api("GET", path, owner);
    expect(list.body).toMatchObject({
      items: [{ id: key.id, name: "Warehouse", tails: [token.slice(-4)] }],
      next: null,
    });
    expect(JSON.stringify(list.body)).not.toContain(token);
    expect((await api("GET", path, { bearer: token })).status).toBe(403);
    expect((await api("DELETE", `${path}/${key.id}`, owner)).status).toBe(200);
    expect((await api("DELETE", `${path}/${key.id}`, owner)).status).toBe(404);
    expect((await api("GET", path, { bearer: token })).status).toBe(404);

    const operator = await aPerson(shop, "operator");
    expect((await api("POST", path, operator, wish)).status).toBe(404);
    const staff = await aPerson(shop);
    await shop.commit([joinSeller(owner.sellerId, staff.id, "staff", ["stock.write"])]);
    expect((await api("POST", path, staff, wish)).status).toBe(403);
    const other = await anOwner("Other");
    expect((await api("POST", path, other, wish)).status).toBe(404);
    expect((await api("DELETE", `/sellers/${other.sellerId}/keys/${key.id}`, other)).status).toBe(404);
  });

  it("say what is wrong with a wish", async () => {
    const owner = await anOwner();
    const codeOf = async (change: object) =>
      (await api<{ code: string }>("POST", `/sellers/${owner.sellerId}/keys`, owner, { ...wish, ...change })).body.code;
    expect(await codeOf({ name: " " })).toBe("key.name_missing");
    expect(await codeOf({ scopes: [] })).toBe("key.scopes_missing");
    expect(await codeOf({ scopes: ["everything"] })).toBe("key.scope_unknown");
    expect(await codeOf({ days: 0 })).toBe("key.days_wrong");
  });

  it("act for their seller within their scopes, overlap one day after a rotation, and end on their day", async () => {
    const owner = await anOwner();
    const made = await createKey(shop, owner.sellerId, { ...wish, days: 30 }).catch(() => null);
    expect(made).toBeNull(); // the system has no account to stand behind a key
    const asOwner = { ...shop, actor: { ...(await actorFor(owner.id)), kind: "account" as const } };
    const first = await createKey(asOwner, owner.sellerId, wish);
    if (!first.ok) throw new Error(first.fault.code);
    const actor = await bearerOf(first.value.token);
    expect(actor).toMatchObject({ kind: "account", role: "shopper", scopes: ["stock.write"] });
    expect([mayUse(actor, "stock.write"), mayUse(actor, "orders.read")]).toEqual([true, false]);
    expect([
      mayActFor(actor, owner.sellerId, "stock.write"),
      mayActFor(actor, owner.sellerId, "orders.read"),
      mayActFor(actor, "sel_house", "stock.write"),
    ]).toEqual([true, false, false]);

    const second = await rotateKey(asOwner, owner.sellerId, first.value.key.id);
    if (!second.ok) throw new Error(second.fault.code);
    const kinds = async (now: number) =>
      Promise.all([first.value.token, second.value.token].map(async (token) => (await bearerOf(token, now)).kind));
    expect(await kinds(shop.now)).toEqual(["account", "account"]);
    expect(await kinds(shop.now + day_ms)).toEqual(["system", "account"]);
    expect(await kinds(shop.now + 30 * day_ms)).toEqual(["system", "system"]);
    await rotateKey(asOwner, owner.sellerId, first.value.key.id);
    expect(await kinds(shop.now)).toEqual(["system", "account"]);
    const before = await countOf(shop, "seller_key_secrets");
    await accessSweep.run(at(shop.now + 2 * day_ms));
    expect(await countOf(shop, "seller_key_secrets")).toBe(before - 1);
  });
});

describe("signing keys", () => {
  it("there is one a period, the next is published early, and two at once make one", async () => {
    const start = 1_990_000_000_000;
    const both = await Promise.all([keepSigningKeys(at(start)), keepSigningKeys(at(start))]);
    expect(both[0].map(({ kid }) => kid)).toEqual(both[1].map(({ kid }) => kid));
    const later = await keepSigningKeys(at(start + 30 * day_ms));
    expect(later.map(({ kid }) => kid).slice(0, 2)).toEqual(both[0].map(({ kid }) => kid));
    expect(later).toHaveLength(3);
    expect(await keepSigningKeys(at(start + 60 * day_ms))).toHaveLength(3);
  });
});

const actorFor = async (id: string) => ({
  id,
  role: "shopper" as const,
  person: async () => ({ email: "", name: "" }),
  sellers: [],
  scopes: null,
});
