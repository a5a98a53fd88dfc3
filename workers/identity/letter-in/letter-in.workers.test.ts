import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { lettersTo } from "../../notices/index.ts";
import { blindIndex } from "../../vault/index.ts";
import { aBrowser, goesTo, shop, type Browser } from "../fixture.ts";
import { register } from "../register.ts";
import { isAccountOf } from "../../persons/index.ts";

const password = "a quiet room with good things";
const letters = async (to: string) =>
  (await lettersTo(shop, to, 50)).filter(({ once }) => once.startsWith("entry.")).toReversed();
async function letterTo(email: string): Promise<{ code: string; link: string }> {
  const [letter] = await letters(email);
  const link = new URL(/http:\S+\/sign-in\/link\?token=[\w-]{43}/.exec(letter!.text)![0]);
  return { code: /\d{6}/.exec(letter!.subject)![0], link: link.pathname + link.search };
}
const ask = (browser: Browser, email: string, back = "") => browser.post("/en/sign-in/mail", { email, back });
const signedIn = async (browser: Browser) => (await browser.call("GET", "/me")).status === 200;
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a letter with a code", { timeout: 240_000 }, () => {
  it("opens the door once, in the browser that asked, and goes on to where one was going", async () => {
    const browser = aBrowser({ "cf-connecting-ip": "2001:db8::10" });
    expect(goesTo(await ask(browser, "letter@example.com", "/en/cart"))).toBe("/en/sign-in/code");
    const { code } = await letterTo("letter@example.com");
    const kept = await shop.db.first(sql`SELECT 1 FROM entry_letters WHERE code_mac LIKE ${`%${code}%`}`);
    expect(kept).toBeNull();
    expect(goesTo(await aBrowser().post("/en/sign-in/code", { code }))).toContain("fault=expired");
    expect((await browser.post("/en/sign-in/code", { code: other(code) })).status).toBe(422);
    const cookie = browser.jar.get("entry")!;
    expect(goesTo(await browser.post("/en/sign-in/code", { code }))).toBe("/en/cart");
    expect(await signedIn(browser)).toBe(true);
    const again = aBrowser();
    again.jar.set("entry", cookie);
    expect(goesTo(await again.post("/en/sign-in/code", { code }))).toContain("fault=expired");
  });

  it("is the same answer, cookie and letter whether the address has an account or not", async () => {
    await register(shop, { email: "known@example.com", name: "Lin Wan", password }, "192.0.2.70");
    const [known, unknown] = [
      aBrowser({ "cf-connecting-ip": "2001:db8::11" }),
      aBrowser({ "cf-connecting-ip": "2001:db8::12" }),
    ];
    const answers = [await ask(known, "known@example.com"), await ask(unknown, "nobody-yet@example.com")];
    const shape = (answer: Response) => [
      answer.status,
      goesTo(answer),
      answer.headers.getSetCookie().map((line) => line.replace(/=[\w-]{43}/, "")),
    ];
    expect(shape(answers[0]!)).toEqual(shape(answers[1]!));
    expect(await letters("nobody-yet@example.com")).toHaveLength(1);
  });

  it("has a link that does nothing when it is only looked at, and opens nothing in another browser", async () => {
    const browser = aBrowser({ "cf-connecting-ip": "2001:db8::13" });
    await ask(browser, "link@example.com");
    const { link } = await letterTo("link@example.com");
    const elsewhere = await aBrowser().get(link);
    expect(await elsewhere.text()).not.toContain('name="token"');
    await browser.get(link);
    expect(await signedIn(browser)).toBe(false);
    const token = new URLSearchParams(link.split("?")[1]).get("token")!;
    expect(goesTo(await aBrowser().post("/en/sign-in/link", { token }))).toContain("fault=expired");
    expect(goesTo(await browser.post("/en/sign-in/link", { token }))).toBe("/en/account");
    expect(await signedIn(browser)).toBe(true);
  });

  it("ends after ten minutes, and after five wrong codes", async () => {
    const [late, guessing] = [
      aBrowser({ "cf-connecting-ip": "2001:db8::14" }),
      aBrowser({ "cf-connecting-ip": "2001:db8::15" }),
    ];
    await ask(late, "late@example.com");
    const { code } = await letterTo("late@example.com");
    await shop.commit([sql`UPDATE entry_letters SET expires_at = ${Date.now() - 1} WHERE email = 'late@example.com'`]);
    expect(goesTo(await late.post("/en/sign-in/code", { code }))).toContain("fault=expired");
    await ask(guessing, "guess@example.com");
    const right = (await letterTo("guess@example.com")).code;
    for (let i = 0; i < 5; i++) await guessing.post("/en/sign-in/code", { code: other(right) });
    expect(goesTo(await guessing.post("/en/sign-in/code", { code: right }))).toContain("fault=expired");
  });

  it("is counted by account, so that new letters give no more guesses", async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 3; round++) {
      const browser = aBrowser({ "cf-connecting-ip": `2001:db8::2${round}` });
      await ask(browser, "counted@example.com");
      for (let i = 0; i < 4; i++) outcomes.push(goesTo(await browser.post("/en/sign-in/code", { code: "000000" })));
    }
    expect(outcomes.filter((to) => to.includes("too_many")).length).toBeGreaterThanOrEqual(3);
  });

  it("sweeps out what a stranger set up under an address they do not have", async () => {
    const email = "hijacked@example.com";
    await register(shop, { email, name: "Not Her", password }, "192.0.2.71");
    const stranger = aBrowser();
    await stranger.post("/en/sign-in", { email, password });
    expect(await signedIn(stranger)).toBe(true);
    const owner = aBrowser({ "cf-connecting-ip": "2001:db8::30" });
    await ask(owner, email);
    await owner.post("/en/sign-in/code", { code: (await letterTo(email)).code });
    expect(await signedIn(owner)).toBe(true);
    expect(await signedIn(stranger)).toBe(false);
    expect((await aBrowser().post("/en/sign-in", { email, password })).status).toBe(422);
  });

  it("of a registration confirms the address and keeps the password", async () => {
    const email = "confirmed@example.com";
    const browser = aBrowser({ "cf-connecting-ip": "2001:db8::31" });
    await browser.post("/en/register", { email, password, name: "Lin Wan" });
    const came = await browser.post("/en/sign-in/code", { code: (await letterTo(email)).code });
    expect(goesTo(came)).toBe("/en/account/sign-in?done=confirmed");
    expect(goesTo(await aBrowser().post("/en/sign-in", { email, password }))).toBe("/en/account");
  });

  it("of a suspended account is never posted, and nobody can tell", async () => {
    const email = "suspended@example.com";
    await register(shop, { email, name: "", password }, "192.0.2.72");
    await shop.commit([
      sql`UPDATE accounts SET suspended_at = 1 WHERE ${isAccountOf(shop, email)}`,
      sql`DELETE FROM mails WHERE recipient_index = ${blindIndex(shop, email)}`,
    ]);
    const browser = aBrowser({ "cf-connecting-ip": "2001:db8::32" });
    expect(goesTo(await ask(browser, email))).toBe("/en/sign-in/code");
    expect(await letters(email)).toEqual([]);
  });
});

describe("a forgotten password", { timeout: 240_000 }, () => {
  it("is replaced from inside, and ends every other session", async () => {
    const email = "forgetful@example.com";
    const before = aBrowser({ "cf-connecting-ip": "2001:db8::40" });
    await before.post("/en/register", { email, password, name: "" });
    await before.post("/en/sign-in/code", { code: (await letterTo(email)).code });
    const browser = aBrowser({ "cf-connecting-ip": "2001:db8::41" });
    await browser.post("/en/sign-in/forgotten", { email });
    const came = await browser.post("/en/sign-in/code", { code: (await letterTo(email)).code });
    expect(goesTo(came)).toBe("/en/account/sign-in#password");
    const fresh = "another quiet room entirely";
    expect(goesTo(await browser.post("/en/account/password", { password: "short" }))).toContain("fault=password_short");
    expect(goesTo(await browser.post("/en/account/password", { password: fresh }))).toContain("done=password");
    expect(await signedIn(before)).toBe(false);
    expect((await aBrowser().post("/en/sign-in", { email, password })).status).toBe(422);
    expect(goesTo(await aBrowser().post("/en/sign-in", { email, password: fresh }))).toBe("/en/account");
  });
});
