/** What somebody allows, purpose by purpose. Nothing is allowed that has not been said; the latest word stands. */
export const purposes = ["letters", "recommendations", "statistics"] as const;
export type Purpose = (typeof purposes)[number];

/** The wording people are shown; a new wording asks again. */
export const noticeVersion = "2026-11";

export type Word = { readonly purpose: Purpose; readonly given: boolean; readonly at: number };
export type Allowed = { readonly [P in Purpose]: boolean };

/** `words` in any order. Of two said in the same moment the refusal stands. */
export function allowedBy(words: readonly Word[]): Allowed {
  const latest = (purpose: Purpose): boolean => {
    const said = words.filter((word) => word.purpose === purpose);
    const at = Math.max(...said.map((word) => word.at));
    return said.length > 0 && said.filter((word) => word.at === at).every(({ given }) => given);
  };
  return { letters: latest("letters"), recommendations: latest("recommendations"), statistics: latest("statistics") };
}
