import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { systemClock } from "../kernel/clock.ts";
import { locales } from "../kernel/locale.ts";
import { money } from "../kernel/money.ts";
import { mailedKey, orderCookieName } from "../orders/index.ts";
import { applySession } from "../payments/index.ts";
import { booksOf, placeFixtureOrder } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";

const bindings = env as unknown as Env;
const shop = openShopForJob(bindings, systemClock, "test", () => {});
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const token = "fixture-access-token-of-this-order";
const price = money(6_400, "EUR");

type Asked = { readonly method?: string; readonly cookie?: string; readonly body?: string; readonly bearer?: string };
function ask(path: string, { method = "GET", cookie, body, bearer }: Asked = {}): Promise<Response> {
  const headers = new Headers({ "sec-fetch-site": "same-origin" });
  if (cookie) headers.set("cookie", cookie);
  if (bearer) headers.set("authorization", `Bearer ${bearer}`);
  if (body !== undefined) headers.set("content-type", "application/x-www-form-urlencoded");
  return worker.fetch(new Request(`http://localhost${path}`, { method, headers, body, redirect: "manual" }));
}
const cookieOf = (number: string) => `${orderCookieName(number)}=${token}`;

describe("the order page", () => {
  it("shows an order to who holds its key, in every language, and says where the payment stands", async () => {
    const placed = await placeFixtureOrder(shop, price);
    for (const locale of locales) {
      const page = await ask(`/${locale}/orders/${placed.number}`, { cookie: cookieOf(placed.number) });
      const html = await page.text();
      expect(page.status).toBe(200);
      expect(page.headers.get("cache-control")).toBe("private, no-store");
      expect(html).toContain("A celadon bowl");
      expect(html).toContain(`/${locale}/orders/${placed.number}/payments`);
      expect(html).not.toContain("undefined");
    }
    expect(
      Number(
        (await ask(`/fr/orders/${placed.number}`, { cookie: cookieOf(placed.number) })).headers.get("x-d1-round-trips"),
      ),
    ).toBeLessThanOrEqual(2);
  });

  it("a link with a key is exchanged for a cookie and a clean address", async () => {
    const placed = await placeFixtureOrder(shop, price);
    const key = await mailedKey(bindings.SIGNING_SECRET, placed.orderId);
    const exchanged = await ask(`/en/orders/${placed.number}?key=${key}`);
    expect(exchanged.status).toBe(303);
    expect(exchanged.headers.get("location")).toBe(`/en/orders/${placed.number}`);
    const cookie = exchanged.headers.get("set-cookie")!.split(";")[0]!;
    expect((await ask(`/en/orders/${placed.number}`, { cookie })).status).toBe(200);
  });

  it("an order that is not there and one that is somebody else's are the same page", async () => {
    const placed = await placeFixtureOrder(shop, price);
    const other = await placeFixtureOrder(shop, price);
    const strangers = await Promise.all([
      ask(`/en/orders/${placed.number}`),
      ask(`/en/orders/YJ-22222-2222`),
      ask(`/en/orders/${placed.number}`, { cookie: `${orderCookieName(placed.number)}=${"x".repeat(43)}` }),
      ask(`/en/orders/${placed.number}`, { cookie: cookieOf(other.number) }),
      ask(`/en/orders/${placed.number}?key=${"y".repeat(43)}`),
      ask(`/en/orders/${placed.number}?key=${encodeURIComponent("a; Domain=example.com")}`),
    ]);
    expect(strangers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    const pages = (await Promise.all(strangers.map((page) => page.text()))).map((html) =>
      html.replaceAll(/YJ-\w{5}-\w{4}|nonce="[^"]*"/g, ""),
    );
    expect(new Set(pages).size).toBe(1);
    expect(strangers.map(({ headers }) => headers.get("set-cookie"))).toEqual([null, null, null, null, null, null]);
  });

  it("a paid order shows what happened, and what the browser claims on its return changes nothing", async () => {
    const placed = await placeFixtureOrder(shop, price);
    const back = await ask(`/fr/orders/${placed.number}/return?session=ps_1&status=captured&paid=true`);
    expect(back.status).toBe(303);
    expect(await booksOf(shop, placed)).toMatchObject({ order: "placed", payment: "created" });
    const captured = {
      providerRef: "ps_1",
      redirectUrl: null,
      state: "captured",
      captured: money(12_800, "EUR"),
    } as const;
    await applySession(shop, placed.paymentId, captured);
    const html = await (await ask(`/fr/orders/${placed.number}`, { cookie: cookieOf(placed.number) })).text();
    expect(html).toContain("Payée. Merci.");
    expect(html).not.toContain("/payments");
  });

  it("its owner cancels it without a script; a stranger cannot", async () => {
    const placed = await placeFixtureOrder(shop, price);
    const captured = {
      providerRef: "ps_1",
      redirectUrl: null,
      state: "captured",
      captured: money(12_800, "EUR"),
    } as const;
    await applySession(shop, placed.paymentId, captured);
    expect((await ask(`/fr/orders/${placed.number}/cancellation`, { method: "POST", body: "" })).status).toBe(404);
    const cookie = cookieOf(placed.number);
    const cancelled = await ask(`/fr/orders/${placed.number}/cancellation`, { method: "POST", body: "", cookie });
    expect(cancelled.headers.get("location")).toBe(`/fr/orders/${placed.number}`);
    expect(await booksOf(shop, placed)).toMatchObject({ order: "cancelled", refunded: 12_800, on_hand: 5 });
  });
});

describe("an order over the API", () => {
  it("is read with its access token and with nothing less", async () => {
    const placed = await placeFixtureOrder(shop, price);
    const read = await ask(`/api/v1/orders/${placed.orderId}`, { bearer: token });
    expect(read.status).toBe(200);
    expect(await read.json()).toMatchObject({
      number: placed.number,
      state: "placed",
      totals: { total: { minor: 12_800 } },
    });
    for (const bearer of [undefined, "z".repeat(43)])
      expect((await ask(`/api/v1/orders/${placed.orderId}`, bearer ? { bearer } : {})).status).toBe(404);
    expect((await ask(`/api/v1/orders/ord_none`, { bearer: token })).status).toBe(404);
  });

  it("the back office is shut to strangers", async () => {
    const placed = await placeFixtureOrder(shop, price);
    for (const path of ["orders", `orders/${placed.orderId}`])
      expect((await ask(`/api/v1/admin/${path}`)).status).toBe(401);
    expect((await ask(`/api/v1/admin/orders/${placed.orderId}/refunds`, { method: "POST", body: "{}" })).status).toBe(
      401,
    );
    expect((await ask(`/api/v1/admin/orders/${placed.orderId}/parcels`, { method: "POST", body: "{}" })).status).toBe(
      401,
    );
  });
});
