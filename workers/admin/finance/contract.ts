/** Money moved by hand, and what the provider reports otherwise than the books: for people of finance. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";

const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const adjustmentId = v.pipe(v.string(), v.regex(/^adj_[0-9A-Z]{26}$/));
const differenceId = v.pipe(v.string(), v.regex(/^dif_[0-9a-z]{26}$/));
const adjustmentState = v.picklist(["proposed", "approved", "refused"]);
const differenceState = v.picklist(["open", "explained", "settled"]);
const account = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200));
const reason = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(500));

const adjustment = v.object({
  id: v.string(),
  debit: v.string(),
  credit: v.string(),
  currency: v.string(),
  minor: v.number(),
  reason: v.string(),
  state: adjustmentState,
  proposed_by: v.string(),
  proposed_at: v.string(),
  decided_by: v.nullable(v.string()),
});
const difference = v.object({
  id: v.string(),
  provider: v.string(),
  day: v.string(),
  kind: v.picklist(["capture", "refund"]),
  what: v.picklist(["unknown_here", "not_in_books", "amount", "not_at_provider"]),
  reference: v.string(),
  group: v.string(),
  ours_minor: v.nullable(v.number()),
  theirs_minor: v.nullable(v.number()),
  currency: v.string(),
  state: differenceState,
  note: v.string(),
});
const made = v.object({ id: v.string() });

export const listAdjustments = {
  method: "GET",
  path: "/admin/adjustments",
  summary: "Money moved by hand, newest first",
  access: "operator",
  input: v.object({ state: v.optional(adjustmentState), cursor }),
  output: v.object({ adjustments: v.array(adjustment), next_cursor: v.nullable(v.string()) }),
  faults: ["operator.not_found"],
} as const satisfies Endpoint;

export const proposeAdjustment = {
  method: "POST",
  path: "/admin/adjustments",
  summary: "Propose to move money by hand, to set a difference right or for itself; another person decides",
  access: "operator",
  input: v.object({
    debit: account,
    credit: account,
    minor: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    reason,
    difference_id: v.optional(differenceId),
  }),
  output: made,
  faults: [
    "operator.not_found",
    "adjustment.forbidden",
    "adjustment.account_unknown",
    "adjustment.invalid",
    "difference.not_found",
    "difference.not_open",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;

export const decideAdjustment = {
  method: "POST",
  path: "/admin/adjustments/:id/decision",
  summary: "Approve or refuse what another person proposed, with a fresh proof of who one is",
  access: "operator",
  input: v.object({ id: adjustmentId, decision: v.picklist(["approved", "refused"]) }),
  output: v.object({ id: v.string(), state: adjustmentState }),
  faults: [
    "operator.not_found",
    "adjustment.forbidden",
    "step_up.forbidden",
    "adjustment.not_found",
    "adjustment.own",
    "adjustment.decided",
    "adjustment.balance_short",
    "adjustment.raced",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;

export const listDifferences = {
  method: "GET",
  path: "/admin/differences",
  summary: "Where the provider's report differs from the books, newest first",
  access: "operator",
  input: v.object({ state: v.optional(differenceState), cursor }),
  output: v.object({ differences: v.array(difference), next_cursor: v.nullable(v.string()) }),
  faults: ["operator.not_found"],
} as const satisfies Endpoint;

export const explainDifference = {
  method: "POST",
  path: "/admin/differences/:id/explanation",
  summary: "Say why the two differ; nothing is moved",
  access: "operator",
  input: v.object({ id: differenceId, note: reason }),
  output: made,
  faults: [
    "operator.not_found",
    "difference.forbidden",
    "difference.not_found",
    "difference.not_open",
    "difference.note_missing",
  ],
  idempotency: "optional",
} as const satisfies Endpoint;
