/** Pieces of a draft that several readers make alike: categories, tags, pictures, stories. */
import type { MediaDraft, ProductDraft, TermDraft, Texts } from "../catalog/index.ts";
import { slugify } from "../kernel/ids.ts";
import { note, textCharsMax, type Desk } from "./cells.ts";
import { cellText, type Column } from "./row.ts";

const tagsMax = 50;
export const mediaMax = 50;
const placesMax = 20;
const separatedCharsMax = 2_000;
const tagCharsMax = 80;

/** A slug for names in any script: what is not Latin falls back to a hash of the name (FNV-1a, 32 bits). */
export function nameSlug(name: string): string {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return slugify(name, `n-${hash.toString(36)}`);
}

export type Placed = Pick<ProductDraft, "terms" | "collections" | "collectionNames">;

/** "Kitchen › Kettles" becomes a category and a collection at each level, named by its own last word. */
export function placeIn(paths: readonly (readonly string[])[], locale: string): Placed {
  const names = new Map<string, Texts>();
  for (const path of paths) {
    const words = path.map((word) => word.trim()).filter(Boolean);
    words.forEach((word, depth) => {
      const slug = nameSlug(words.slice(0, depth + 1).join(" "));
      if (names.size < placesMax) names.set(slug, { [locale]: word.slice(0, 300) });
    });
  }
  const terms: TermDraft[] = [...names].map(([slug, name]) => ({ kind: "category", slug, name }));
  return { terms, collections: [...names.keys()], collectionNames: Object.fromEntries(names) };
}

export function list(value: string, separator: string | RegExp, max: number): readonly string[] {
  const parts = value.split(separator).map((part) => part.trim().slice(0, separatedCharsMax));
  return [...new Set(parts.filter(Boolean))].slice(0, max);
}

/** Tags, each short enough to be one. */
export const tagsOf = (words: readonly string[]): readonly string[] =>
  [...new Set(words.map((word) => word.slice(0, tagCharsMax).trim()))].filter(Boolean).slice(0, tagsMax);

/**
 * A picture's address as the file gives it. Anything but a web address cannot be fetched: it is told and left out,
 * for a missing picture is no reason to lose a product. http is asked for as https.
 */
export function pictureAt(desk: Desk, column: Column, written = cellText(desk.row, column)): string | undefined {
  if (written === "") return undefined;
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !/^https?:$/.test(url.protocol) || written.length > 2_000) {
    return note(desk, column, "cell.not_url", "https://…", written);
  }
  url.protocol = "https:";
  return url.href;
}

/** Pictures in order, each once. */
export function gallery(sources: readonly { source: string; alt?: Texts }[]): readonly MediaDraft[] {
  const seen = new Map<string, MediaDraft>();
  for (const { source, alt } of sources) {
    if (!seen.has(source)) seen.set(source, { kind: "photo", source, ...(alt ? { alt } : {}) });
  }
  return [...seen.values()].slice(0, mediaMax);
}

const escapes: { readonly [char: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Stories are HTML from here on: plain text becomes paragraphs; what already holds tags is left for the sanitiser. */
export function storyHtml(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (/<\/?[a-z][^>]*>|&[a-z#0-9]+;/i.test(written)) return written.slice(0, textCharsMax);
  const safe = written.replace(/[&<>]/g, (char) => escapes[char]!);
  const paragraphs = safe.split(/(?:\r?\n\s*){2,}/).map((part) => part.trim().replace(/\r?\n/g, "<br />"));
  return paragraphs.map((part) => `<p>${part}</p>`).join("");
}

/** A slug of another shop as an address here: small letters and digits of any script, joined by hyphens. */
export function addressOf(handle: string | undefined): string | undefined {
  const address = (handle ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, "-")
    .slice(0, 120)
    .replace(/^-+|-+$/g, "");
  return address || undefined;
}

/** "noise_level" → "Noise level". */
export function sentence(name: string): string {
  const words = name.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
