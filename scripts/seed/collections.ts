/** The handwritten collections: name and introduction, a theme, an order. Heading: "slug | theme | featured?". */
import type { SeedCollection } from "../../d1-migrations/seeds/demo.ts";
import { toHant } from "./hant.ts";
import { readWords } from "./words.ts";

export function buildCollections(): SeedCollection[] {
  return [...readWords("collections.txt")].map(([heading, words], i) => {
    const [slug = "", theme = "", featured = ""] = heading.split(" | ");
    const [en = "", hans = "", ja = "", fr = "", ar = ""] = (words["name"]?.[0] ?? "").split(" | ");
    const intro = (lang: string) => words[lang]?.[0] ?? "";
    return {
      slug,
      theme: theme as SeedCollection["theme"],
      name: { "zh-Hans": hans, "zh-Hant": toHant(hans), en, ja, fr, ar },
      intro: {
        "zh-Hans": intro("zh"),
        "zh-Hant": toHant(intro("zh")),
        en: intro("en"),
        ja: intro("ja"),
        fr: intro("fr"),
        ar: intro("ar"),
      },
      sortOrder: i + 1,
      featured: featured === "featured",
    };
  });
}
