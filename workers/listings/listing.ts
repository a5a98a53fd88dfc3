/** A seller's goods on their way to the shelf: what is declared, what is proposed, how a proposal lives. Pure. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { ProductChange, TextChange } from "../catalog/index.ts";

/** Made by the seller's own hands, designed by them and made by others, sourced from others, made with the help of AI. */
export const grades = ["made", "designed", "sourced", "ai_assisted"] as const;
export type Grade = (typeof grades)[number];
export const rightsKinds = ["own", "licensed", "public_domain"] as const;
export type Rights = (typeof rightsKinds)[number];
export type Declaration = { readonly grade: Grade; readonly rights: Rights; readonly note: string };

export const changeStates = ["submitted", "approved", "returned", "withdrawn"] as const;
export type ChangeState = (typeof changeStates)[number];
const next = {
  submitted: ["approved", "returned", "withdrawn"],
  approved: [],
  returned: [],
  withdrawn: [],
} as const satisfies Record<ChangeState, readonly ChangeState[]>;

export type IllegalChange = {
  readonly code: "listing.illegal_move";
  readonly from: ChangeState;
  readonly to: ChangeState;
};
export function moveChange(from: ChangeState, to: ChangeState): Result<ChangeState, IllegalChange> {
  const allowed: readonly ChangeState[] = next[from];
  return allowed.includes(to) ? ok(to) : err({ code: "listing.illegal_move", from, to });
}

/** What is to be otherwise; a field that is not named stays. */
export type Proposal = {
  readonly facts?: ProductChange;
  /** locale → field → text */
  readonly texts?: { readonly [locale: string]: TextChange };
  readonly declaration?: Declaration;
  /** ids: pictures that were brought and are shown to nobody yet, and pictures that would go */
  readonly pictures?: PictureChange;
};
export type PictureChange = { readonly add: readonly string[]; readonly remove: readonly string[] };
export const proposedPictures_max = 10;
export type Risk =
  | { readonly kind: "title"; readonly productId: string; readonly title: string; readonly likeness_percent: number }
  | { readonly kind: "picture"; readonly productId: string; readonly title: string; readonly bits: number };

export type ListingChange = {
  readonly id: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly kind: "publish" | "change";
  readonly state: ChangeState;
  readonly version: number;
  readonly proposal: Proposal;
  readonly risks: readonly Risk[];
  readonly reasons: readonly string[];
  readonly note: string;
  readonly submittedAt: number;
  readonly decidedAt: number | null;
};

export const listingReasons = ["duplicate", "rights", "grade", "words", "pictures", "prohibited", "other"] as const;

/** Two proposals about one product are one: the later word holds, field by field. */
export function mergeProposals(before: Proposal, after: Proposal): Proposal {
  const locales = new Set([...Object.keys(before.texts ?? {}), ...Object.keys(after.texts ?? {})]);
  const declaration = after.declaration ?? before.declaration;
  const of = (side: keyof PictureChange) => [
    ...new Set([...(before.pictures?.[side] ?? []), ...(after.pictures?.[side] ?? [])]),
  ];
  return {
    ...(declaration ? { declaration } : {}),
    ...(before.pictures || after.pictures ? { pictures: { add: of("add"), remove: of("remove") } } : {}),
    facts: { ...before.facts, ...after.facts },
    texts: Object.fromEntries(
      [...locales].map((locale) => [locale, { ...before.texts?.[locale], ...after.texts?.[locale] }]),
    ),
  };
}

export type Difference = { readonly field: string; readonly locale: string; readonly was: string; readonly is: string };

/** What a reviewer is shown: every field that would be otherwise. `now`: field (and "field locale") → what stands there. */
export function differences(proposal: Proposal, now: { readonly [field: string]: unknown }): Difference[] {
  const shown = (value: unknown): string =>
    value === null || value === undefined
      ? ""
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value as string);
  const facts = Object.entries(proposal.facts ?? {}).map(([field, is]) => ({
    field,
    locale: "",
    was: shown(now[field]),
    is: shown(is),
  }));
  const texts = Object.entries(proposal.texts ?? {}).flatMap(([locale, fields]) =>
    Object.entries(fields).map(([field, is]) => ({
      field,
      locale,
      was: shown(now[`${field} ${locale}`]),
      is: shown(is),
    })),
  );
  const declared = Object.entries(proposal.declaration ?? {}).map(([field, is]) => ({
    field,
    locale: "",
    was: shown(now[field]),
    is,
  }));
  const { add = [], remove = [] } = proposal.pictures ?? {};
  const pictures = [...remove.map((was) => ({ was, is: "" })), ...add.map((is) => ({ was: "", is }))].map((one) => ({
    field: "picture",
    locale: "",
    ...one,
  }));
  return [...facts, ...texts, ...declared, ...pictures].filter(({ was, is }) => was !== is);
}
