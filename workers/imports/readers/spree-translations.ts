/** Spree's product_translations.csv: one row, one language of a product that was imported before. */
import { refuse, required, text, titleCharsMax, type Desk } from "../cells.ts";
import { keyIn } from "../file-index.ts";
import { storyHtml } from "../parts.ts";
import { noFindings } from "../problem.ts";
import { outcome, present, type ReadContext, type Reader, type TranslationDraft } from "../reader.ts";
import { cellText } from "../row.ts";

export const spreeTranslations: Reader = {
  format: "spree-translations",
  needs: ["slug", "locale", "name"],
  keyOf: keyIn("slug"),
  read(rows, context) {
    const found = noFindings();
    const translations = rows.map((row) => readTranslation({ row, found }, context));
    return outcome(found, () => translations.map((translation) => ({ kind: "translation", translation })));
  },
};

function readTranslation(desk: Desk, context: ReadContext): TranslationDraft {
  return present({
    externalId: `${context.source}:${cellText(desk.row, "slug")}`,
    locale: languageTag(desk) ?? "",
    title: text(desk, "name", titleCharsMax),
    story: storyHtml(text(desk, "description")),
    metaTitle: text(desk, "meta_title", titleCharsMax),
    metaDescription: text(desk, "meta_description", 1_000),
  });
}

/** BCP 47, in its canonical writing; Chinese without a script is written in the script of its region. */
function languageTag(desk: Desk): string | undefined {
  const written = required(desk, "locale", 35).replaceAll("_", "-");
  if (written === "") return undefined;
  try {
    const tag = Intl.getCanonicalLocales(written)[0]!;
    return /^zh-(TW|HK|MO)$/.test(tag) ? "zh-Hant" : /^zh(-CN|-SG)?$/.test(tag) ? "zh-Hans" : tag;
  } catch {
    return refuse(desk, "locale", "cell.unknown_value", "BCP 47");
  }
}
