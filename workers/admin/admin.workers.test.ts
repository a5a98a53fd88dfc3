import { beforeAll, describe, expect, it } from "vitest";
import { findDocument, writeProducts, type ProductDraft } from "../catalog/index.ts";
import { stockEquation } from "../stock/index.ts";
import { ask, send as sendAs, shop, somebody, told, type Form, type Person } from "./fixture.ts";
import { aPlace, catalogueVersionOf, movesOf, writtenEvents } from "./fixture-store.ts";

const people: { [role: string]: Person } = {};
const send = (path: string, form: Form, as = people["operator"]!) => sendAs(path, form, as);
let bowl = "";

const draft = (number: string, title: string): ProductDraft => ({
  externalId: `desk:${number}`,
  status: "active",
  title: { en: title, "zh-Hans": "碗" },
  story: { en: "<p>Thrown in one go.</p>" },
  variants: [
    {
      sku: `DESK-${number}`,
      options: {},
      prices: [{ currency: "USD", minor: 4_800 }],
      stock: [{ location: "desk-shelf", quantity: 7 }],
    },
  ],
});

beforeAll(async () => {
  for (const role of ["operator", "auditor", "shopper", "support"] as const) people[role] = await somebody(role);
  await aPlace(shop, "desk-shelf", "CN");
  const drafts = [draft("1", "A plain bowl"), draft("2", '=HYPERLINK("x")')];
  const written = await writeProducts(shop, drafts, { at: shop.now });
  bowl = written[0]!.ok ? written[0]!.value.productId : "";
});

const addresses = ["", "/products", "/products.csv", "/orders", "/orders.csv", "/orders/YJ-22222-2222", "/nowhere"];

describe("the door", () => {
  it("sends strangers to sign in and shows shoppers nothing, whatever they ask for", async () => {
    for (const path of [...addresses, `/products/${bowl}`]) {
      const stranger = await ask(`/admin${path}`);
      expect([stranger.status, stranger.headers.get("location")]).toEqual([
        303,
        `/en/sign-in?back=${encodeURIComponent(`/admin${path}`)}`,
      ]);
      expect((await ask(`/admin${path}`, people["shopper"])).status).toBe(404);
      expect((await ask(`/admin${path}`, undefined, { status: "draft" })).status).toBe(303);
      expect((await send(`/admin${path}`, { status: "draft" }, people["shopper"])).status).toBe(404);
    }
  });

  it("refuses a form without its token, one of another session, and every form of an auditor, who may look", async () => {
    const path = `/admin/products/${bowl}/status`;
    expect((await ask(path, people["operator"], { status: "draft" })).status).toBe(403);
    expect(
      (await ask(path, people["operator"], { status: "draft", form_token: people["support"]!.token })).status,
    ).toBe(403);
    expect((await send(path, { status: "draft" }, people["auditor"])).status).toBe(403);
    expect((await ask(`/admin/products/${bowl}`, people["auditor"])).status).toBe(200);
    expect((await findDocument(shop, bowl))?.status).toBe("active");
  });

  it("keeps nothing of its pages anywhere", async () => {
    const page = await ask("/admin/products", people["operator"]);
    expect([page.status, page.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    expect(await page.text()).not.toContain("undefined");
  });
});

describe("a product", () => {
  it("is changed with its document, the catalogue's version and a word to search, and an older form is refused", async () => {
    const before = { version: await catalogueVersionOf(shop), told: await writtenEvents(shop, bowl) };
    const doc = (await findDocument(shop, bowl))!;
    const form = {
      version: String(doc.version),
      height_mm: "120",
      hsCode: "6912.00",
      origin: "cn",
      tags: "bowl, plain",
    };
    expect(told(await send(`/admin/products/${bowl}`, form)).get("done")).toBe("saved");
    expect(await findDocument(shop, bowl)).toMatchObject({
      height_mm: 120,
      hsCode: "691200",
      origin: "CN",
      tags: ["bowl", "plain"],
    });
    expect(await catalogueVersionOf(shop)).toBeGreaterThan(before.version);
    expect(await writtenEvents(shop, bowl)).toBe(before.told + 1);
    expect(told(await send(`/admin/products/${bowl}`, { ...form, height_mm: "1" })).get("fault")).toBe("product.raced");
    expect(told(await send(`/admin/products/${bowl}`, { origin: "China", height_mm: "tall" })).get("fault")).toBe(
      "product.invalid",
    );
    expect((await findDocument(shop, bowl))?.height_mm).toBe(120);
  });

  it("says its translated words in the shop and takes German ones for the desk; a script in them is cut out", async () => {
    const words = `/admin/products/${bowl}/words`;
    await send(words, { locale: "fr", title: "Un bol tout simple" });
    await send(words, { locale: "de", title: "Eine schlichte Schale" });
    await send(words, { locale: "fr", story: "<p>Tourné d’un trait.</p><script>alert(1)</script>" });
    const doc = (await findDocument(shop, bowl))!;
    expect(doc.title).toMatchObject({ fr: "Un bol tout simple", de: "Eine schlichte Schale" });
    const page = await (await ask(`/fr/products/${doc.slug}`)).text();
    expect(page).toContain("Un bol tout simple");
    expect(page).toContain("<p>Tourné d’un trait.</p>");
    expect(page).not.toContain("alert(1)");
    const desk = await (await ask(`/admin/products/${bowl}?from=en&to=de`, people["operator"])).text();
    expect(desk).toContain("Eine schlichte Schale");
    await send(words, { locale: "de", title: "" });
    expect((await findDocument(shop, bowl))?.title).not.toHaveProperty("de");
  });

  it("changes its status in the table and changes it back", async () => {
    const changed = await send(`/admin/products/${bowl}/status`, {
      status: "archived",
      back: "/admin/products?q=bowl",
    });
    const back = changed.headers.get("location")!;
    expect(told(changed).get("before")).toBe("active");
    expect(await (await ask(back, people["operator"])).text()).toContain("Undo");
    await send(`/admin/products/${bowl}/status`, { status: "active", back });
    expect((await findDocument(shop, bowl))?.status).toBe("active");
    const away = await send(`/admin/products/${bowl}/status`, { status: "active", back: "//elsewhere.example/" });
    expect(away.headers.get("location")).toMatch(/^\/admin/);
  });

  it("takes a price as people write it and refuses one that its currency does not have", async () => {
    const variant = (await findDocument(shop, bowl))!.variants[0]!.id;
    const set = (amount: string, currency: string) =>
      send(`/admin/products/${bowl}/prices`, { variant, market: "*", currency, amount });
    expect(told(await set("52,50", "EUR")).get("done")).toBe("priced");
    expect(told(await set("52.5", "JPY")).get("fault")).toBe("price.invalid");
    expect(told(await set("-1", "EUR")).get("fault")).toBe("price.invalid");
    expect(await (await ask(`/admin/products/${bowl}`, people["operator"])).text()).toContain("€52.50");
  });

  it("is counted and received into the books, which keep agreeing", async () => {
    const variant = (await findDocument(shop, bowl))!.variants[0]!.id;
    const stock = (form: { [name: string]: string }) =>
      send(`/admin/products/${bowl}/stock`, { variant, location: "desk-shelf", ...form });
    expect(told(await stock({ kind: "counted", quantity: "5" })).get("done")).toBe("counted");
    expect(told(await stock({ kind: "received", quantity: "١٢" })).get("done")).toBe("received");
    expect(told(await stock({ kind: "counted", quantity: "many" })).get("fault")).toBe("product.invalid");
    expect(told(await stock({ kind: "counted", quantity: "3", location: "nowhere" })).get("fault")).toBe(
      "product.invalid",
    );
    expect(await movesOf(shop, variant)).toEqual([
      { quantity: 7, reason: "received" },
      { quantity: -2, reason: "counted" },
      { quantity: 12, reason: "received" },
    ]);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("begins as a draft; a SKU that is taken begins nothing", async () => {
    const made = await send("/admin/products", {
      title: "A new plate",
      sku: "DESK-NEW",
      amount: "30",
      currency: "USD",
    });
    const id = new URL(made.headers.get("location")!, "http://localhost").pathname.split("/").at(-1)!;
    expect(await findDocument(shop, id)).toMatchObject({ status: "draft", title: { en: "A new plate" } });
    const taken = await send("/admin/products", { title: "Another", sku: "DESK-1", amount: "", currency: "USD" });
    expect(told(taken).get("fault")).toBe("product.invalid");
    const again = await send("/admin/products", { title: "Overwritten", sku: "DESK-NEW", currency: "USD" });
    expect(told(again).get("fault")).toBe("product.invalid");
    expect((await findDocument(shop, id))?.title).toEqual({ en: "A new plate" });
  });

  it("leaves the table as a file in which no cell is a formula", async () => {
    const file = await ask("/admin/products.csv?sort=title", people["operator"]);
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="products.csv"');
    const text = await file.text();
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain("DESK-1");
  });
});
