/** What a seller is asked, step by step, and what of it must stand before anybody reviews it. Pure. */
import type { SellerKind, Theme } from "./seller.ts";
import type { PaperKind } from "./paper.ts";

export const steps = ["who", "shop", "contact", "goods", "papers", "promises", "check"] as const;
export type Step = (typeof steps)[number];
export const isStep = (text: string | undefined): text is Step => steps.some((step) => step === text);

/** Field → the most characters it may have. Everything is text; numbers are digits, promises are "yes". */
export const fields = {
  who: { legalName: 200, country: 2, registration: 80 },
  shop: { shopName: 80, tagline: 160, story: 4_000, place: 120, theme: 20 },
  contact: { contactName: 120, phone: 40, address: 300, city: 120, postcode: 20 },
  goods: { makes: 2_000, pieces: 6, aiUse: 12, returnsDays: 3, handlingDays: 3 },
  papers: {},
  promises: { rights: 3, taxes: 3, terms: 3 },
  check: {},
} as const satisfies Record<Step, { readonly [field: string]: number }>;
export type AnswerField = { [S in Step]: keyof (typeof fields)[S] }[Step];
/** `locale`: the language the shop's words were written in. */
export type Answers = { readonly [F in AnswerField | "locale"]?: string };

/** Who somebody is and where they can be reached: kept apart from the rest, sealed. */
const personal: readonly AnswerField[] = [
  "legalName",
  "registration",
  "contactName",
  "phone",
  "address",
  "city",
  "postcode",
];
export function partAnswers(answers: Answers): { readonly personal: Answers; readonly plain: Answers } {
  const names = Object.entries(answers);
  const isPersonal = ([name]: readonly [string, unknown]) => personal.some((known) => known === name);
  return {
    personal: Object.fromEntries(names.filter(isPersonal)),
    plain: Object.fromEntries(names.filter((entry) => !isPersonal(entry))),
  };
}

export const themes: readonly Theme[] = ["ink-wash", "seal", "geometric", "textile", "kiln"];
export const aiUses = ["none", "some", "mostly"] as const;

/** Known fields of this step only, cut to their length; what is not named stays as it was. */
export function answersOf(step: Step, given: { readonly [name: string]: string | undefined }): Answers {
  const known = Object.entries(fields[step] as { [field: string]: number });
  return Object.fromEntries(
    known.flatMap(([name, chars_max]) => {
      const text = given[name];
      return text === undefined ? [] : [[name, text.normalize("NFC").trim().slice(0, chars_max)]];
    }),
  );
}

const optional: readonly AnswerField[] = ["tagline", "postcode", "pieces", "aiUse", "returnsDays", "handlingDays"];
const story_chars_min = 40;

/** Fields of this step that are still to be written, or not as they must be. */
export function missingIn(step: Step, kind: SellerKind, answers: Answers): AnswerField[] {
  const names = Object.keys(fields[step]) as AnswerField[];
  return names.filter((name) => {
    const text = answers[name] ?? "";
    if (name === "registration") return kind !== "individual" && text === "";
    if (optional.includes(name)) return text !== "" && !sound(name, text);
    return text === "" || !sound(name, text);
  });
}

function sound(name: AnswerField, text: string): boolean {
  if (name === "country") return /^[A-Z]{2}$/.test(text);
  if (name === "story") return [...text].length >= story_chars_min;
  if (name === "theme") return themes.some((theme) => theme === text);
  if (name === "aiUse") return aiUses.some((use) => use === text);
  if (name === "phone") return /^\+?[\d\s()-]{6,40}$/.test(text);
  if (name === "pieces" || name === "returnsDays" || name === "handlingDays") return /^\d+$/.test(text);
  return name in fields.promises ? text === "yes" : true;
}

/** Papers each kind brings. */
export const papersFor: Record<SellerKind, readonly PaperKind[]> = {
  house: [],
  individual: ["identity"],
  studio: ["identity"],
  museum: ["registration", "authorization"],
  brand: ["registration"],
};

/** Field by field, what this submission says otherwise than the one before. */
export function changedAnswers(before: Answers, after: Answers): { field: AnswerField; was: string; is: string }[] {
  const names = steps.flatMap((step) => Object.keys(fields[step]) as AnswerField[]);
  return names
    .map((field) => ({ field, was: before[field] ?? "", is: after[field] ?? "" }))
    .filter(({ was, is }) => was !== is);
}
