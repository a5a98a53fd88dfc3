/** The eighteen plain products that the forty photographs show (Spree Commerce, CC BY 4.0). Words by hand, prices as given there. */
import { existsSync } from "node:fs";
import type { CatalogueLine } from "../../d1-migrations/seeds/catalogue-line.ts";
import { toHant } from "./hant.ts";
import { hashOf, readWords } from "./words.ts";

const inches = 25.4;
const grams_per_pound = 453.6;

/** One line per product; a colour with a photograph of its own points to it. */
export function everydayLines(photoFolder: string): CatalogueLine[] {
  return [...readWords("everyday.txt")].map(([heading, words]) => {
    const [slug = "", hs = "", category = "", price = "", box = "", pounds = "", colours = "", power = ""] =
      heading.split(" | ");
    const [en = "", hans = "", ja = "", fr = "", ar = ""] = (words["name"]?.[0] ?? "").split(" | ");
    const usd = Math.round(Number(price) * 100) / 100;
    const mm = box.split("x").map((side) => Math.round(Number(side) * inches));
    const own = `${slug}.webp`;
    const photos = [own, ...colours.split(",").map((colour) => `${slug}-${dashed(colour)}.webp`)].filter((file) =>
      existsSync(`${photoFolder}/${file}`),
    );
    const story = (lang: string) => words[lang]?.[0] ?? "";
    return {
      id: `everyday:${slug}`,
      slug,
      t: { "zh-Hans": hans, "zh-Hant": toHant(hans), en, ja, fr, ar },
      s: {
        "zh-Hans": story("zh"),
        "zh-Hant": toHant(story("zh")),
        en: story("en"),
        ja: story("ja"),
        fr: story("fr"),
        ar: story("ar"),
      },
      terms: { category },
      in: usd < 50 ? ["everyday-objects", "under-fifty"] : ["everyday-objects"],
      size: [mm[1] ?? 0, mm[0] ?? 0, mm[2] ?? 0, 0],
      hs,
      origin: "CN",
      v: colours.split(",").map((colour, i) => ({
        sku: `YE-${slug}-${dashed(colour)}`.toUpperCase(),
        o: { Colour: colour },
        usd,
        q: [20 + (hashOf(`e ${slug} ${i}`) % 60), 10 + (hashOf(`f ${slug} ${i}`) % 30), hashOf(`g ${slug} ${i}`) % 12],
        g: Math.round(Number(pounds) * grams_per_pound),
        ...(photos.includes(`${slug}-${dashed(colour)}.webp`) ? { photo: `${slug}-${dashed(colour)}.webp` } : {}),
      })),
      photos,
      ...(power ? { attributes: { Rating: power } } : {}),
    };
  });
}

const dashed = (colour: string): string => colour.toLowerCase().replace(/[^a-z]+/g, "-");
