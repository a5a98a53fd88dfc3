import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { sha256Hex } from "../../kernel/crypto.ts";
import { aBrowser, goesTo, shop, type Browser } from "../fixture.ts";
import { register } from "../register.ts";
import { codeAt, stepOf } from "./totp.ts";
import { isAccountOf } from "../../persons/index.ts";

const password = "a quiet room with good things";
const second = 1_000;
const period = 30 * second;

async function somebody(email: string, role: string): Promise<Browser> {
  await register(shop, { email, name: "Lin Wan", password }, "192.0.2.50");
  await shop.commit([sql`UPDATE accounts SET role = ${role} WHERE ${isAccountOf(shop, email)}`]);
  const browser = aBrowser({ "cf-connecting-ip": `2001:db8::${email.length}` });
  await browser.post("/en/sign-in", { email, password });
  return browser;
}
const roleOf = async (browser: Browser) =>
  ((await (await browser.call("GET", "/me")).json()) as { role?: string }).role;
const keyOn = async (answer: Response) =>
  /<code dir="ltr">([A-Z2-7 ]+)<\/code>/.exec(await answer.text())![1]!.replaceAll(" ", "");

describe("the codes of an app", () => {
  it("are those of RFC 6238, appendix B", async () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    const known = {
      59: "287082",
      1111111109: "081804",
      1111111111: "050471",
      1234567890: "005924",
      2000000000: "279037",
      20000000000: "353130",
    };
    for (const [at, code] of Object.entries(known)) {
      expect(await codeAt(secret, Number(at) * second)).toBe(code);
      expect(await stepOf(secret, code, Number(at) * second)).toBe(Math.floor(Number(at) / 30));
      expect(await stepOf(secret, code, Number(at) * second + 2 * period)).toBeNull();
    }
    for (const wrong of ["", "12345", "abcdef", "0000000"]) expect(await stepOf(secret, wrong, 59_000)).toBeNull();
  });
});

describe("the back office", { timeout: 240_000 }, () => {
  let operator: Browser;
  let key: string;
  let recovery: string[];
  beforeAll(async () => {
    operator = await somebody("second@example.com", "operator");
  }, 240_000);

  it("is closed to an operator who has shown one factor only: they are a shopper and sent to set up an app", async () => {
    expect(await roleOf(operator)).toBe("shopper");
    const answer = await operator.get("/admin");
    expect([answer.status, goesTo(answer)]).toEqual([303, "/en/account/second-factor"]);
    expect((await operator.call("GET", "/admin/products")).status).toBe(403);
    expect((await operator.call("GET", "/admin/orders")).status).toBe(403);
  });

  it("opens when the first code has confirmed the app, with a new session token and ten recovery codes", async () => {
    const page = await operator.get("/en/account/second-factor");
    const html = await page.clone().text();
    expect(html).toContain("<svg");
    key = await keyOn(page);
    expect((await operator.post("/en/account/second-factor", { code: "000000" })).status).toBe(422);
    const before = operator.jar.get("sid");
    const done = await operator.post("/en/account/second-factor", { code: await codeAt(key, Date.now()) });
    recovery = [...(await done.text()).matchAll(/<code>([\w-]{19})<\/code>/g)].map(([, code]) => code!);
    expect(recovery).toHaveLength(10);
    expect(operator.jar.get("sid")).not.toBe(before);
    expect(await roleOf(operator)).toBe("operator");
    expect((await operator.get("/admin")).status).toBe(200);
    const kept = await shop.db.first<{ n: number }>(
      sql`SELECT count(*) AS n FROM second_factors WHERE secret LIKE ${`%${key}%`}`,
    );
    expect(kept?.n).toBe(0);
  });

  it("asks for the code at the next sign-in; until then the session is nobody's, and a code is taken once", async () => {
    const next = aBrowser();
    const entered = await next.post("/en/sign-in", { email: "second@example.com", password, back: "/admin" });
    expect(goesTo(entered)).toBe("/en/sign-in/second-factor?back=%2Fadmin");
    expect((await next.call("GET", "/me")).status).toBe(401);
    expect(goesTo(await next.get("/en/account"))).toBe("/en/sign-in");
    expect(goesTo(await next.get("/en/sign-in?back=/admin"))).toBe("/en/sign-in/second-factor?back=%2Fadmin");
    // The code that confirmed the app is spent: the next one opens.
    await shop.commit([sql`UPDATE second_factors SET last_step = last_step - 1`]);
    const code = await codeAt(key, Date.now());
    const waiting = next.jar.get("sid")!;
    const both = await Promise.all([1, 2].map(() => next.post("/en/sign-in/second-factor", { code, back: "/admin" })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(await roleOf(next)).toBe("operator");
    const stale = await shop.db.first(sql`SELECT 1 FROM sessions WHERE token_sha256 = ${await sha256Hex(waiting)}`);
    expect(stale).toBeNull();
    const third = aBrowser();
    await third.post("/en/sign-in", { email: "second@example.com", password });
    expect((await third.post("/en/sign-in/second-factor", { code })).status).toBe(422);
  });

  it("takes a recovery code once, in any spelling, and tells its owner", async () => {
    const lost = aBrowser();
    await lost.post("/en/sign-in", { email: "second@example.com", password });
    const code = recovery[0]!.toUpperCase().replaceAll("-", " ");
    expect((await lost.post("/en/sign-in/second-factor", { code })).status).toBe(303);
    const again = aBrowser();
    await again.post("/en/sign-in", { email: "second@example.com", password });
    expect((await again.post("/en/sign-in/second-factor", { code })).status).toBe(422);
  });

  it("closes again after a working day", async () => {
    await shop.commit([sql`UPDATE sessions SET second_factor_at = second_factor_at - ${13 * 3_600_000}`]);
    expect((await operator.call("GET", "/me")).status).toBe(401);
    expect(goesTo(await operator.get("/admin"))).toContain("/en/sign-in");
  });
});

describe("a shopper with an app", { timeout: 240_000 }, () => {
  it("is asked again before it is taken away, when the last proof is older than five minutes", async () => {
    const shopper = await somebody("guarded-shopper@example.com", "shopper");
    const key = await keyOn(await shopper.get("/en/account/second-factor"));
    await shopper.post("/en/account/second-factor", { code: await codeAt(key, Date.now()) });
    await shop.commit([sql`UPDATE sessions SET proved_at = proved_at - ${6 * 60_000}`]);
    const asked = await shopper.post("/en/account/second-factor", { remove: "1" });
    expect(goesTo(asked)).toBe("/en/account/confirm?back=%2Fen%2Faccount%2Fsecond-factor");
    await shop.commit([sql`UPDATE second_factors SET last_step = last_step - 1`]);
    const code = await codeAt(key, Date.now());
    const proved = await shopper.post("/en/account/confirm", { code, back: "/en/account/second-factor" });
    expect(goesTo(proved)).toBe("/en/account/second-factor");
    expect(goesTo(await shopper.post("/en/account/second-factor", { remove: "1" }))).toContain(
      "done=second_factor_removed",
    );
    expect(goesTo(await aBrowser().post("/en/sign-in", { email: "guarded-shopper@example.com", password }))).toBe(
      "/en/account",
    );
  });
});
