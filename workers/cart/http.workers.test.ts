import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";

const worker = (exports as unknown as { default: { fetch(url: string, init: RequestInit): Promise<Response> } })
  .default;
const aShop = () => openShopForJob(env as unknown as Env, handClock(1_790_000_000_000), "test", () => {});

describe("over HTTP", () => {
  const call = (method: string, path: string, body?: object, cookie?: string) =>
    worker.fetch(`http://shop.test${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { "content-type": "application/json", ...(cookie && { cookie, "sec-fetch-site": "same-origin" }) },
    });

  it("a price sent along is refused, a quantity of nothing too", async () => {
    const bowl = await aPiece(aShop());
    for (const more of [
      { price: 1 },
      { unit_minor: 1 },
      { quantity: 0 },
      { quantity: -1 },
      { quantity: 1.5 },
      { quantity: "1" },
    ]) {
      const refused = await call("POST", "/api/v1/carts", { variant_id: bowl, quantity: 1, ...more });
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ code: "request.invalid" });
    }
  });

  it("a cart lives from its first line to its last", async () => {
    const bowl = await aPiece(aShop(), { minor: 4_200 });
    const begun = await call("POST", "/api/v1/carts", { variant_id: bowl, quantity: 1 });
    expect(begun.status).toBe(201);
    const { cart_id } = await begun.json<{ cart_id: string }>();
    const path = `/api/v1/carts/${cart_id}`;
    expect((await call("POST", `${path}/lines`, { variant_id: bowl, quantity: 2, mutation_id: "m1" })).status).toBe(
      200,
    );
    expect(await (await call("PATCH", `${path}/lines/${bowl}`, { quantity: 4 })).json()).toMatchObject({ count: 4 });
    expect((await call("POST", `${path}/codes`, { code: "ten" })).status).toBe(200);
    const view = await call("GET", `${path}?currency=EUR&ship_to=FR&locale=fr`);
    const shown = await view.json();
    expect(shown).toMatchObject({
      total: { minor: 15_120, currency: "EUR" },
      lines: [{ title: { text: expect.stringMatching(/^Bol/), lang: "fr" }, quantity: 4, seller_id: "sel_house" }],
    });
    expect(JSON.stringify(shown)).not.toMatch(/"\w*[a-z][A-Z]\w*":/);
    expect((await call("DELETE", `${path}/codes/ten`)).status).toBe(200);
    expect(await (await call("DELETE", `${path}/lines/${bowl}`)).json()).toMatchObject({ count: 0 });
  });

  it("a form fills the basket of a browser without a script, and a double-click fills it once", async () => {
    const bowl = await aPiece(aShop());
    const post = (path: string, form: Record<string, string>, cookie = "") =>
      worker.fetch(`http://shop.test${path}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams(form),
        headers: { cookie, "sec-fetch-site": "same-origin" },
      });
    const first = await post("/fr/cart/lines", { variant_id: bowl, quantity: "2" });
    expect([first.status, first.headers.get("location")]).toEqual([303, "/fr/cart"]);
    const cookies = first.headers.getSetCookie();
    expect(cookies.find((cookie) => cookie.startsWith("has_cart=1"))).not.toMatch(/HttpOnly/);
    const cart = cookies.find((cookie) => cookie.startsWith("cart="))!;
    expect(cart).toMatch(/HttpOnly; ?SameSite|SameSite=Lax; HttpOnly/);
    const cookie = cart.split(";")[0]!;
    const count = async () =>
      (await (await call("GET", "/api/v1/cart/summary", undefined, cookie)).json<{ count: number }>()).count;
    expect(await count()).toBe(2);
    await Promise.all([1, 2].map(() => post("/fr/cart/lines", { variant_id: bowl, quantity: "3" }, cookie)));
    expect([5, 8]).toContain(await count());
    const refused = await post("/fr/cart/lines", { variant_id: "var_nobody" }, cookie);
    expect(refused.headers.get("location")).toBe("/fr/cart?problem=variant.not_found");
    await post(`/fr/cart/lines/${bowl}`, { quantity: "0" }, cookie);
    expect(await count()).toBe(0);
  });
});
