/** The Markdown form of a product page: for readers that have no eyes for layout. */
import { copyFor } from "../../web/copy/index.ts";
import { formatMoney } from "../kernel/money.ts";
import type { Request$ } from "../platform/http/context.ts";
import { facetKinds } from "../search/index.ts";
import { addressOf, shorten } from "./head.ts";
import type { ProductPageView } from "./load-product.ts";

/** One line of plain text: nothing in it is read as markup. */
const line = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/([\\`*_[\]<>#|])/g, "\\$1")
    .trim();

const paragraphs = (story: string): string =>
  story
    .split(/<\/p>|<br\s*\/?>|\n\s*\n/)
    .map((part) => line(shorten(part, 20_000)))
    .filter(Boolean)
    .join("\n\n");

export function productMarkdown(c: Request$, { product, makerStory }: ProductPageView): Response {
  const { shop } = c.var;
  const words = copyFor(shop.locale, "storefront");
  const facts = facetKinds.flatMap((kind) => {
    const names = product.terms.filter((term) => term.kind === kind).map(({ name }) => name.text);
    return names.length > 0 ? [`- ${words.shelf.kinds[kind]}: ${line(names.join(", "))}`] : [];
  });
  const variants = product.variants.map(({ sku, options, price, availability, free }) => {
    const named = Object.values(options).join(" · ") || sku;
    const stock = words.product.availability[availability];
    const said = typeof stock === "function" ? stock(free) : stock;
    return `- ${line(named)}: ${price ? formatMoney(price.unit, shop.locale) : "—"}, ${said} (${line(sku)})`;
  });
  const url = addressOf(shop, shop.locale, { path: `/products/${product.slug}` });
  const parts = [
    `# ${line(product.title.text)}`,
    product.subtitle ? line(product.subtitle.text) : "",
    product.maker ? `${words.product.by} ${line(product.maker.name.text)}` : "",
    variants.join("\n"),
    product.story ? `## ${words.product.story}\n\n${paragraphs(product.story.text)}` : "",
    facts.length > 0 ? `## ${words.product.particulars}\n\n${facts.join("\n")}` : "",
    product.maker && makerStory ? `## ${line(product.maker.name.text)}\n\n${paragraphs(makerStory.text)}` : "",
    product.source ? `${words.product.record}: ${line(product.source.name)} (${line(product.source.licence)})` : "",
    `<${url}>`,
  ];
  return new Response(`${parts.filter(Boolean).join("\n\n")}\n`, {
    headers: {
      "content-type": "text/markdown; charset=utf-8",
      "content-language": product.title.lang,
      "cache-control": "public, max-age=0, must-revalidate",
      vary: "cookie, accept",
      link: `<${url}>; rel="canonical"`,
    },
  });
}
