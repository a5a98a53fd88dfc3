/** What the verifier knows of each request, and what it will say. Pure. */
export type Status = "pending" | "needs_more" | "verified" | "refused";
export type Entry = { readonly reference: string; readonly status: Status; readonly reasons: readonly string[] };

export type Manner = {
  readonly at_once: boolean;
  readonly silent: boolean;
  readonly lost: boolean;
  readonly end: Entry;
};

/** The whole story of a request, told by its legal name. */
export function mannerOf(reference: string, legalName: string): Manner {
  const name = legalName.toLowerCase();
  const says = (words: string): boolean => name.includes(words);
  const end: Entry = says("needs more")
    ? { reference, status: "needs_more", reasons: ["document_unreadable"] }
    : says("refused")
      ? { reference, status: "refused", reasons: ["listed"] }
      : { reference, status: "verified", reasons: [] };
  return { at_once: says("at once"), silent: says("silent"), lost: says("lost"), end };
}

export const isStatus = (text: unknown): text is Status =>
  ["pending", "needs_more", "verified", "refused"].some((known) => known === text);
