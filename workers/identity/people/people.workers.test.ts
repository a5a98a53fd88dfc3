import { sql } from "drizzle-orm";
import { blindIndex } from "../../vault/index.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { aBrowser, goesTo, shop, type Browser } from "../fixture.ts";
import { register } from "../register.ts";
import { isAccountOf } from "../../persons/index.ts";

const password = "a quiet room with good things";
const idOf = async (email: string) =>
  (await shop.db.first<{ id: string }>(sql`SELECT id FROM accounts WHERE ${isAccountOf(shop, email)}`))!.id;
async function somebody(name: string, role: string): Promise<Browser> {
  const email = `${name}@people.example`;
  await register(shop, { email, name, password }, `192.0.2.${name.length + 110}`);
  const browser = aBrowser();
  await browser.post("/en/sign-in", { email, password });
  await shop.commit([
    sql`UPDATE accounts SET role = ${role} WHERE ${isAccountOf(shop, email)}`,
    sql`UPDATE sessions SET second_factor_at = proved_at WHERE account_id = ${await idOf(email)}`,
  ]);
  return browser;
}
const roleOf = async (browser: Browser) =>
  ((await (await browser.call("GET", "/me")).json()) as { role?: string }).role;
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe("people", { timeout: 240_000 }, () => {
  const is: { [name: string]: Browser } = {};
  const id: { [name: string]: string } = {};
  beforeAll(async () => {
    for (const [name, role] of Object.entries({ ada: "operator", grace: "operator", sam: "support", lin: "shopper" })) {
      is[name] = await somebody(name, role);
      id[name] = await idOf(`${name}@people.example`);
    }
  }, 240_000);

  it("are found by staff, by whole address, id and role, and by nobody else", async () => {
    const found = async (query: string) => {
      const answer = await is["sam"]!.call("GET", `/admin/people?${query}`);
      return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name).sort();
    };
    expect(await found("q=Lin%40people.example")).toEqual(["lin"]);
    expect(await found(`q=${id["lin"]}`)).toEqual(["lin"]);
    expect(await found("q=lin%40people")).toEqual([]);
    expect(await found("q=people.example")).toEqual([]);
    expect(await found("role=operator")).toEqual(["ada", "grace"]);
    expect(await found("q=%25")).toEqual([]);
    expect((await is["lin"]!.call("GET", "/admin/people")).status).toBe(403);
    expect((await aBrowser().call("GET", `/admin/people/${id["lin"]}`)).status).toBe(401);
    const page = await (await is["ada"]!.get("/admin/people?q=lin@people.example")).text();
    expect(page).toContain("lin@people.example");
  });

  it("are given a role by operators alone; it is written down, told, and ends their sessions", async () => {
    const path = `/admin/people/${id["lin"]}/role`;
    expect(await codeOf(await is["sam"]!.call("PUT", path, { role: "operator" }))).toBe("person.forbidden");
    expect(await codeOf(await is["ada"]!.call("PUT", `/admin/people/${id["ada"]}/role`, { role: "shopper" }))).toBe(
      "person.self",
    );
    expect((await is["ada"]!.call("PUT", path, { role: "emperor" })).status).toBe(422);
    expect((await is["ada"]!.call("PUT", path, { role: "moderator" })).status).toBe(200);
    expect((await is["lin"]!.call("GET", "/me")).status).toBe(401);
    const log = await shop.db.first<{ actor: string; detail: string }>(
      sql`SELECT actor, detail FROM audit_log WHERE subject = ${id["lin"]} AND action = 'role.granted'`,
    );
    expect(log).toEqual({ actor: id["ada"], detail: JSON.stringify({ was: "shopper", is: "moderator" }) });
    const told = await shop.db.all(
      sql`SELECT 1 FROM mails WHERE recipient_index = ${blindIndex(shop, "lin@people.example")} AND once LIKE 'change.%'`,
    );
    expect(told).toHaveLength(1);
  });

  it("are changed only by an operator who proved who they are just now; a key never does", async () => {
    await shop.commit([
      sql`UPDATE sessions SET proved_at = proved_at - ${6 * 60_000} WHERE account_id = ${id["grace"]}`,
    ]);
    const path = `/admin/people/${id["lin"]}`;
    expect(await codeOf(await is["grace"]!.call("PUT", `${path}/role`, { role: "shopper" }))).toBe("step_up.forbidden");
    const sent = await is["grace"]!.post(`${path}/role`, { role: "shopper" });
    expect(goesTo(sent)).toBe(`/en/account/confirm?back=${encodeURIComponent(path)}`);
  });

  it("who are suspended are out at once, cannot come in, and can again when readmitted", async () => {
    const path = `/admin/people/${id["sam"]}`;
    expect((await is["ada"]!.call("PUT", `${path}/suspension`, { reason: "" })).status).toBe(422);
    expect(goesTo(await is["ada"]!.post(`${path}/suspension`, { reason: "left" }))).toContain("done=suspended");
    expect((await is["sam"]!.call("GET", "/me")).status).toBe(401);
    const back = aBrowser();
    const enter = () => back.post("/en/sign-in", { email: "sam@people.example", password });
    expect((await enter()).status).toBe(422);
    expect(await codeOf(await is["ada"]!.call("PUT", `${path}/suspension`, { reason: "twice" }))).toBe("person.raced");
    expect((await is["ada"]!.call("DELETE", `${path}/suspension`)).status).toBe(200);
    expect((await enter()).status).toBe(303);
    expect((await is["ada"]!.call("DELETE", `${path}/sessions`)).status).toBe(200);
    expect((await back.call("GET", "/me")).status).toBe(401);
  });

  it("two operators who demote each other at the same moment leave one of them in charge", async () => {
    await shop.commit([
      sql`UPDATE sessions SET proved_at = ${Date.now()} WHERE account_id IN (${id["ada"]}, ${id["grace"]})`,
    ]);
    const demote = (who: string, whom: string) =>
      is[who]!.call("PUT", `/admin/people/${id[whom]}/role`, { role: "shopper" });
    await Promise.all([demote("ada", "grace"), demote("grace", "ada")]);
    const roles = await Promise.all(["ada", "grace"].map((name) => roleOf(is[name]!)));
    expect(roles.filter((role) => role === "operator")).toHaveLength(1);
  });
});
