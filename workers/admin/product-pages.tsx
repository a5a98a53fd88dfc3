/** Products: the table, one product, and every form on its page. */
import {
  describePicture,
  editProduct,
  editTexts,
  findMedia,
  photoRemoved,
  setVariantPrice,
  textFields,
  writeProducts,
} from "../catalog/index.ts";
import { sanitiseHtml } from "../imports/index.ts";
import { sentPicture, storePhoto } from "../media/index.ts";
import { doors } from "../platform/http/doors.ts";
import { csvFile } from "../platform/http/csv-file.ts";
import type { Request$ } from "../platform/http/context.ts";
import { ProductDeskPage } from "../../web/pages/admin/product-page.tsx";
import { ProductListPage } from "../../web/pages/admin/product-list.tsx";
import { changeStock } from "./change-stock.ts";
import { comeBack, deskLocale, deskOf, sendDesk } from "./desk.ts";
import { minorOf, readForm, wholeNumber } from "./form.ts";
import { newProduct, placesChange, productChange } from "./product-form.ts";
import { isStatus, productCsv, productListView } from "./product-list.ts";
import { isLanguage, productView } from "./product-view.ts";

export const productPages = doors();
const one = "/admin/products/:id{prd_[0-9A-Za-z_]+}";
const pathOf = (c: Request$): string => `/admin/products/${c.req.param("id")}`;
const idOf = (c: Request$): string => c.req.param("id") ?? "";

productPages.get("/admin/products", async (c) => {
  const desk = await deskOf(c, "products");
  const view = await productListView(c.var.shop, new URL(c.req.url).searchParams, desk.locale);
  return sendDesk(c, desk, ProductListPage({ desk, view }));
});

/** A draft with one variant; everything else is written on its own page. */
productPages.post("/admin/products", async (c) => {
  const { shop } = c.var;
  const draft = newProduct(await readForm(c), deskLocale(c), shop.newId("product"));
  const [made] = await writeProducts(shop, [draft], { at: shop.now });
  return made?.ok
    ? comeBack(c, `/admin/products/${made.value.productId}`, { done: "saved" })
    : comeBack(c, "/admin/products", { fault: made?.fault.code ?? "product.invalid" });
});

productPages.get("/admin/products.csv", (c) =>
  csvFile(productCsv(c.var.shop, new URL(c.req.url).searchParams, deskLocale(c)), "products.csv"),
);

productPages.get(one, async (c) => {
  const desk = await deskOf(c, "products");
  const { from = "", to = "", other = "" } = c.req.query();
  const view = await productView(c.var.shop, idOf(c), desk.locale, { from, to: isLanguage(other) ? other : to });
  return view ? sendDesk(c, desk, ProductDeskPage({ desk, view })) : c.notFound();
});

productPages.post(one, async (c) => {
  const form = await readForm(c);
  const version = wholeNumber(form.text("version")) ?? undefined;
  const edited = await editProduct(c.var.shop, idOf(c), productChange(form), version);
  return comeBack(c, pathOf(c), edited.ok ? { done: "saved" } : { fault: edited.fault.code });
});

productPages.post(`${one}/places`, async (c) => {
  const form = await readForm(c);
  const version = wholeNumber(form.text("version")) ?? undefined;
  const edited = await editProduct(c.var.shop, idOf(c), placesChange(form), version);
  return comeBack(c, pathOf(c), edited.ok ? { done: "saved" } : { fault: edited.fault.code });
});

/** From the table and back to it, with the way to undo it. */
productPages.post(`${one}/status`, async (c) => {
  const form = await readForm(c);
  const status = form.text("status", 20);
  if (!isStatus(status)) return comeBack(c, pathOf(c), { fault: "product.invalid" });
  const edited = await editProduct(c.var.shop, idOf(c), { status });
  const back = new URL(form.text("back", 500) || pathOf(c), "http://shop.invalid");
  for (const name of ["changed", "before"]) back.searchParams.delete(name);
  const before = edited.ok ? edited.value.was.status : status;
  const listed = back.pathname === "/admin/products" && before !== status;
  if (listed)
    for (const [name, value] of Object.entries({ changed: idOf(c), before })) back.searchParams.set(name, value);
  const told = edited.ok ? (listed ? {} : { done: "saved" }) : { fault: edited.fault.code };
  return comeBack(c, back.pathname + back.search, told);
});

productPages.post(`${one}/words`, async (c) => {
  const form = await readForm(c);
  const locale = form.text("locale", 20);
  const back = `${pathOf(c)}?from=${encodeURIComponent(form.text("from", 20))}&to=${encodeURIComponent(locale)}`;
  if (!isLanguage(locale)) return comeBack(c, pathOf(c), { fault: "product.invalid" });
  const written = textFields.filter((field) => form.has(field)).map((field) => [field, form.text(field)] as const);
  const change = Object.fromEntries(written);
  if (change["story"]) change["story"] = await sanitiseHtml(change["story"]);
  const edited = await editTexts(c.var.shop, idOf(c), locale, change);
  return comeBack(c, back, edited.ok ? { done: "saved" } : { fault: edited.fault.code });
});

productPages.post(`${one}/prices`, async (c) => {
  const form = await readForm(c);
  const currency = form.text("currency", 3);
  const set = await setVariantPrice(c.var.shop, {
    variantId: form.text("variant", 60),
    market: form.text("market", 40),
    currency,
    minor: minorOf(form.text("amount", 30), currency),
    compareAtMinor: minorOf(form.text("compareAt", 30), currency),
  });
  return comeBack(c, pathOf(c), set.ok ? { done: "priced" } : { fault: set.fault.code });
});

productPages.post(`${one}/stock`, async (c) => {
  const form = await readForm(c);
  const kind = form.text("kind", 20) === "received" ? "received" : "counted";
  const changed = await changeStock(c.var.shop, {
    kind,
    productId: idOf(c),
    variantId: form.text("variant", 60),
    locationId: form.text("location", 60),
    quantity: wholeNumber(form.text("quantity", 20)) ?? Number.NaN,
  });
  return comeBack(c, pathOf(c), changed.ok ? { done: kind } : { fault: changed.fault.code });
});

productPages.post(`${one}/pictures`, async (c) => {
  const form = await readForm(c);
  const facts = await sentPicture(form.file("file"));
  const known = await productView(c.var.shop, idOf(c), deskLocale(c), { from: "", to: "" });
  if (!facts || !known) return comeBack(c, pathOf(c), { fault: "photo.invalid" });
  await storePhoto(c.var.shop, { productId: idOf(c), ...facts, credit: form.text("credit", 300) });
  return comeBack(c, pathOf(c), { done: "pictured" });
});

productPages.post(`${one}/pictures/:media{med_[0-9A-Za-z_]+}`, async (c) => {
  const form = await readForm(c);
  const mediaId = c.req.param("media");
  const media = await findMedia(c.var.shop, mediaId);
  if (media?.productId !== idOf(c)) return comeBack(c, pathOf(c), { fault: "product.not_found" });
  if (form.text("remove") === "1") {
    await c.var.shop.commit(photoRemoved(c.var.shop, mediaId, idOf(c)));
    return comeBack(c, pathOf(c), { done: "removed" });
  }
  const locale = form.text("locale", 20);
  const described = isLanguage(locale) && (await describePicture(c.var.shop, mediaId, locale, form.text("alt", 1_000)));
  return comeBack(c, pathOf(c), described ? { done: "saved" } : { fault: "product.invalid" });
});
