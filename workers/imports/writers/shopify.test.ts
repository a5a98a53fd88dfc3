import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readAll } from "../fixtures/context.ts";
import { shopify } from "../readers/shopify.ts";
import { csvLine, inert } from "./csv.ts";
import type { ExportProduct, ExportVariant } from "./export-product.ts";
import { bowl } from "./fixture.ts";
import { shopifyHeader, shopifyLines } from "./shopify.ts";

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
          awaited: fc.constant(""),
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

const record = {
  id: "prd_1",
  locale: "en",
  currency: "USD",
  subtitle: 'For "one", or\ntwo',
  maker: { slug: "lantern", country: "CN" },
  terms: [{ kind: "technique", slug: "celadon", name: "Celadon" }],
  collections: [{ slug: "kiln-and-fire", name: "Kiln & fire" }],
  size_mm: { height: 70, diameter: 120 },
  editionSize: 99,
  dated: "c. 1860",
  hsCode: "691110",
  origin: "CN",
  taxCategory: "art",
  attributes: { Material: "Porcelain", Glaze: "青瓷; ru" },
  source: { name: "A museum", licence: "CC0-1.0", url: "https://museum.example/1" },
} as const;

test("what Shopify has no column for goes with the product and comes back", async () => {
  const csv =
    shopifyHeader() +
    shopifyLines({ ...bowl, record: { ...record, terms: [...record.terms], collections: [...record.collections] } });
  const { drafts, notes, problems } = await readAll(csv, shopify);
  expect([notes, problems]).toEqual([[], []]);
  expect(drafts[0]).toMatchObject({
    subtitle: { en: record.subtitle },
    makers: [{ slug: "lantern", country: "CN", name: { en: "Lantern Kiln" } }],
    terms: [{ kind: "technique", slug: "celadon", name: { en: "Celadon" } }],
    collections: ["kiln-and-fire"],
    collectionNames: { "kiln-and-fire": { en: "Kiln & fire" } },
    size_mm: record.size_mm,
    editionSize: 99,
    dated: "c. 1860",
    hsCode: "691110",
    origin: "CN",
    taxCategory: "art",
    attributes: { Material: "Porcelain", Glaze: "青瓷; ru", "Google product category": "674" },
    source: record.source,
  });
  expect(Object.keys(drafts[0]!.attributes!)).not.toContain("Yaji record");
});

test("pictures that have not come yet go out by the addresses they were named by", async () => {
  const csv = shopifyHeader() + shopifyLines({ ...bowl, awaited: ["https://elsewhere.example/c.jpg"] });
  const { drafts } = await readAll(csv, shopify);
  expect(drafts[0]!.media!.map((media) => media.kind === "photo" && media.source)).toContain(
    "https://elsewhere.example/c.jpg",
  );
});

test("a broken record is told and left out; one in other words or money than was said refuses the product", async () => {
  const csv = shopifyHeader() + shopifyLines({ ...bowl, record: { id: "prd_1", locale: "en", currency: "USD" } });
  const broken = await readAll(csv.replace('""prd_1""', '""prd_1'), shopify);
  expect([broken.drafts.length, broken.notes.map(({ code }) => code)]).toEqual([1, ["cell.ignored"]]);
  const other = await readAll(csv, shopify, { currency: "EUR", locale: "fr" });
  expect([other.drafts, other.problems.map(({ expected }) => expected)]).toEqual([
    [],
    ["--currency USD", "--locale en"],
  ]);
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
