import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAll } from "../fixtures/context.ts";
import { shopify } from "../readers/shopify.ts";
import { csvLine, inert } from "./csv.ts";
import type { ExportProduct, ExportVariant } from "./export-product.ts";
import { feedHead, feedItems, feedTail, identifier, plain, xml } from "./google-merchant.ts";
import { shopifyHeader, shopifyLines } from "./shopify.ts";

const bowl: ExportProduct = {
  handle: "plum-bowl",
  status: "active",
  title: 'Plum "tea" bowl, small',
  story: "<p>Thrown &amp; glazed.</p><p>Fired\ntwice.</p>",
  maker: "Lantern Kiln",
  type: "Tea bowls",
  tags: ["tea", "clay"],
  metaTitle: "",
  metaDescription: "",
  attributes: { Material: "Porcelain", "Google product category": "674" },
  images: [
    { url: "https://yaji.example/a.jpg", alt: "From above" },
    { url: "https://yaji.example/b.jpg", alt: "" },
  ],
  variants: [
    {
      sku: "B-S",
      options: { Size: "Small" },
      price: { minor: 4800, currency: "USD" },
      compareAt: { minor: 6000, currency: "USD" },
      quantity: 3,
      weight_grams: 180,
      gtin: "4006381333931",
      image: "",
    },
    {
      sku: "B-L",
      options: { Size: "Large" },
      price: { minor: 6400, currency: "USD" },
      compareAt: null,
      quantity: 0,
      weight_grams: null,
      gtin: "",
      image: "https://yaji.example/b.jpg",
    },
  ],
};

const word = fc
  .stringMatching(/^[a-zA-Z雅集é0-9"',;<>&=+\n -]{1,20}$/)
  .map((text) => text.trim())
  .filter((text) => text !== "");
const variants = fc
  .uniqueArray(fc.tuple(word, word), { minLength: 1, maxLength: 6, selector: ([size, glaze]) => `${size}|${glaze}` })
  .chain((choices) =>
    fc.tuple(
      ...choices.map(([size, glaze], at) =>
        fc.record({
          sku: fc.constant(`SKU-${at}`),
          options: fc.constant({ Size: size, Glaze: glaze }),
          price: fc.nat(10_000_000).map((minor) => ({ minor, currency: "USD" as const })),
          compareAt: fc.constant(null),
          quantity: fc.option(fc.nat(9_999)),
          weight_grams: fc.option(fc.integer({ min: 1, max: 90_000 })),
          gtin: fc.constantFrom("", "4006381333931"),
          image: fc.constantFrom("", "https://yaji.example/b.jpg"),
        }),
      ),
    ),
  ) as fc.Arbitrary<ExportVariant[]>;
const products = fc.uniqueArray(
  fc.record({
    handle: fc.stringMatching(/^[a-z][a-z0-9]{1,20}$/),
    title: word,
    story: word,
    maker: word,
    type: word,
    metaTitle: word,
    variants,
    pictures: fc.nat(8),
  }),
  { minLength: 1, maxLength: 4, selector: ({ handle }) => handle },
);

test("what is exported for Shopify is read back as it was, whatever the words contain", async () => {
  await fc.assert(
    fc.asyncProperty(products, async (made) => {
      const exported: ExportProduct[] = made.map(({ pictures, ...parts }) => ({
        ...bowl,
        ...parts,
        images: Array.from({ length: pictures }, (_, at) => ({
          url: `https://yaji.example/${parts.handle}/${at}.jpg`,
          alt: `No. ${at}`,
        })),
      }));
      const { drafts, problems } = await readAll(shopifyHeader() + exported.map(shopifyLines).join(""), shopify);
      expect(problems).toEqual([]);
      expect(
        drafts.map(({ slug, title, story, makers, metaTitle }) => ({
          slug,
          title: title.en,
          story: story?.en,
          maker: makers?.[0]?.name.en,
          metaTitle: metaTitle?.en,
        })),
      ).toEqual(
        exported.map(({ handle, title, story, maker, metaTitle }) => ({
          slug: handle,
          title,
          story,
          maker,
          metaTitle,
        })),
      );
      const kept = drafts.map((draft) =>
        draft.variants.map((v) => [
          v.sku,
          v.options,
          v.prices[0]!.minor,
          v.trackStock === false ? null : v.stock[0]!.quantity,
          v.weight_grams ?? null,
          v.gtin ?? "",
          v.media ?? "",
        ]),
      );
      expect(kept).toEqual(
        exported.map((one) =>
          one.variants.map((v) => [v.sku, v.options, v.price.minor, v.quantity, v.weight_grams, v.gtin, v.image]),
        ),
      );
      const pictures = drafts.map((draft) =>
        (draft.media ?? []).flatMap((m) => (m.kind === "photo" ? [m.source] : [])),
      );
      for (const [at, { images }] of exported.entries())
        expect(pictures[at]!.slice(0, images.length)).toEqual(images.map(({ url }) => url));
    }),
    { numRuns: 100 },
  );
});

test("a product without choices is exported as Shopify writes one, and comes back without", async () => {
  const plainBowl = { ...bowl, variants: [{ ...bowl.variants[0]!, options: {} }] };
  const csv = shopifyHeader() + shopifyLines(plainBowl);
  expect(csv).toContain("Title,Default Title");
  const { drafts } = await readAll(csv, shopify);
  expect(drafts[0]!.variants[0]).toMatchObject({ options: {}, prices: [{ minor: 4800, compareAtMinor: 6000 }] });
});

test("the merchant feed says of each variant what the specification asks", () => {
  const items = feedItems(bowl, { link: (handle) => `https://yaji.example/en/p/${handle}`, brand: "Yaji" });
  const [small, large] = items.split("</item>");
  for (const line of [
    "<g:id>B-S</g:id>",
    "<g:item_group_id>plum-bowl</g:item_group_id>",
    "<g:title>Plum &quot;tea&quot; bowl, small – Small</g:title>",
    "<g:description>Thrown &amp; glazed.\nFired\ntwice.</g:description>",
    "<g:link>https://yaji.example/en/p/plum-bowl</g:link>",
    "<g:image_link>https://yaji.example/a.jpg</g:image_link>",
    "<g:additional_image_link>https://yaji.example/b.jpg</g:additional_image_link>",
    "<g:availability>in_stock</g:availability>",
    "<g:price>60.00 USD</g:price>",
    "<g:sale_price>48.00 USD</g:sale_price>",
    "<g:brand>Lantern Kiln</g:brand>",
    "<g:gtin>4006381333931</g:gtin>",
    "<g:shipping_weight>180 g</g:shipping_weight>",
    "<g:size>Small</g:size>",
    "<g:material>Porcelain</g:material>",
    "<g:google_product_category>674</g:google_product_category>",
    "<g:condition>new</g:condition>",
  ])
    expect(small).toContain(line);
  expect(small).not.toContain("identifier_exists");
  expect(large).toContain("<g:availability>out_of_stock</g:availability>");
  expect(large).toContain("<g:identifier_exists>no</g:identifier_exists>");
  expect(large).not.toContain("sale_price");
  expect(feedHead({ title: "雅集 & co", link: "https://yaji.example", description: "" }) + feedTail).toContain(
    "雅集 &amp; co",
  );
});

test("what has no photo or is not for sale stays out of the feed", () => {
  const context = { link: (handle: string) => handle, brand: "Yaji" };
  expect(feedItems({ ...bowl, images: [] }, context)).toBe("");
  expect(feedItems({ ...bowl, status: "draft" }, context)).toBe("");
});

test("yen have no decimals in the feed, dinars three", () => {
  const context = { link: (handle: string) => handle, brand: "Yaji" };
  const inMoney = (minor: number, currency: "JPY" | "KWD") =>
    feedItems({ ...bowl, variants: [{ ...bowl.variants[1]!, price: { minor, currency } }] }, context);
  expect(inMoney(1200, "JPY")).toContain("<g:price>1200 JPY</g:price>");
  expect(inMoney(1250, "KWD")).toContain("<g:price>1.250 KWD</g:price>");
});

test("long ids stay within fifty signs and stay different; text becomes plain; XML holds no control signs", () => {
  expect(identifier("x".repeat(60))).toHaveLength(50);
  expect(identifier(`${"x".repeat(60)}1`)).not.toBe(identifier(`${"x".repeat(60)}2`));
  expect(plain("<ul><li>a</li><li>b &lt;c&gt;</li></ul>&#233;")).toBe("a\nb <c>\né");
  expect(xml("a\u0000<b>\ud800&")).toBe("a&lt;b&gt;\ufffd&amp;");
});

test("a cell that a spreadsheet would run is made inert in files for people", () => {
  expect(["=HYPERLINK(1)", "+1", "-1", "@SUM", "\tx", "plain", ""].map(inert)).toEqual([
    "'=HYPERLINK(1)",
    "'+1",
    "'-1",
    "'@SUM",
    "'\tx",
    "plain",
    "",
  ]);
  expect(csvLine(["a", 'b "c"', "d,e", " f", "g\nh"])).toBe('a,"b ""c""","d,e"," f","g\nh"\r\n');
});
