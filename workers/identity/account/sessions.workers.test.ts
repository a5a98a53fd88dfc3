import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { lettersTo } from "../../notices/index.ts";
import { blindIndex } from "../../vault/index.ts";
import { deviceLabel } from "../caller.ts";
import { aBrowser, goesTo, shop } from "../fixture.ts";
import { register } from "../register.ts";
import { isAccountOf } from "../../persons/index.ts";

const who = { email: "sessions@example.com", name: "Lin Wan", password: "a quiet room with good things" };
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
const strange = async (to: string) => (await lettersTo(shop, to, 50)).filter(({ once }) => once.startsWith("device."));
const trips = (answer: Response) => Number(answer.headers.get("x-d1-round-trips"));

describe("sessions and devices", { timeout: 240_000 }, () => {
  it("are listed with what they were opened with, and ended one by one or all at once", async () => {
    await register(shop, who, "192.0.2.80");
    const [desk, phone, tablet] = [firefox, iphone, ""].map((agent) => aBrowser({ "user-agent": agent }));
    for (const browser of [desk!, phone!, tablet!]) await browser.post("/en/sign-in", who);
    const page = await (await desk!.get("/en/account/sessions")).text();
    expect(page).toContain("Firefox · Linux");
    expect(page).toContain("Safari · iPhone");
    const handles = [...page.matchAll(/name="end" value="([0-9a-f]{32})"/g)].map(([, handle]) => handle!);
    expect(handles).toHaveLength(2);
    await desk!.post("/en/account/sessions", { end: handles[0]! });
    const open = async () =>
      (await Promise.all([phone!, tablet!].map((one) => one.call("GET", "/me")))).filter(
        ({ status }) => status === 200,
      );
    expect(await open()).toHaveLength(1);
    expect(goesTo(await desk!.post("/en/account/sessions"))).toContain("done=ended_all");
    expect(await open()).toHaveLength(0);
    expect((await desk!.call("GET", "/me")).status).toBe(200);
  });

  it("of others cannot be ended, even by their name", async () => {
    await register(shop, { ...who, email: "elsewhere@example.com" }, "192.0.2.81");
    const [mine, theirs] = [aBrowser(), aBrowser()];
    await mine.post("/en/sign-in", who);
    await theirs.post("/en/sign-in", { ...who, email: "elsewhere@example.com" });
    const rows = await shop.db.all<{ handle: string }>(sql`
      SELECT substr(token_sha256, 1, 32) AS handle FROM sessions JOIN accounts ON accounts.id = account_id
      WHERE ${isAccountOf(shop, "elsewhere@example.com")}`);
    await mine.post("/en/account/sessions", { end: rows[0]!.handle });
    expect((await theirs.call("GET", "/me")).status).toBe(200);
  });

  it("of a browser never seen before are told by letter; the first of all and a known one are not", async () => {
    const newcomer = { ...who, email: "newcomer@example.com" };
    await register(shop, newcomer, "192.0.2.82");
    const first = aBrowser({ "user-agent": firefox });
    await first.post("/en/sign-in", newcomer);
    await first.post("/en/sign-out");
    await first.post("/en/sign-in", newcomer);
    expect(await strange(newcomer.email)).toHaveLength(0);
    await aBrowser({ "user-agent": iphone }).post("/en/sign-in", newcomer);
    const [letter] = await strange(newcomer.email);
    expect(letter!.text).toContain("Safari · iPhone");
    expect(letter!.text).toContain("/en/account/sessions");
  });

  it("many wrong passwords are told to the owner once a quarter of an hour", async () => {
    const email = "guarded-door@example.com";
    await register(shop, { ...who, email }, "192.0.2.83");
    const stranger = aBrowser({ "cf-connecting-ip": "2001:db8::99" });
    for (let i = 0; i < 10; i++) await stranger.post("/en/sign-in", { email, password: `guess ${i}` });
    const told = await shop.db.all(
      sql`SELECT 1 FROM mails WHERE recipient_index = ${blindIndex(shop, email)} AND once LIKE 'failures.%'`,
    );
    expect(told).toHaveLength(1);
  });

  it("cost a signed-in request one read, and a page about them one more", async () => {
    const browser = aBrowser();
    await browser.post("/en/sign-in", { ...who, email: "elsewhere@example.com" });
    expect(trips(await browser.call("GET", "/me"))).toBe(1);
    await browser.get("/en/account/sessions"); // warm: the catalogue's version is known from here on
    expect(trips(await browser.get("/en/account/sessions"))).toBe(2);
    expect(trips(await browser.get("/en/account/sign-in"))).toBe(2);
    expect(trips(await browser.get("/en/account"))).toBeLessThanOrEqual(3);
  });

  it("are called by what a person would call the machine", () => {
    expect(deviceLabel(firefox)).toBe("Firefox · Linux");
    expect(deviceLabel(iphone)).toBe("Safari · iPhone");
    expect(deviceLabel("curl/8")).toBe("");
  });
});

describe("a personal page", () => {
  it("runs the script that carries its nonce, a new one each time", async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await aBrowser().get("/en/sign-in");
        const [, nonce] = /script-src 'nonce-([\w-]{43})' 'strict-dynamic';/.exec(
          answer.headers.get("content-security-policy")!,
        )!;
        expect(await answer.text()).toContain(`<script type="module" nonce="${nonce}" src="/a/`);
        expect(answer.headers.get("cache-control")).toBe("private, no-store");
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
