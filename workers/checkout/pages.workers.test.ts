import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { aPiece } from "./fixture-store.ts";

const worker = (exports as unknown as { default: { fetch(url: string, init: RequestInit): Promise<Response> } })
  .default;
const aShop = () => openShopForJob(env as unknown as Env, handClock(1_790_000_000_000), "test", () => {});

/** A browser without a script: it keeps cookies, posts forms, and is told where to go. */
function aBrowser() {
  const jar = new Map<string, string>([["yaji_prefs", "EUR.FR"]]);
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const remember = (answer: Response) => {
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
  const headers = () => ({ cookie: cookie(), "sec-fetch-site": "same-origin" });
  return {
    get: async (path: string) =>
      remember(
        await worker.fetch(`http://shop.test${path}`, { method: "GET", redirect: "manual", headers: headers() }),
      ),
    post: async (path: string, form: Record<string, string>) =>
      remember(
        await worker.fetch(`http://shop.test${path}`, {
          method: "POST",
          redirect: "manual",
          body: new URLSearchParams(form),
          headers: headers(),
        }),
      ),
  };
}
const address = {
  email: "lin@example.org",
  country: "FR",
  name: "Lin Wan",
  line1: "12 Rue des Rosiers",
  postalCode: "75004",
  locality: "Paris",
};
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";

describe("checkout without a script", () => {
  it("goes from the product to the order in three forms", async () => {
    const browser = aBrowser();
    const bowl = await aPiece(aShop(), { minor: 8_000 });
    const bought = await browser.post("/fr/cart/lines?then=checkout", { variant_id: bowl, quantity: "2" });
    expect(bought.headers.get("location")).toBe("/fr/checkout");
    const page = await browser.get("/fr/checkout");
    expect(page.headers.get("cache-control")).toBe("private, no-store");
    expect(await page.text()).toMatch(/name="postalCode"[\s\S]*name="locality"/);

    const review = await browser.post("/fr/checkout", { ...address, delivery_option: "express" });
    expect(review.status).toBe(200);
    const html = await review.text();
    expect(html).toContain("75004 Paris");
    expect(review.headers.get("content-security-policy")).toMatch(/form-action 'self' http/);
    const order = { quote_token: hidden(html, "quote_token"), method: "card" };
    const placed = await browser.post("/fr/checkout/order", order);
    expect(placed.status).toBe(303);
    const first = placed.headers.get("location");
    expect(first).toMatch(/^\/fr\/orders\/YJ-/);
    expect((await browser.post("/fr/checkout/order", order)).headers.get("location")).toBe(first);
    expect((await browser.get(first!)).status).toBe(200);
    expect((await browser.get("/fr/checkout")).headers.get("location")).toBe("/fr/cart");
  });

  it("a form that is not sound comes back with what was typed and a sentence at each field", async () => {
    const browser = aBrowser();
    await browser.post("/en/cart/lines", { variant_id: await aPiece(aShop()), quantity: "1" });
    const back = await browser.post("/en/checkout", { ...address, email: "nobody", postalCode: "7500" });
    expect(back.status).toBe(422);
    const html = await back.text();
    expect(html).toContain('value="12 Rue des Rosiers"');
    expect(html).toContain('id="f-email-error"');
    expect(html).toContain('id="f-postalCode-error"');
    expect(
      [...html.matchAll(/<(?:input|select)[^>]* autofocus/g)].map(([field]) => / name="(\w+)"/.exec(field)?.[1]),
    ).toEqual(["email"]);
    const next = await (await browser.post("/en/checkout", { ...address, postalCode: "7500" })).text();
    expect(/name="(\w+)"[^>]* autofocus/.exec(next)?.[1]).toBe("postalCode");
    const elsewhere = await browser.post("/en/checkout?step=country", {
      ...address,
      country: "US",
      delivery_option: "express",
    });
    expect(await elsewhere.text()).toMatch(/<select[^>]*name="subdivision"/);
  });

  it("an empty basket has nothing to check out, and every language can say so", async () => {
    for (const locale of ["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"]) {
      expect((await aBrowser().get(`/${locale}/checkout`)).headers.get("location")).toBe(`/${locale}/cart`);
      expect((await aBrowser().get(`/${locale}/cart?problem=checkout.sold_out`)).status).toBe(200);
    }
  });
});
