/** A product as tests hand it in. */
import type { ProductDraft } from "./draft.ts";

export const aVase = (number: string, change: Partial<ProductDraft> = {}): ProductDraft => ({
  externalId: `test:${number}`,
  status: "active",
  title: { en: "Celadon vase", "zh-Hans": "青瓷瓶" },
  story: { en: "<p>Fired once.</p>", fr: "<p>Cuit une fois.</p>" },
  makers: [{ slug: "longquan-kiln", name: { en: "Longquan kiln", "zh-Hans": "龙泉窑" }, country: "CN" }],
  terms: [
    { kind: "technique", slug: "celadon", name: { en: "Celadon", "zh-Hans": "青瓷" } },
    { kind: "period", slug: "song", name: { en: "Song" } },
  ],
  collections: ["kiln-fire"],
  collectionNames: { "kiln-fire": { en: "Kiln & fire" } },
  tags: ["vase", "green"],
  size_mm: { height: 210 },
  variants: [
    {
      sku: `V-${number}-S`,
      options: { Size: "S" },
      prices: [{ currency: "USD", minor: 4_800, compareAtMinor: 6_000 }],
      stock: [{ location: "shanghai", quantity: 7 }],
    },
    {
      sku: `V-${number}-M`,
      options: { Size: "M" },
      prices: [
        { currency: "USD", minor: 7_200 },
        { currency: "CNY", minor: 48_800 },
      ],
      stock: [{ location: "shanghai", quantity: 2 }],
    },
  ],
  media: [{ kind: "illustration", seed: "a", alt: { en: "A vase, drawn" } }],
  ...change,
});
