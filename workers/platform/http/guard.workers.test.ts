import { createExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { openApp } from "../../app.ts";

const shop = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const post = async (headers: Record<string, string>): Promise<number> => {
  const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
  const answer = await shop.fetch(
    new Request("http://localhost:8787/en/sign-in", {
      method: "POST",
      headers: form,
      body: "email=a%40b.example&password=x",
    }),
  );
  await answer.arrayBuffer();
  return answer.status;
};

describe("a change of anything", () => {
  it("is refused from a stranger's page, with cookies or without", async () => {
    expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await post({ "sec-fetch-site": "same-site", cookie: "sid=x" })).toBe(403);
    expect(await post({ origin: "https://elsewhere.example" })).toBe(403);
    expect(await post({ origin: "null" })).toBe(403);
  });
  it("is refused when a cookie comes with no word of where from", async () => {
    expect(await post({ cookie: "sid=x" })).toBe(403);
  });
  it("is heard from the shop's own pages, and from software without cookies", async () => {
    expect(await post({ "sec-fetch-site": "same-origin" })).toBe(422);
    expect(await post({ origin: "http://localhost:8787" })).toBe(422);
    expect(await post({})).toBe(422);
  });
});

describe("the API", () => {
  it("sends a caller away for a while who asks too often", async () => {
    const spent = { API_RATE: { limit: async ({ key }: { key: string }) => ({ success: key !== "192.0.2.7" }) } };
    const ask = (from: string) =>
      openApp().fetch(
        new Request("http://localhost/api/v1/nothing", { headers: { "cf-connecting-ip": from } }),
        { ...env, ...spent },
        createExecutionContext(),
      );
    const refused = await ask("192.0.2.7");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await refused.json()).toMatchObject({ code: "request.too_many" });
    expect((await ask("192.0.2.8")).status).toBe(404);
  });
});

describe("a path of the API", () => {
  const ask = (method: string, path: string) =>
    shop.fetch(new Request(`http://localhost:8787/api/v1${path}`, { method }));
  it("says what may be done at it when asked for something else", async () => {
    const refused = await ask("DELETE", "/products");
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(await refused.json()).toMatchObject({ code: "request.method_not_allowed", status: 405 });
    expect((await ask("PUT", "/carts")).headers.get("allow")).toBe("POST, OPTIONS");
    const options = await ask("OPTIONS", "/carts/cart_x/lines/var_x");
    expect([options.status, options.headers.get("allow")]).toEqual([204, "PATCH, DELETE, OPTIONS"]);
    expect((await ask("DELETE", "/nothing")).status).toBe(404);
    expect((await ask("OPTIONS", "/nothing")).status).toBe(404);
  });
  it("refuses a cursor that it cannot have given, so that nobody reads the first page for ever", async () => {
    const refused = await ask("GET", "/search?q=bowl&cursor=zzz");
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: "request.invalid", field: "cursor" });
    expect((await ask("GET", "/products?cursor=")).status).toBe(200);
  });
  it("is unchanged for a reader whose tag was weakened on the way, and says again how long it is kept", async () => {
    const first = await ask("GET", "/products");
    await first.arrayBuffer();
    const etag = first.headers.get("etag")!;
    for (const sent of [etag, `W/${etag}`, `"other", W/${etag}`, "*"]) {
      const again = await shop.fetch(
        new Request("http://localhost:8787/api/v1/products", { headers: { "if-none-match": sent } }),
      );
      expect([sent, again.status, again.headers.get("cache-control")]).toEqual([
        sent,
        304,
        first.headers.get("cache-control"),
      ]);
    }
  });
});

describe("every answer", () => {
  it("is private and carries the headers that keep a page to itself", async () => {
    const answer = await shop.fetch(new Request("http://localhost:8787/en/sign-in"));
    await answer.arrayBuffer();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(answer.headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
  });
});
