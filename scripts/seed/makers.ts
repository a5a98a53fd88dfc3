/** The studios of the demo shop: invented people in real places of craft, their bios written by hand. */
import type { MakerDraft } from "../../workers/catalog/draft.ts";
import { toHant } from "./hant.ts";
import { readWords } from "./words.ts";

export type Studio = MakerDraft & {
  readonly country: string;
  readonly region: string;
  readonly techniques: readonly string[];
  readonly place: { readonly [lang: string]: string };
};

const columns = ["en", "zh-Hans", "ja", "fr", "ar"] as const;

/** Every studio, in the order written. Heading: "slug | country | region | techniques". */
export function readStudios(): Studio[] {
  return [...readWords("makers-1.txt", "makers-2.txt", "makers-3.txt")].map(([heading, words]) => {
    const [slug = "", country = "", region = "", techniques = ""] = heading.split(" | ");
    const hans = words["zh"]?.[0] ?? "";
    return {
      slug,
      country,
      region,
      techniques: techniques.split(","),
      name: spread(words["name"]?.[0] ?? ""),
      place: spread(words["place"]?.[0] ?? ""),
      story: {
        "zh-Hans": hans,
        "zh-Hant": toHant(hans),
        en: words["en"]?.[0] ?? "",
        ja: words["ja"]?.[0] ?? "",
        fr: words["fr"]?.[0] ?? "",
        ar: words["ar"]?.[0] ?? "",
      },
    };
  });
}

function spread(row: string): { [lang: string]: string } {
  const cells = row.split(" | ");
  const texts = Object.fromEntries(columns.map((lang, i) => [lang, cells[i] ?? ""]));
  return { ...texts, "zh-Hant": toHant(texts["zh-Hans"] ?? "") };
}
