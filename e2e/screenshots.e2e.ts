/**
 * The pictures of the README, taken from the shop as it stands. They are written beside the cache; with
 * YAJI_SCREENSHOTS=1 they are written to e2e/screenshots, where the repository keeps them.
 */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { Locale } from "../workers/kernel/locale.ts";
import { addToBasket, orderBy, type Piece } from "./desktop.ts";
import { desktop, phone, rows, visit, type Visit } from "./visit.ts";

const folder = process.env["YAJI_SCREENSHOTS"] ? "e2e/screenshots" : ".cache/e2e/screenshots";
const bytes_max = 150_000;

type Look = {
  readonly name: string;
  readonly locale: Locale;
  readonly small?: true;
  readonly dark?: true;
  /** height of the picture in CSS pixels; the screen's when left out */
  readonly tall?: number;
  readonly go: (visitor: Visit, locale: Locale) => Promise<void>;
};

const page = (path: string) => async (visitor: Visit, locale: Locale) => void (await visitor.go(`/${locale}${path}`));
const product =
  (word: string): Look["go"] =>
  async (visitor, locale) =>
    void (await visitor.go(`/${locale}/products/${(await shown(word)).slug}`));
const basket: Look["go"] = async (visitor, locale) => {
  await addToBasket(visitor, locale, await shown("bowl"));
  await addToBasket(visitor, locale, await shown("celadon"));
};
const checkout: Look["go"] = async (visitor, locale) => {
  await basket(visitor, locale);
  await visitor.go(`/${locale}/checkout`);
};
const order: Look["go"] = async (visitor, locale) =>
  void (await orderBy(visitor, locale, { piece: await shown("teapot") }));

const looks: readonly Look[] = [
  { name: "home-en", locale: "en", go: page("") },
  { name: "home-zh-Hans-dark", locale: "zh-Hans", dark: true, go: page("") },
  { name: "home-ar-phone", locale: "ar", small: true, go: page("") },
  { name: "collection-en", locale: "en", go: page("/collections/kiln-and-fire") },
  { name: "collection-zh-Hans-phone", locale: "zh-Hans", small: true, go: page("/collections/ink-and-paper") },
  { name: "collection-ar-dark", locale: "ar", dark: true, go: page("/collections/silk-road-west") },
  { name: "search-zh-Hans", locale: "zh-Hans", go: page("/search?q=茶碗") },
  { name: "product-en", locale: "en", go: product("celadon") },
  { name: "product-zh-Hans-phone", locale: "zh-Hans", small: true, tall: 1_400, go: product("tea-bowl") },
  { name: "product-ar-dark", locale: "ar", dark: true, go: product("ewer") },
  { name: "cart-en-phone-dark", locale: "en", small: true, dark: true, go: basket },
  { name: "checkout-zh-Hans", locale: "zh-Hans", go: checkout },
  { name: "checkout-ar-phone", locale: "ar", small: true, go: checkout },
  { name: "order-en", locale: "en", go: order },
  { name: "maker-ja", locale: "ja", go: async (visitor, locale) => page(`/makers/${await aMaker()}`)(visitor, locale) },
];

describe("the shop as it is shown in the README", () => {
  it.each(looks)("$name", async ({ name, locale, small, dark, tall, go }) => {
    const { width, height } = small ? phone : desktop;
    const viewport = { width, height: tall ?? height };
    const visitor = await visit({ locale, viewport, colorScheme: dark ? "dark" : "light" });
    await go(visitor, locale);
    await visitor.page.evaluate(() => scrollTo(0, 0));
    await visitor.page.waitForLoadState("networkidle");
    const picture = await webp(await visitor.page.screenshot());
    mkdirSync(folder, { recursive: true });
    await sharp(picture).toFile(`${folder}/${name}.webp`);
    expect(picture.byteLength).toBeLessThanOrEqual(bytes_max);
    await visitor.end();
  });
});

/** As good as it may be within the bytes it may have. */
async function webp(png: Buffer): Promise<Buffer> {
  for (const quality of [85, 70, 55]) {
    const picture = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (picture.byteLength <= bytes_max) return picture;
  }
  return sharp(png).webp({ quality: 40, effort: 6 }).toBuffer();
}

/** The first thing for sale with this word in its address, of which there are several. */
async function shown(word: string): Promise<Piece> {
  const [found] = await rows<Piece>(
    `SELECT p.slug, v.id AS variantId FROM products p JOIN variants v ON v.product_id = p.id
     WHERE p.slug LIKE ? AND p.status = 'active' AND p.maker_id IS NOT NULL
       AND (SELECT SUM(on_hand - held) FROM stock WHERE variant_id = v.id) > 3 ORDER BY p.id LIMIT 1`,
    `%${word}%`,
  );
  return found!;
}

async function aMaker(): Promise<string> {
  const [found] = await rows<{ slug: string }>(
    "SELECT m.slug FROM makers m JOIN products p ON p.maker_id = m.id GROUP BY m.id ORDER BY COUNT(*) DESC LIMIT 1",
  );
  return found!.slug;
}
