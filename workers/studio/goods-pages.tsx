/** A seller's goods: the table, one piece with its forms, selling one thing, files out and in. */
import { setVariantPrice } from "../catalog/index.ts";
import { sanitiseHtml } from "../imports/index.ts";
import { isLocale } from "../kernel/locale.ts";
import {
  draftListing,
  editListing,
  ownsVariant,
  readDeclaration,
  submitListing,
  withdrawListing,
} from "../listings/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { minorOf, readForm, wholeNumber, type Form } from "../platform/http/form.ts";
import { GoodsListPage } from "../../web/pages/studio/goods-list.tsx";
import { GoodsPage } from "../../web/pages/studio/goods-page.tsx";
import { SellPage } from "../../web/pages/studio/sell-page.tsx";
import { changeOwnStock } from "./change-stock.ts";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { listGoods, type GoodsLine } from "./goods-store.ts";
import { goodsView } from "./goods-view.ts";
import { needs } from "./guard.ts";
import { studioLocale } from "./language.ts";
import { keepPicture } from "./keep-picture.ts";

export const goodsPages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}";
const one = `${home}/products/:id{prd_[0-9A-Za-z_]+}`;
const seller = (c: Request$): string => c.req.param("seller") ?? "";
const id = (c: Request$): string => c.req.param("id") ?? "";
const pathOf = (c: Request$): string => `/studio/${seller(c)}/products/${id(c)}`;
const statuses = ["draft", "active", "archived"] as const;

goodsPages.get(`${home}/products`, needs("products.read"), async (c) => {
  const desk = await studioOf(c, "products");
  const status: GoodsLine["status"] | null = statuses.find((known) => known === c.req.query("status")) ?? null;
  const filter = { text: c.req.query("q") ?? "", status, cursor: c.req.query("cursor") ?? null };
  const page = await listGoods(c.var.shop, seller(c), filter, desk.locale);
  return sendStudio(c, desk, GoodsListPage({ desk, view: { ...page, filter } }));
});

/** Everything below changes goods; looking at one piece does not. */
goodsPages.on("POST", [`${home}/products`, `${home}/products/*`, `${home}/sell`], needs("products.write"));

const declared = (form: Form) =>
  readDeclaration({
    grade: form.text("grade", 20),
    rights: form.text("rights", 20),
    note: form.text("rightsNote", 2_000),
  });

async function wishIn(form: Form, locale: string) {
  const currency = form.text("currency", 3);
  const declaration = declared(form);
  const [minor, quantity] = [minorOf(form.text("price", 30), currency), wholeNumber(form.text("quantity", 10)) ?? 0];
  const story = form.text("story", 20_000);
  return declaration && !Number.isNaN(minor)
    ? {
        locale,
        title: form.text("title", 500),
        story: story ? await sanitiseHtml(story) : "",
        sku: form.text("sku", 120),
        currency,
        minor,
        quantity,
        declaration,
      }
    : null;
}

goodsPages.post(`${home}/products`, async (c) => {
  const list = `/studio/${seller(c)}/products`;
  const wish = await wishIn(await readForm(c), studioLocale(c));
  const drafted = wish && (await draftListing(c.var.shop, seller(c), wish));
  return drafted?.ok
    ? comeBack(c, `${list}/${drafted.value}`, { done: "saved" })
    : comeBack(c, list, { fault: "listing.invalid" });
});

goodsPages.get(`${home}/sell`, needs("products.write"), async (c) => {
  const desk = await studioOf(c, "products");
  return sendStudio(c, desk, SellPage({ desk }));
});

/** One form, one thing: drafted, pictured and handed in. Whatever does not work out is left as a draft to go on with. */
goodsPages.post(`${home}/sell`, async (c) => {
  const form = await readForm(c);
  const wish = await wishIn(form, studioLocale(c));
  const back = `/studio/${seller(c)}/sell`;
  const drafted = wish?.title && wish.minor ? await draftListing(c.var.shop, seller(c), wish) : null;
  if (!drafted?.ok) return comeBack(c, back, { fault: "listing.invalid" });
  const there = `/studio/${seller(c)}/products/${drafted.value}`;
  if (form.file("file") && !(await keepPicture(c.var.shop, drafted.value, form)))
    return comeBack(c, there, { fault: "photo.invalid" });
  const submitted = await submitListing(c.var.shop, seller(c), drafted.value);
  return comeBack(c, there, submitted.ok ? { done: "waiting" } : { fault: submitted.fault.code });
});

goodsPages.get(one, needs("products.read"), async (c) => {
  const desk = await studioOf(c, "products");
  const view = await goodsView(c.var.shop, seller(c), id(c), desk.locale, c.req.query("to"));
  return view ? sendStudio(c, desk, GoodsPage({ desk, view })) : c.notFound();
});

const measures = ["height_mm", "width_mm", "depth_mm", "weight_grams"] as const;

goodsPages.post(one, async (c) => {
  const form = await readForm(c);
  const locale = form.text("locale", 20);
  if (!isLocale(locale)) return comeBack(c, pathOf(c), { fault: "listing.invalid" });
  const texts = {
    title: form.text("title", 500),
    subtitle: form.text("subtitle", 1_000),
    story: form.text("story", 20_000),
  };
  const facts = {
    ...Object.fromEntries(measures.map((name) => [name, wholeNumber(form.text(name, 10))])),
    dated: form.text("dated", 200),
    origin: form.text("origin", 2).toUpperCase(),
  };
  const edited = await editListing(c.var.shop, seller(c), id(c), {
    facts,
    locale,
    texts: { ...texts, story: texts.story ? await sanitiseHtml(texts.story) : "" },
    declaration: declared(form),
  });
  const back = `${pathOf(c)}?to=${locale}`;
  return edited.ok ? comeBack(c, back, { done: edited.value }) : comeBack(c, back, { fault: edited.fault.code });
});

goodsPages.post(`${one}/submission`, async (c) => {
  const submitted = await submitListing(c.var.shop, seller(c), id(c));
  return comeBack(c, pathOf(c), submitted.ok ? { done: "waiting" } : { fault: submitted.fault.code });
});
goodsPages.post(`${one}/withdrawal`, async (c) => {
  const withdrawn = await withdrawListing(c.var.shop, seller(c), id(c));
  return comeBack(c, pathOf(c), withdrawn.ok ? { done: "withdrawn" } : { fault: withdrawn.fault.code });
});

/** What a piece costs is its seller's to say, at once. */
goodsPages.post(`${one}/prices`, async (c) => {
  const form = await readForm(c);
  const [variantId, currency] = [form.text("variant", 60), form.text("currency", 3)];
  if (!(await ownsVariant(c.var.shop, seller(c), variantId))) return c.notFound();
  const minor = minorOf(form.text("price", 30), currency);
  const set = await setVariantPrice(c.var.shop, { variantId, market: "*", currency, minor, compareAtMinor: null });
  return comeBack(c, pathOf(c), set.ok ? { done: "saved" } : { fault: set.fault.code });
});

goodsPages.post(`${home}/products/:id{prd_[0-9A-Za-z_]+}/stock`, needs("stock.write"), async (c) => {
  const form = await readForm(c);
  const changed = await changeOwnStock(c.var.shop, seller(c), {
    kind: form.text("kind", 20) === "received" ? "received" : "counted",
    productId: id(c),
    variantId: form.text("variant", 60),
    locationId: form.text("location", 60),
    quantity: wholeNumber(form.text("quantity", 20)) ?? Number.NaN,
  });
  return comeBack(c, pathOf(c), changed.ok ? { done: "saved" } : { fault: changed.fault.code });
});
