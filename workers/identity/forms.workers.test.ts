import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { systemClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { localPath } from "./page-kit.ts";
import { register } from "./register.ts";

const shop = openShopForJob(env as unknown as Env, systemClock, "test", () => {});
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const who = { email: "forms@example.com", name: "Lin Wan", password: "a quiet room with good things" };

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const type = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  return worker.fetch(
    new Request(`http://localhost${path}`, {
      method: "POST",
      body,
      headers: { ...type, ...headers },
      redirect: "manual",
    }),
  );
}
const cookieIn = (answer: Response) => answer.headers.getSetCookie().find((one) => one.startsWith("sid="))!;

describe("signing in by a form", { timeout: 60_000 }, () => {
  it("sets an HttpOnly cookie, goes on to a path of this shop only, and asks for a token in every further form", async () => {
    await register(shop, who, "192.0.2.9");
    const entered = await post("/fr/sign-in", { ...who, back: "//evil.example/" });
    expect(entered.status).toBe(303);
    expect(entered.headers.get("location")).toBe("/fr/account");
    expect(cookieIn(entered)).toMatch(/^sid=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/);

    const cookie = cookieIn(entered).split(";")[0]!;
    const account = await worker.fetch(new Request("http://localhost/fr/account", { headers: { cookie } }));
    const html = await account.text();
    expect(html).toContain("forms@example.com");
    const token = /name="form_token" value="([\w-]+)"/.exec(html)![1]!;

    expect((await post("/fr/sign-out", {}, { cookie })).status).toBe(403);
    expect((await post("/fr/sign-out", { form_token: `${token.slice(1)}A` }, { cookie })).status).toBe(403);
    expect((await post("/fr/sign-out", { form_token: token }, { cookie, "sec-fetch-site": "cross-site" })).status).toBe(
      403,
    );
    expect((await post("/fr/sign-out", { form_token: token }, { cookie })).status).toBe(303);
    const after = await worker.fetch(
      new Request("http://localhost/fr/account", { headers: { cookie }, redirect: "manual" }),
    );
    expect(after.headers.get("location")).toBe("/fr/sign-in");
  });

  it("a wrong password comes back as a page with one sentence and the address kept", async () => {
    const back = await post("/en/sign-in", { email: "nobody@example.com", password: "wrong" });
    const html = await back.text();
    expect(back.status).toBe(422);
    expect(html).toContain("do not belong together");
    expect(html).toContain('value="nobody@example.com"');
  });

  it("leads nowhere else", () => {
    for (const out of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a b", ""])
      expect(localPath(out)).toBeNull();
    expect(localPath("/fr/orders/YJ-22222-2222?x=1")).toBe("/fr/orders/YJ-22222-2222?x=1");
  });
});
