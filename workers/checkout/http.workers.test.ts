import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { aPiece } from "./fixture-store.ts";

const worker = (exports as unknown as { default: { fetch(url: string, init: RequestInit): Promise<Response> } })
  .default;
const aShop = () => openShopForJob(env as unknown as Env, handClock(1_790_000_000_000), "test", () => {});
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  worker.fetch(`http://shop.test/api/v1${path}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });
const ship_to = {
  name: "Lin Wan",
  line1: "1 Main St",
  locality: "Fresno",
  subdivision: "CA",
  postal_code: "93650",
  country: "US",
};
type Quote = { token: string; total: { minor: number }; tax: { parts: unknown[] }; duty_estimate: { minor: number } };

describe("a checkout by software", () => {
  it("is a cart, a quote, an order; the retry is the same order", async () => {
    const bowl = await aPiece(aShop(), { minor: 10_000 });
    const { cart_id } = await (await post("/carts", { variant_id: bowl, quantity: 2 })).json<{ cart_id: string }>();
    const quoted = await post("/checkout/quotes?currency=USD&locale=en", {
      cart_id,
      email: "lin@example.org",
      ship_to,
    });
    expect(quoted.status).toBe(201);
    const quote = await quoted.json<Quote>();
    expect(quote).toMatchObject({
      subtotal: { minor: 20_000, currency: "USD" },
      tax: { inclusive: false, parts: [{ label: "sales_tax", rate_bp: 725 }] },
      duty_estimate: { minor: 800 },
    });
    const order = { quote_token: quote.token, method: "card" };
    expect((await post("/orders", order)).status).toBe(422);
    const placed = await post("/orders", order, { "idempotency-key": "one-wish-to-order" });
    expect(placed.status).toBe(201);
    const answer = await placed.json();
    expect(answer).toMatchObject({
      id: expect.stringMatching(/^ord_/),
      number: expect.stringMatching(/^YJ-/),
      total: quote.total,
    });
    const again = await post("/orders", order, { "idempotency-key": "one-wish-to-order" });
    expect([again.status, again.headers.get("idempotent-replayed")]).toEqual([201, "true"]);
    expect(await again.json()).toMatchObject({ id: (answer as { id: string }).id });
    const { id, access_token } = answer as { id: string; access_token: string };
    const read = await worker.fetch(`http://shop.test/api/v1/orders/${id}`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    expect(await read.json()).toMatchObject({ ship_to: { postal_code: ship_to.postal_code } });
    const anonymous = await worker.fetch("http://shop.test/api/v1/me", {});
    expect([anonymous.status, anonymous.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="yaji"']);
    const late = await post(`/carts/${cart_id}/lines`, { variant_id: bowl, quantity: 1 });
    expect(late.status).toBe(201);
  });

  it("names the fields of an address that are not sound, and takes no amount", async () => {
    const bowl = await aPiece(aShop());
    const { cart_id } = await (await post("/carts", { variant_id: bowl, quantity: 1 })).json<{ cart_id: string }>();
    const ask = (change: object) => post("/checkout/quotes", { cart_id, email: "lin@example.org", ship_to, ...change });
    expect(await (await ask({ ship_to: { ...ship_to, postal_code: "9", subdivision: "XX" } })).json()).toMatchObject({
      code: "address.invalid",
      fields: { postal_code: "format", subdivision: "unknown" },
    });
    for (const change of [{ email: "nobody" }, { total: 1 }, { ship_to: { ...ship_to, tax: 0 } }])
      expect(await (await ask(change)).json()).toMatchObject({ code: "request.invalid" });
    const bad = await post("/orders", { quote_token: `e30.${"A".repeat(43)}` }, { "idempotency-key": "12345678" });
    expect(await bad.json()).toMatchObject({ code: "quote.invalid" });
  });
});
