/** The handwritten pages: words/pages/<slug>.txt, one "=== lang | title" part per language, Markdown below it. */
import { readdirSync, readFileSync } from "node:fs";
import type { SeedPage } from "../../d1-migrations/seeds/demo.ts";
import { wordsFolder } from "./folders.ts";
import { toHant } from "./hant.ts";

const folder = `${wordsFolder}/pages`;

export function buildPages(): SeedPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const title: { [locale: string]: string } = {};
      const body: { [locale: string]: string } = {};
      for (const part of readFileSync(`${folder}/${file}`, "utf8").split(/^=== /m).slice(1)) {
        const [head = "", ...rest] = part.split("\n");
        const [lang = "", name = ""] = head.split(" | ");
        const locale = lang === "zh" ? "zh-Hans" : lang;
        title[locale] = name.trim();
        body[locale] = rest.join("\n").trim();
      }
      title["zh-Hant"] = toHant(title["zh-Hans"] ?? "");
      body["zh-Hant"] = toHant(body["zh-Hans"] ?? "");
      const kind = file.startsWith("story-") ? "story" : "page";
      return { slug: file.replace(/^story-|\.txt$/g, ""), kind, title, body };
    });
}
