/**
 * A feed for Google Merchant Center: RSS 2.0 with the `g:` namespace, one item a variant, after the product data
 * specification (limits of each field by character). Text is plain; addresses are whole; a price names its currency.
 */
import { decimal, type Money } from "../../kernel/money.ts";
import type { ExportProduct, ExportVariant } from "./export-product.ts";

export type Channel = { readonly title: string; readonly link: string; readonly description: string };
/** `link(handle)` is the product's page; `brand` stands in where a maker is unknown. */
export type FeedContext = { readonly link: (handle: string) => string; readonly brand: string };

type Field = readonly [name: string, value: string];

export const feedHead = ({ title, link, description }: Channel): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n` +
  `<title>${xml(title)}</title>\n<link>${xml(link)}</link>\n<description>${xml(description)}</description>\n`;
export const feedTail = "</channel>\n</rss>\n";

/** The items of one product; none when it has no photo, because the feed refuses an item without one. */
export function feedItems(product: ExportProduct, context: FeedContext): string {
  const picture = product.images[0]?.url;
  if (!picture || product.status !== "active") return "";
  return product.variants
    .map((variant) => {
      const fields = fieldsOf(product, variant, variant.image || picture, context).filter(([, value]) => value !== "");
      return `<item>\n${fields.map(([name, value]) => `<g:${name}>${xml(value)}</g:${name}>\n`).join("")}</item>\n`;
    })
    .join("");
}

function fieldsOf(
  product: ExportProduct,
  variant: ExportVariant,
  picture: string,
  context: FeedContext,
): readonly Field[] {
  const { attributes } = product;
  const mpn = attributes.MPN ?? "";
  const reduced = variant.compareAt !== null;
  return [
    ["id", identifier(variant.sku)],
    ["item_group_id", product.variants.length > 1 ? identifier(product.handle) : ""],
    ["title", cut([product.title, ...Object.values(variant.options)].join(" – "), 150)],
    ["description", cut(plain(product.story) || product.title, 5_000)],
    ["link", context.link(product.handle)],
    ["image_link", picture],
    ...moreImages(product, picture),
    ["availability", variant.quantity === null || variant.quantity > 0 ? "in_stock" : "out_of_stock"],
    ["price", priced(variant.compareAt ?? variant.price)],
    ["sale_price", reduced ? priced(variant.price) : ""],
    ["brand", cut(product.maker || context.brand, 70)],
    ["gtin", variant.gtin],
    ["mpn", cut(mpn, 70)],
    ["identifier_exists", variant.gtin || (mpn && product.maker) ? "" : "no"],
    ["condition", known(attributes.Condition, ["new", "refurbished", "used"]) || "new"],
    ["gender", known(attributes.Gender, ["male", "female", "unisex"])],
    ["age_group", known(attributes["Age group"], ["newborn", "infant", "toddler", "kids", "adult"])],
    ["google_product_category", attributes["Google product category"] ?? attributes["Product category"] ?? ""],
    ["product_type", cut(product.type, 750)],
    ["shipping_weight", variant.weight_grams ? `${variant.weight_grams} g` : ""],
    ["color", cut(optionLike(variant, /^colou?r$|^couleur$|^farbe$|^颜色$/i), 100)],
    ["size", cut(optionLike(variant, /^size$|^taille$|^größe$|^尺寸$/i), 100)],
    ["material", cut(attributes.Material ?? optionLike(variant, /^material$/i), 200)],
  ];
}

/** A word of the specification's own list; any other would have the item refused. */
function known(written: string | undefined, words: readonly string[]): string {
  const word = (written ?? "").trim().toLowerCase();
  return words.includes(word) ? word : "";
}

const moreImages = (product: ExportProduct, picture: string): readonly Field[] =>
  product.images
    .filter(({ url }) => url !== picture)
    .slice(0, 10)
    .map(({ url }) => ["additional_image_link", url] as const);

const priced = (money: Money): string => `${decimal(money)} ${money.currency}`;

const optionLike = (variant: ExportVariant, name: RegExp): string =>
  Object.entries(variant.options).find(([option]) => name.test(option))?.[1] ?? "";

const cut = (text: string, chars: number): string =>
  [...text].length <= chars ? text : `${[...text].slice(0, chars - 1).join("")}…`;

/** At most 50 characters; longer ones end in a checksum, so that two long ids stay two. */
export function identifier(text: string): string {
  if (text.length <= 50) return text;
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return `${text.slice(0, 41)}-${hash.toString(16).padStart(8, "0")}`;
}

const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Sanitised HTML as plain text with line ends. */
export function plain(html: string): string {
  return html
    .replace(/<(br|\/p|\/li|\/h\d|\/div|\/blockquote|\/tr)[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name]!)
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code) || 32))
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

/** Escaped for XML 1.0; control characters it cannot hold are dropped. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
