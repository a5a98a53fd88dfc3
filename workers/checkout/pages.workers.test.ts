import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { aPiece, withdraw } from "./fixture-store.ts";

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

    const sent = await browser.post("/fr/checkout", { ...address, delivery_option: "express" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/fr/checkout/review"]);
    expect(sent.headers.getSetCookie().join()).not.toContain("Rosiers");
    const review = await browser.get("/fr/checkout/review");
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
    // Back from the provider: what was looked over is an order now.
    expect((await browser.get("/fr/checkout/review")).headers.get("location")).toBe(first);
  });

  it("can be gone back to at every step, with what was typed, by this browser alone", async () => {
    const browser = aBrowser();
    const before = await browser.get("/en/checkout/review");
    expect(before.headers.get("location")).toBe("/en/checkout");
    await browser.post("/en/cart/lines", { variant_id: await aPiece(aShop()), quantity: "1" });
    await browser.post("/en/checkout", address);
    for (const time of ["first", "again"])
      expect([time, (await (await browser.get("/en/checkout/review")).text()).includes("75004 Paris")]).toEqual([
        time,
        true,
      ]);
    const typed = await (await browser.get("/en/checkout")).text();
    expect(typed).toContain('value="12 Rue des Rosiers"');
    const other = await worker.fetch("http://shop.test/en/checkout/review", {
      redirect: "manual",
      headers: { cookie: "checkout=v1.AAAA.AAAA" },
    });
    expect(other.headers.get("location")).toBe("/en/checkout");
  });

  it("what is withdrawn meanwhile is said where the order was looked over", async () => {
    const browser = aBrowser();
    const bowl = await aPiece(aShop(), { minor: 8_000 });
    await browser.post("/fr/cart/lines", { variant_id: bowl, quantity: "1" });
    await browser.post("/fr/checkout", address);
    await aShop().commit([withdraw(bowl)]);
    const review = await browser.get("/fr/checkout/review");
    expect(review.status).toBe(422);
    expect(await review.text()).toContain('value="12 Rue des Rosiers"');
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
