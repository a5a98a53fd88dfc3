import { sql } from "drizzle-orm";
import { blindIndex } from "../../vault/index.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowser, goesTo, shop, type Browser } from "../fixture.ts";
import { register } from "../register.ts";
import { anAuthenticator } from "./authenticator-fixture.ts";
import { isAccountOf } from "../../persons/index.ts";

const who = { email: "passkey@example.com", name: "Lin Wan", password: "a quiet room with good things" };
const told = async (answer: Response) => (await answer.json()) as Record<string, string>;
const challengeFor = async (browser: Browser, path: string) =>
  (await told(await browser.call("POST", path))).challenge!;
const entryChallenge = (browser: Browser) => challengeFor(browser, "/sessions/passkey-challenge");

describe("passkeys", { timeout: 240_000 }, () => {
  let browser: Browser;
  let key: Awaited<ReturnType<typeof anAuthenticator>>;
  beforeAll(async () => {
    await register(shop, who, "192.0.2.60");
    browser = aBrowser();
    await browser.post("/en/sign-in", who);
    key = await anAuthenticator();
  }, 240_000);

  it("are added by whoever is at home, once for each challenge, and their owner hears of it", async () => {
    expect((await aBrowser().call("POST", "/passkeys/challenge")).status).toBe(401);
    const challenge = await challengeFor(browser, "/passkeys/challenge");
    const answer = await key.register(challenge);
    for (const wrong of [{ origin: "https://evil.example" }, { rpId: "evil.example" }])
      expect((await browser.call("POST", "/passkeys", await key.register(challenge, wrong))).status).toBe(422);
    expect((await browser.call("POST", "/passkeys", { ...answer, name: "Desk" })).status).toBe(201);
    expect(await told(await browser.call("POST", "/passkeys", answer))).toMatchObject({ code: "passkey.refused" });
    const page = await (await browser.get("/en/account/sign-in")).text();
    expect(page).toContain('value="Desk"');
    const letters = await shop.db.all(
      sql`SELECT subject FROM mails WHERE recipient_index = ${blindIndex(shop, who.email)} AND once LIKE 'change.%'`,
    );
    expect(letters).toHaveLength(1);
  });

  it("open the door by themselves; a repeat, a stale counter, another origin and a strange challenge do not", async () => {
    const there = aBrowser();
    const challenge = await entryChallenge(there);
    const answer = await key.answer(challenge);
    expect((await there.call("POST", "/sessions/by-passkey", answer)).status).toBe(201);
    expect(await told(await there.call("GET", "/me"))).toMatchObject({ email: who.email });
    expect((await aBrowser().call("POST", "/sessions/by-passkey", answer)).status).toBe(401);

    const attempts = [
      { counter: 1 },
      { counter: 90, origin: "https://evil.example" },
      { counter: 91, rpId: "evil.example" },
    ];
    for (const wish of attempts) {
      const wrong = await key.answer(await entryChallenge(there), wish);
      expect((await aBrowser().call("POST", "/sessions/by-passkey", wrong)).status).toBe(401);
    }
    const made = await key.answer("bm90LWFza2VkLWJ5LXRoaXMtc2hvcC1hdC1hbGwtZXZlcg", { counter: 99 });
    expect((await aBrowser().call("POST", "/sessions/by-passkey", made)).status).toBe(401);
    const stranger = await anAuthenticator();
    const unknown = await stranger.answer(await entryChallenge(there));
    expect((await aBrowser().call("POST", "/sessions/by-passkey", unknown)).status).toBe(401);
  });

  it("of two answers to one challenge at the same moment one opens", async () => {
    const challenge = await entryChallenge(browser);
    const answers = [await key.answer(challenge, { counter: 100 }), await key.answer(challenge, { counter: 101 })];
    const both = await Promise.all(answers.map((answer) => aBrowser().call("POST", "/sessions/by-passkey", answer)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
  });

  it("a challenge ends after ten minutes", async () => {
    const challenge = await entryChallenge(browser);
    await shop.commit([sql`UPDATE challenges SET expires_at = ${Date.now() - 1}`]);
    const late = await key.answer(challenge, { counter: 110 });
    expect((await aBrowser().call("POST", "/sessions/by-passkey", late)).status).toBe(401);
  });

  it("with a finger laid on count as the second factor, without one do not", async () => {
    await shop.commit([sql`UPDATE accounts SET role = 'operator' WHERE ${isAccountOf(shop, who.email)}`]);
    const [touched, verified] = [aBrowser(), aBrowser()];
    const plain = await key.answer(await entryChallenge(touched), { counter: 120, verified: false });
    await touched.call("POST", "/sessions/by-passkey", plain);
    expect(goesTo(await touched.get("/admin"))).toBe("/en/account/second-factor");
    await verified.call(
      "POST",
      "/sessions/by-passkey",
      await key.answer(await entryChallenge(verified), { counter: 121 }),
    );
    expect((await verified.get("/admin")).status).toBe(200);
    await shop.commit([sql`UPDATE accounts SET role = 'shopper' WHERE ${isAccountOf(shop, who.email)}`]);
  });

  it("are renamed and removed by their owner alone", async () => {
    const other = aBrowser();
    await register(shop, { ...who, email: "not-hers@example.com" }, "192.0.2.61");
    await other.post("/en/sign-in", { ...who, email: "not-hers@example.com" });
    expect((await other.post(`/en/account/passkeys/${key.id}`, { remove: "1" })).status).toBe(404);
    await browser.post(`/en/account/passkeys/${key.id}`, { name: "Telephone" });
    expect(await (await browser.get("/en/account/sign-in")).text()).toContain('value="Telephone"');
    expect(goesTo(await browser.post(`/en/account/passkeys/${key.id}`, { remove: "1" }))).toContain("passkey_removed");
    const gone = await key.answer(await entryChallenge(browser), { counter: 130 });
    expect((await aBrowser().call("POST", "/sessions/by-passkey", gone)).status).toBe(401);
  });
});
