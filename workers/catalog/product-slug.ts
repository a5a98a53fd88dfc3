/** What a product is called in its address: chosen once, kept when the title changes. */
import { slugify } from "../kernel/ids.ts";
import type { ProductDraft } from "./draft.ts";

/** The plain title first; where that is taken, the source's own number makes it unique. */
export function chooseSlug(
  draft: ProductDraft,
  existing: string | undefined,
  taken: ReadonlyMap<string, string>,
): string {
  const free = (slug: string) => (taken.get(slug) ?? draft.externalId) === draft.externalId;
  if (existing && (!draft.slug || !free(draft.slug))) return existing;
  return slugCandidates(draft).find(free)!;
}

/** The last one names the external id whole, and a short hash tells apart what slugify folds together. */
export function slugCandidates(draft: ProductDraft): string[] {
  const number = slugify(draft.externalId.split(":").at(-1)!, "x");
  const base = draft.slug ?? slugify(draft.title["en"] ?? Object.values(draft.title).find(Boolean) ?? "", number);
  return [base, `${base}-${number}`.slice(0, 160), `${base.slice(0, 80)}-${shortHash(draft.externalId)}`];
}

/** FNV-1a over UTF-16, twice: 64 bits in base 36. A name, not a secret. */
export function shortHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x85ebca6b) >>> 0;
  }
  return a.toString(36) + b.toString(36);
}
