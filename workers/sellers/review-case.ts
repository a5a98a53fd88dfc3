/** Everything about one application that its owner or a reviewer is shown. */
import type { Shop } from "../platform/shop.ts";
import { readTogether } from "../platform/read-together.ts";
import { findApplication, findPapers, findSubmissions, findTicks, type Submission } from "./application-store.ts";
import { changedAnswers, type AnswerField, type Answers } from "./application.ts";
import { checklist, type CheckItem, type Tick } from "./checklist.ts";
import { findDecisions, type DecisionRow } from "./decision-store.ts";
import type { Paper } from "./paper.ts";
import type { Seller } from "./seller.ts";
import { findSeller } from "./store.ts";
import { findLatestVerification } from "./verification-store.ts";
import type { Verification } from "./verification.ts";

export type SellerCase = {
  readonly seller: Seller;
  /** as they stand now; what a reviewer reads is the latest submission */
  readonly answers: Answers;
  readonly papers: readonly Paper[];
  readonly submissions: number;
  readonly latest: Submission | null;
  /** what the latest submission says otherwise than the one before */
  readonly changes: readonly { readonly field: AnswerField; readonly was: string; readonly is: string }[];
  readonly verification: Verification | null;
  readonly ticks: readonly Tick[];
  readonly items: readonly CheckItem[];
  readonly decisions: readonly DecisionRow[];
};

/** null: there is no such seller, or it never applied (the house). */
export async function findCase(shop: Shop, sellerId: string): Promise<SellerCase | null> {
  const asked = readTogether(shop);
  const [seller, application, papers, submissions, verification, decisions] = await Promise.all([
    findSeller(asked, sellerId),
    findApplication(asked, sellerId),
    findPapers(asked, sellerId),
    findSubmissions(asked, sellerId),
    findLatestVerification(asked, sellerId),
    findDecisions(asked, sellerId),
  ]);
  if (!seller || !application) return null;
  const [latest = null, before = null] = submissions;
  const ticks = latest ? await findTicks(shop, sellerId, latest.number) : [];
  const reviewed = seller.state === "submitted" && latest ? latest.answers : application.answers;
  const current = verification && verification.submission === latest?.number ? verification : null;
  return {
    seller,
    answers: application.answers,
    papers,
    submissions: application.submissions,
    latest,
    changes: latest && before ? changedAnswers(before.answers, latest.answers) : [],
    verification: current,
    ticks,
    items: checklist({
      kind: seller.kind,
      answers: reviewed,
      papers: papers.map(({ kind }) => kind),
      verification: current?.state ?? null,
      ticks,
    }),
    decisions,
  };
}
