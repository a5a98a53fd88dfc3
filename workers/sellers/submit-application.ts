/** The applicant hands it in: what they wrote is frozen, the verifier is asked, reviewers see it in their queue. */
import { isLocale } from "../kernel/locale.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { insertSubmission, mergeAnswers } from "./application-store.ts";
import { answersOf, isStep, type Answers } from "./application.ts";
import { maySubmit } from "./checklist.ts";
import { findCase } from "./review-case.ts";
import { moveSeller, type IllegalSellerMove } from "./seller.ts";
import { moveSellerRow } from "./store.ts";
import { insertVerification } from "./verification-store.ts";

export type SubmitFault =
  | { readonly code: "seller.not_found" }
  | { readonly code: "application.incomplete"; readonly missing: readonly string[] }
  | { readonly code: "application.raced" }
  | IllegalSellerMove;

export async function submitApplication(shop: Shop, sellerId: string): Promise<Result<number, SubmitFault>> {
  const known = await findCase(shop, sellerId);
  if (!known) return err({ code: "seller.not_found" });
  const { seller, answers, papers, items } = known;
  const moved = moveSeller(seller.state, "submitted");
  if (!moved.ok) return moved;
  if (!maySubmit(items)) {
    const missing = items.filter(({ how, state }) => how !== "verified" && state !== "done").map(({ id }) => id);
    return err({ code: "application.incomplete", missing });
  }

  const number = known.submissions + 1;
  const actor = authorOf(shop);
  const kind = seller.kind === "individual" ? ("person" as const) : ("organisation" as const);
  const outcome = await shop.commit([
    ...moveSellerRow(shop, seller, "submitted", { actor }),
    ...(await insertSubmission(shop, { sellerId, number, answers }, papers)),
    insertVerification(shop, { id: shop.newId("ticket"), sellerId, submission: number, kind }),
    audited(shop, "seller.submitted", sellerId, { submission: number }),
    announce(shop, "seller.submitted", { sellerId, submission: number }),
  ]);
  return outcome === "committed" ? ok(number) : err({ code: "application.raced" });
}

export type SaveFault = { readonly code: "application.invalid" } | { readonly code: "application.closed" };

/** Two steps saved at once come one after the other. */
const attempts = 3;

/** One step is saved as it stands, complete or not: an application may be left and taken up again. */
export async function saveAnswers(
  shop: Shop,
  sellerId: string,
  step: string,
  given: { readonly [name: string]: string | undefined },
): Promise<Result<Answers, SaveFault>> {
  if (!isStep(step)) return err({ code: "application.invalid" });
  const { locale } = given;
  const answers = { ...answersOf(step, given), ...(step === "shop" && isLocale(locale) ? { locale } : {}) };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await shop.commit(await mergeAnswers(shop, sellerId, answers));
    if (outcome === "committed") return ok(answers);
  }
  return err({ code: "application.closed" });
}
