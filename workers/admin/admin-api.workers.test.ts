import { beforeAll, describe, expect, it } from "vitest";
import { findDocument, writeProducts } from "../catalog/index.ts";
import { findPhoto } from "../media/index.ts";
import { ask, call, shop, somebody, type Person } from "./fixture.ts";
import { aPlace } from "./fixture-store.ts";

let operator: Person;
let cup = "";

beforeAll(async () => {
  operator = await somebody("operator");
  await aPlace(shop, "api-shelf", "JP");
  const [written] = await writeProducts(
    shop,
    [
      {
        externalId: "api:cup",
        status: "draft",
        title: { en: "A cup", de: "Eine Tasse" },
        variants: [{ sku: "API-CUP", options: {}, prices: [], stock: [{ location: "api-shelf", quantity: 3 }] }],
        media: [{ kind: "illustration", seed: "a" }],
      },
    ],
    { at: shop.now },
  );
  cup = written?.ok ? written.value.productId : "";
});

describe("products over the API of the back office", () => {
  it("are shut to strangers and shoppers", async () => {
    const shopper = await somebody("shopper");
    const auditor = await somebody("auditor");
    for (const path of ["", `/${cup}`]) {
      expect((await call("GET", `/admin/products${path}`)).status).toBe(401);
      expect((await call("GET", `/admin/products${path}`, shopper)).status).toBe(403);
      expect((await call("GET", `/admin/products${path}`, auditor)).status).toBe(200);
    }
    expect((await call("PATCH", `/admin/products/${cup}`, auditor, { status: "active" })).status).toBe(403);
  });

  it("are listed and read with every language they have, German too", async () => {
    const list = await call("GET", "/admin/products?q=api-cup&status=draft", operator);
    expect(list.body).toMatchObject({
      items: [{ id: cup, title: { text: "A cup", lang: "en" }, free: 3 }],
      next: null,
    });
    const read = await call("GET", `/admin/products/${cup}`, operator);
    expect(read.body).toMatchObject({ texts: { title: { en: "A cup", de: "Eine Tasse" } }, version: 1 });
  });

  it("are changed by version, translated, priced and counted", async () => {
    const edited = await call("PATCH", `/admin/products/${cup}`, operator, {
      version: 1,
      status: "active",
      hs_code: "6912",
    });
    expect(edited).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await call("PATCH", `/admin/products/${cup}`, operator, { version: 1, status: "draft" })).status).toBe(409);
    expect((await call("PATCH", `/admin/products/${cup}`, operator, { colour: "blue" })).status).toBe(422);
    const words = { title: "Die Tasse", story: '<p onclick="x()">Gedreht.</p>' };
    expect((await call("PUT", `/admin/products/${cup}/translations/de`, operator, words)).status).toBe(200);
    const read = (await call("GET", `/admin/products/${cup}`, operator)).body as {
      texts: { story: { de: string } };
      variants: { id: string }[];
    };
    expect(read.texts.story.de).toBe("<p>Gedreht.</p>");
    const variant_id = read.variants[0]!.id;
    const price = { variant_id, market: "*", currency: "JPY", minor: 5_400 };
    expect((await call("PUT", `/admin/products/${cup}/prices`, operator, price)).status).toBe(200);
    expect((await call("PUT", `/admin/products/${cup}/prices`, operator, { ...price, market: "moon" })).status).toBe(
      422,
    );
    const count = { variant_id, location: "api-shelf", kind: "counted", quantity: 9 };
    expect((await call("POST", `/admin/products/${cup}/stock-moves`, operator, count)).status).toBe(201);
    expect((await call("GET", `/admin/products/${cup}`, operator)).body).toMatchObject({
      variants: [{ prices: [{ currency: "JPY", minor: 5_400 }], stock: [{ on_hand: 9, held: 0 }] }],
    });
  });
});

describe("a photograph", () => {
  /** 1 × 1, as small as a PNG can be. */
  const png = Uint8Array.from(
    atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="),
    (sign) => sign.charCodeAt(0),
  );
  const upload = (bytes: Uint8Array) => {
    const form = new FormData();
    form.set("form_token", operator.token);
    form.set("credit", "Lin Wan");
    form.set("file", new File([bytes.slice().buffer], "cup.png", { type: "image/png" }));
    return ask(`/admin/products/${cup}/pictures`, operator, form);
  };

  it("joins the product; what only calls itself a picture does not", async () => {
    expect((await upload(new TextEncoder().encode("<svg onload=alert(1)>"))).headers.get("location")).toContain(
      "photo.invalid",
    );
    expect((await upload(png)).headers.get("location")).toContain("pictured");
    const photo = (await findDocument(shop, cup))!.media.find(({ kind }) => kind === "photo")!;
    expect(photo).toMatchObject({ width: 1, height: 1, credit: "Lin Wan" });
    expect((await findPhoto(shop, photo.id, 160, "webp")).ok).toBe(true);
    const form = { form_token: operator.token, remove: "1" };
    await ask(`/admin/products/${cup}/pictures/${photo.id}`, operator, form);
    expect((await findDocument(shop, cup))!.media.filter(({ kind }) => kind === "photo")).toEqual([]);
  });
});
