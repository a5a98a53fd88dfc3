import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { openShop } from "../platform/shop.ts";
import { register } from "./register.ts";
import { findActor } from "./session.ts";
import { signIn } from "./sign-in.ts";

const from = (address: string) => ({ address, device: "Firefox · Linux", country: "FR", deviceToken: "d".repeat(43) });

const clock = handClock(1_790_000_000_000);
const bindings = env as unknown as Env;
function aShop() {
  const counted = countRoundTrips(bindings.DB);
  const shop = openShop({
    env: { ...bindings, DB: counted.db },
    clock,
    actor: { kind: "anonymous" },
    bookmark: null,
    later: () => {},
    locale: "fr",
    currency: "EUR",
    shipTo: "FR",
  });
  return { shop, trips: counted.trips };
}
const wan = { email: "Wan@Example.com", name: "Lin Wan", password: "a quiet room with good things" };
const ask = (sessionToken: string | null, apiKey: string | null = null) => {
  const { shop, trips } = aShop();
  return findActor(shop, { sessionToken, apiKey }).then((actor) => ({ actor, trips: trips() }));
};

describe("signing in", { timeout: 60_000 }, () => {
  it("a person registers, signs in, is known by one read, and no longer after signing in anew elsewhere in this browser", async () => {
    expect(await register(aShop().shop, wan, "192.0.2.1")).toMatchObject({ ok: true });
    const first = await signIn(aShop().shop, wan, from("192.0.2.1"), null);
    if (!first.ok) throw new Error(first.fault.code);
    const known = await ask(first.value.token);
    expect(known).toMatchObject({ actor: { kind: "account", role: "shopper" }, trips: 1 });
    if (known.actor.kind !== "account") throw new Error("nobody");
    expect(await known.actor.person()).toEqual({ email: "wan@example.com", name: "Lin Wan" });
    const second = await signIn(aShop().shop, wan, from("192.0.2.1"), first.value.token);
    if (!second.ok) throw new Error(second.fault.code);
    expect((await ask(first.value.token)).actor.kind).toBe("anonymous");
    expect((await ask(second.value.token)).actor.kind).toBe("account");
    clock.advance(31 * day_ms);
    expect((await ask(second.value.token)).actor.kind).toBe("anonymous");
  });

  it("an unknown address and a wrong password are refused in the same words, and so is a second registration accepted", async () => {
    await register(aShop().shop, { ...wan, email: "two@example.com" }, "192.0.2.2");
    const wrong = await signIn(
      aShop().shop,
      { email: "two@example.com", password: "not this one" },
      from("192.0.2.2"),
      null,
    );
    const nobody = await signIn(
      aShop().shop,
      { email: "nobody@example.com", password: "not this one" },
      from("192.0.2.2"),
      null,
    );
    expect(wrong).toEqual({ ok: false, fault: { code: "sign_in.unauthenticated" } });
    expect(nobody).toEqual(wrong);
    const again = { email: "two@example.com", name: "Somebody", password: "another password" };
    expect(await register(aShop().shop, again, "192.0.2.2")).toMatchObject({ ok: true });
    expect((await signIn(aShop().shop, again, from("192.0.2.2"), null)).ok).toBe(false);
  });

  it("after a handful of wrong guesses the door stays shut a while, even for the right password", async () => {
    await register(aShop().shop, { ...wan, email: "three@example.com" }, "192.0.2.3");
    const guess = (password: string) =>
      signIn(aShop().shop, { email: "three@example.com", password }, from("192.0.2.3"), null);
    for (let i = 0; i < 7; i++)
      expect(await guess(`guess ${i}`)).toMatchObject({ fault: { code: "sign_in.unauthenticated" } });
    expect(await guess(wan.password)).toMatchObject({ ok: false, fault: { code: "sign_in.too_many" } });
  });

  it("forged cookies and keys are nobody's; what cannot be ours is not even looked up", async () => {
    expect(await ask(secretToken())).toMatchObject({ actor: { kind: "anonymous" }, trips: 1 });
    expect(await ask(null, `yk_${secretToken()}`)).toMatchObject({ actor: { kind: "anonymous" }, trips: 1 });
    for (const forged of ["", "x", "' OR 1=1 --", "a".repeat(200)])
      expect(await ask(forged, forged)).toMatchObject({ actor: { kind: "anonymous" }, trips: 0 });
  });
});
