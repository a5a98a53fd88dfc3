/** What must be true before a shop opens: some of it is computed, some promised by the applicant, some verified by others. */
import { missingIn, papersFor, type Answers } from "./application.ts";
import type { PaperKind } from "./paper.ts";
import type { SellerKind } from "./seller.ts";
import type { VerificationState } from "./verification.ts";

export type CheckItem = {
  readonly id:
    | "who"
    | "shop"
    | "contact"
    | "goods"
    | "papers"
    | "rights"
    | "taxes"
    | "terms"
    | "identity"
    | "papers_read"
    | "name_clear";
  readonly how: "computed" | "attested" | "verified";
  readonly state: "done" | "missing" | "waiting" | "refused";
};
export const ticks = ["papers_read", "name_clear"] as const;
export type Tick = (typeof ticks)[number];

export type Case = {
  readonly kind: SellerKind;
  readonly answers: Answers;
  readonly papers: readonly PaperKind[];
  /** of the present submission; null: not begun */
  readonly verification: VerificationState | null;
  readonly ticks: readonly Tick[];
};

const identityStates: Record<VerificationState, CheckItem["state"]> = {
  created: "waiting",
  unknown: "waiting",
  pending: "waiting",
  needs_more: "missing",
  verified: "done",
  refused: "refused",
};

export function checklist({ kind, answers, papers, verification, ticks: ticked }: Case): CheckItem[] {
  const done = (holds: boolean): CheckItem["state"] => (holds ? "done" : "missing");
  return [
    ...(["who", "shop", "contact", "goods"] as const).map((step) => ({
      id: step,
      how: "computed" as const,
      state: done(missingIn(step, kind, answers).length === 0),
    })),
    { id: "papers", how: "computed", state: done(papersFor[kind].every((one) => papers.includes(one))) },
    ...(["rights", "taxes", "terms"] as const).map((promise) => ({
      id: promise,
      how: "attested" as const,
      state: done(answers[promise] === "yes"),
    })),
    { id: "identity", how: "verified", state: verification ? identityStates[verification] : "missing" },
    ...ticks.map((tick) => ({ id: tick, how: "verified" as const, state: done(ticked.includes(tick)) })),
  ];
}

/** The applicant's part is done. */
export const maySubmit = (items: readonly CheckItem[]): boolean =>
  items.every(({ how, state }) => how === "verified" || state === "done");
export const mayApprove = (items: readonly CheckItem[]): boolean => items.every(({ state }) => state === "done");
