/** What happens between the basket and the paid order when things do not go straight. With scripts, on a desktop. */
import { describe, expect, inject, it } from "vitest";
import { challengeCode } from "../simulators/acquirer/cards.ts";
import { copyFor } from "../web/copy/index.ts";
import { addToBasket, fillAddress, fillCard, orderBy, plentiful, signIn } from "./desktop.ts";
import { indexOf } from "./hands.ts";
import { eventually, rows, visit, type Visit } from "./visit.ts";

const checkout = copyFor("en", "checkout");
const orders = copyFor("en", "orders");
const cart = copyFor("en", "cart");
const main = ({ page }: Visit): Promise<string> => page.locator("main").innerText();
const ordersOf = (email: string) =>
  rows<{ number: string; state: string; quote: string }>(
    "SELECT number, state, quote FROM orders WHERE email_index = ?",
    indexOf(email),
  );

describe("paying", () => {
  it("the bank asks for a code, a wrong one is told so, the right one pays", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    await orderBy(visitor, "en", { card: "4000000000003220" });
    await page.fill("#code", "000000");
    await Promise.all([page.waitForEvent("load"), page.click('button[value="confirm"]')]);
    expect(await page.locator("#code-wrong").isVisible()).toBe(true);
    await page.fill("#code", challengeCode);
    await Promise.all([page.waitForEvent("load"), page.click('button[value="confirm"]')]);
    expect(await main(visitor)).toContain(orders.payment.sentence.captured);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("a declined card is told gently; paying again ends in one paid order", async () => {
    const visitor = await visit({ locale: "en" });
    const email = `declined-${Date.now()}@example.org`;
    await orderBy(visitor, "en", { card: "4000000000009995", email });
    expect(await main(visitor)).toContain(orders.payment.declines.insufficient_funds);
    const again = visitor.page.getByRole("button", { name: orders.payment.again });
    await Promise.all([visitor.page.waitForURL("**/pay/*"), again.click()]);
    await fillCard(visitor);
    expect(await main(visitor)).toContain(orders.payment.sentence.captured);
    expect((await ordersOf(email)).map(({ state }) => state)).toEqual(["paid"]);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("the Alipay-style page pays as well, and going back from a closed payment leads to the order", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const number = await orderBy(visitor, "en", { method: "alipay" });
    expect(await main(visitor)).toContain(orders.payment.sentence.captured);
    await page.goBack({ waitUntil: "load" });
    expect(await page.locator("h1").innerText()).not.toBe("");
    await visitor.go(`/en/orders/${number}`);
    expect(await main(visitor)).toContain(orders.payment.sentence.captured);
    await visitor.end();
  });
});

describe("ordering", () => {
  it("the button pressed twice orders once", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const email = `twice-${Date.now()}@example.org`;
    await addToBasket(visitor, "en", await plentiful());
    await visitor.go("/en/checkout");
    await fillAddress(visitor, "en", email);
    const form = await page
      .locator('form[action$="/checkout/order"]')
      .evaluate((found) => [...new FormData(found as HTMLFormElement)].map(([name, value]) => [name, String(value)]));
    const post = () =>
      page.request.post(`${visitor.shop}/en/checkout/order`, {
        form: Object.fromEntries(form),
        headers: { origin: visitor.shop, "sec-fetch-site": "same-origin" },
        maxRedirects: 0,
      });
    const answers = await Promise.all([post(), post(), post()]);
    expect(new Set(answers.map((answer) => answer.status()))).toEqual(new Set([303]));
    expect(await ordersOf(email)).toHaveLength(1);
    await visitor.end();
  });

  it("a double click on the page itself orders once, and the back button does not order again", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const email = `back-${Date.now()}@example.org`;
    await addToBasket(visitor, "en", await plentiful());
    await visitor.go("/en/checkout");
    await fillAddress(visitor, "en", email);
    await page.locator('form[action$="/checkout/order"] button').dblclick();
    await eventually(async () => page.url().includes("/pay/"));
    // What was looked over is an order now: back from the provider is its page, where it can be paid after all.
    await page.goBack();
    await eventually(async () => new URL(page.url()).pathname.startsWith("/en/orders/"));
    expect(await main(visitor)).toContain(orders.payment.sentence.open);
    await visitor.go("/en/checkout");
    expect(new URL(page.url()).pathname).toBe("/en/cart");
    expect(await main(visitor)).toContain(cart.emptyTitle);
    expect(await ordersOf(email)).toHaveLength(1);
    await visitor.end();
  });

  it("a coupon is prorated over the lines to the last cent, before and after ordering", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const email = `coupon-${Date.now()}@example.org`;
    await addToBasket(visitor, "en", await plentiful(1));
    await addToBasket(visitor, "en", await plentiful(2));
    await orderBy(visitor, "en", { code: "WELCOME10", email });
    expect(await main(visitor)).toContain(orders.totals.discount);
    const [order] = await ordersOf(email);
    const { lines, totals } = JSON.parse(order!.quote) as {
      lines: { discountMinor: number; subtotalMinor: number }[];
      totals: { discountMinor: number; subtotalMinor: number };
    };
    expect(lines).toHaveLength(3);
    expect(lines.reduce((sum, line) => sum + line.discountMinor, 0)).toBe(totals.discountMinor);
    expect(totals.discountMinor).toBeGreaterThanOrEqual(Math.floor(totals.subtotalMinor / 10) - 1);
    await page.close();
    await visitor.end();
  });

  it("what was sold meanwhile is refused with a sentence, and nothing is ordered", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const email = `late-${Date.now()}@example.org`;
    const piece = await plentiful(7);
    await addToBasket(visitor, "en", piece);
    await visitor.go("/en/checkout");
    await fillAddress(visitor, "en", email);
    await rows("UPDATE stock SET on_hand = held WHERE variant_id = ?", piece.variantId);
    await Promise.all([page.waitForEvent("load"), page.locator('form[action$="/checkout/order"] button').click()]);
    expect(new URL(page.url()).pathname).toBe("/en/cart");
    expect(await main(visitor)).toContain(cart.problems.sold_out);
    expect(await main(visitor)).toContain(cart.soldOut);
    expect(await ordersOf(email)).toEqual([]);
    await visitor.end();
  });
});

describe("who and where", () => {
  it("the basket of a guest comes along when they sign in", async () => {
    const visitor = await visit({ locale: "en" });
    const piece = await plentiful(3);
    await addToBasket(visitor, "en", piece);
    await signIn(visitor, inject("shopper"));
    await visitor.go("/en/cart");
    expect(await visitor.page.locator(`main a[href="/en/products/${piece.slug}"]`).count()).toBeGreaterThan(0);
    const other = await visit({ locale: "en" });
    await signIn(other, inject("shopper"));
    await other.go("/en/cart");
    expect(await other.page.locator(`main a[href="/en/products/${piece.slug}"]`).count()).toBeGreaterThan(0);
    await Promise.all([visitor.end(), other.end()]);
  });

  it("euros and Germany change the price and the sentence about tax", async () => {
    const visitor = await visit({ locale: "en" });
    const { page } = visitor;
    const { slug } = await plentiful(4);
    await visitor.go(`/en/products/${slug}`);
    const before = await page.locator("form.buy").innerText();
    await page.locator("details.prefs summary").click();
    await page.selectOption("#pref-currency", "EUR");
    await page.selectOption("#pref-ship-to", "DE");
    await Promise.all([page.waitForEvent("load"), page.locator("details.prefs form button").click()]);
    expect(new URL(page.url()).pathname).toBe(`/en/products/${slug}`);
    const after = await eventually(async () => {
      const text = await page.locator("form.buy").innerText();
      return text !== before && text;
    });
    expect(after).toContain("€");
    expect(after).toContain(copyFor("en", "storefront").product.taxIncluded("Germany"));
    await addToBasket(visitor, "en", await plentiful(4));
    await visitor.go("/en/checkout");
    expect(await page.locator('select[name="country"]').inputValue()).toBe("DE");
    expect(await main(visitor)).toContain(checkout.taxes.vat);
    await visitor.end();
  });
});
