/** Behind the counter: what an operator changes is seen by shoppers; what a file brings stands on the shelf. */
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { orderBy, plentiful, signIn } from "./desktop.ts";
import { indexOf } from "./hands.ts";
import { aMinutePasses, eventually, rows, visit, type Visit } from "./visit.ts";

const admin = copyFor("en", "admin");
const office = copyFor("en", "office");
const fixtures = "workers/imports/fixtures";

async function atTheDesk(): Promise<Visit> {
  const visitor = await visit({ locale: "en" });
  await signIn(visitor, inject("operator"));
  return visitor;
}

describe("the back office", () => {
  it("shows nobody else what is behind the counter", async () => {
    const visitor = await visit({ locale: "en" });
    await visitor.go("/admin");
    expect(new URL(visitor.page.url()).pathname).toBe("/en/sign-in");
    await signIn(visitor, inject("shopper"));
    expect(await visitor.go("/admin")).toBeGreaterThanOrEqual(403);
    await visitor.end();
  });

  it("a corrected translation is read on the storefront, in that language alone", async () => {
    const { slug } = await plentiful(5);
    const [product] = await rows<{ id: string }>("SELECT id FROM products WHERE slug = ?", slug);
    const reader = await visit({ locale: "fr" });
    await reader.go(`/fr/products/${slug}`);
    const desk = await atTheDesk();
    const title = `Titre corrigé ${Date.now()}`;
    await desk.go(`/admin/products/${product!.id}?from=en&to=fr`);
    await desk.page.fill("#w-title", title);
    const save = desk.page.getByRole("button", { name: `${admin.save}: ${admin.words.fields.title}`, exact: true });
    await Promise.all([desk.page.waitForEvent("load"), save.click()]);
    await eventually(async () => {
      await reader.go(`/fr/products/${slug}`);
      return (await reader.page.locator("h1").innerText()) === title;
    });
    await reader.go(`/en/products/${slug}`);
    expect(await reader.page.locator("h1").innerText()).not.toBe(title);
    expect([...desk.complaints, ...reader.complaints]).toEqual([]);
    await Promise.all([reader.end(), desk.end()]);
  });

  it("money given back is seen on the shopper's order and told by letter", async () => {
    const email = `refund-${Date.now()}@example.org`;
    const shopper = await visit({ locale: "en" });
    const number = await orderBy(shopper, "en", { email });
    const desk = await atTheDesk();
    await desk.go(`/admin/orders/${number}`);
    await desk.page.fill('#refund input[name="amount"]', "1.00");
    const give = desk.page.getByRole("button", { name: office.orders.doRefund });
    await Promise.all([desk.page.waitForEvent("load"), give.click()]);
    await eventually(async () => {
      await aMinutePasses();
      await shopper.go(`/en/orders/${number}`);
      return (await shopper.page.locator("main").innerText()).includes(
        copyFor("en", "orders").refunds.states.succeeded,
      );
    });
    const subject = copyFor("en", "mail").refunded.subject(number);
    await eventually(async () => {
      const letters = await rows<{ subject: string }>(
        "SELECT subject FROM mails WHERE recipient_index = ?",
        indexOf(email),
      );
      return letters.some((letter) => letter.subject === subject);
    });
    expect([...desk.complaints, ...shopper.complaints]).toEqual([]);
    await Promise.all([desk.end(), shopper.end()]);
  });
});

describe("a file that comes in", () => {
  it("brings nine products, whose French is read in the shop and whose German over the API and at the desk", async () => {
    const desk = await atTheDesk();
    for (const file of ["spree-products.csv", "spree-product-translations.csv"]) await upload(desk, file);
    const slug = "automatic-espresso-machine";
    const [product] = await rows<{ id: string }>("SELECT id FROM products WHERE slug = ?", slug);
    const reader = await visit({ locale: "fr" });
    await eventually(async () => {
      const status = await reader.go(`/fr/products/${slug}`);
      return status === 200 && (await reader.page.locator("h1").innerText()) === "Machine Espresso Automatique";
    });
    await desk.go(`/admin/products/${product!.id}?from=fr&to=de`);
    expect(await desk.page.inputValue("#w-title")).toBe("Kaffeevollautomat");
    const answer = await reader.page.request.get(`${reader.shop}/api/v1/products/${slug}/texts`);
    expect(await answer.json()).toMatchObject({ texts: { de: { title: "Kaffeevollautomat" } } });
    expect(desk.complaints).toEqual([]);
    await Promise.all([reader.end(), desk.end()]);
  });
});

/** By the form of the desk, and until it says that all is in. */
async function upload(desk: Visit, name: string): Promise<void> {
  const { page } = desk;
  await desk.go("/admin/imports");
  // A file that came in before is recognised by its bytes; a blank line at the end makes it another.
  const buffer = Buffer.concat([readFileSync(`${fixtures}/${name}`), Buffer.from("\n")]);
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  const send = page.locator('form:has(input[type="file"]) button');
  await Promise.all([page.waitForEvent("load"), send.click()]);
  const id = /imp_\w+/.exec(page.url())?.[0] ?? "";
  await eventually(async () => {
    await aMinutePasses();
    const [found] = await rows<{ state: string }>("SELECT state FROM imports WHERE id = ?", id);
    return found?.state === "done";
  });
}
