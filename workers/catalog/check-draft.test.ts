import { describe, expect, it } from "vitest";
import { checkDraft } from "./check-draft.ts";
import type { ProductDraft } from "./draft.ts";
import { aVase } from "./fixture.ts";

const fieldOf = (change: Partial<ProductDraft>) => checkDraft(aVase("1", change))?.field ?? null;
const variant = aVase("1").variants[0]!;

describe("a draft", () => {
  it("that is sound is not refused, in whatever script its words are", () => {
    expect(fieldOf({})).toBeNull();
    expect(fieldOf({ slug: "青瓷-瓶", title: { de: "Vase" }, story: { ar: "<p>مزهرية &amp; إناء</p>" } })).toBeNull();
  });

  it("is told the first thing that is wrong, by its place", () => {
    const wrong: [Partial<ProductDraft>, string][] = [
      [{ externalId: "" }, "externalId"],
      [{ slug: "Not A Slug" }, "slug"],
      [{ title: { en: " " } }, "title"],
      [{ title: { "not a language": "Vase" } }, "title.not a language"],
      [{ size_mm: { height: 1.5 } }, "size_mm.height"],
      [{ hsCode: "69.13" }, "hsCode"],
      [{ origin: "China" }, "origin"],
      [{ editionSize: 0 }, "editionSize"],
      [{ variants: [] }, "variants"],
      [{ variants: [variant, variant] }, "variants.1"],
      [{ variants: [{ ...variant, prices: [{ currency: "USD", minor: 12.5 }] }] }, "variants.0.prices.0.minor"],
      [{ variants: [{ ...variant, prices: [{ currency: "USD", minor: 1e12 + 1 }] }] }, "variants.0.prices.0.minor"],
      [
        { variants: [{ ...variant, prices: [{ currency: "USD", minor: 12, compareAtMinor: 12 }] }] },
        "variants.0.prices.0.compareAtMinor",
      ],
      [
        { variants: [{ ...variant, prices: [{ currency: "XXX" as "USD", minor: 1 }] }] },
        "variants.0.prices.0.currency",
      ],
      [{ variants: [{ ...variant, stock: [{ location: "shanghai", quantity: -1 }] }] }, "variants.0.stock.0.quantity"],
      [{ terms: [{ kind: "motif", slug: "Two Words", name: { en: "x" } }] }, "terms.0.slug"],
    ];
    for (const [change, field] of wrong) expect(fieldOf(change)).toBe(field);
  });

  it("whose words could run is refused, wherever they stand", () => {
    for (const html of [
      "<script>1</script>",
      "<img src=x onerror=alert(1)>",
      '<a href="javascript:x">',
      "< IFRAME src=x>",
      "<svg onload=x>",
      "<p style=x><style>",
    ])
      expect(fieldOf({ story: { fr: html } }), html).toBe("story.fr");
    expect(fieldOf({ story: { en: "The price was < 5 and once = 3; on = off." } })).toBeNull();
  });
});
