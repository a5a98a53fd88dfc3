/** Crowdfunding over HTTP for creators and the house. */
import * as v from "valibot";
import type { Endpoint } from "../../platform/http/endpoint.ts";
import { pledge, project } from "../contract.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const seller_id = v.pipe(v.string(), v.maxLength(40));
const time = v.string();
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const minor = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000_000));
const words = (chars: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(chars));
const number = v.pipe(v.string(), v.regex(/^[1-8]$/));
const texts = v.record(v.picklist(["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"]), words(12_000));
const month = v.nullable(v.pipe(v.string(), v.regex(/^20\d\d-\d\d$/)));

export const planProject = {
  method: "POST",
  path: "/sellers/:seller_id/projects",
  summary: "Plan a project. Its terms do not change afterwards",
  access: "seller",
  input: v.strictObject({
    seller_id,
    slug: words(80),
    starts_at: time,
    ends_at: time,
    currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)),
    variant_id: v.optional(v.nullable(words(64)), null),
    kind: v.picklist(["all_or_nothing", "keep_it_all"]),
    goal_minor: minor,
    title: texts,
    summary: texts,
    story: v.optional(texts, {}),
    tiers: v.pipe(
      v.array(
        v.strictObject({
          id: words(40),
          title: texts,
          text: v.optional(texts, {}),
          minor,
          units: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
          address: v.boolean(),
          promised: month,
        }),
      ),
      v.maxLength(12),
    ),
    stretch: v.optional(v.pipe(v.array(v.strictObject({ minor, title: texts })), v.maxLength(6)), []),
    milestones: v.pipe(
      v.array(
        v.strictObject({
          title: texts,
          share_bp: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
          promised: month,
        }),
      ),
      v.minLength(1),
      v.maxLength(8),
    ),
  }),
  output: project,
  faults: ["seller.not_found", "seller.forbidden", "sale.invalid", "sale.raced"],
} as const satisfies Endpoint;

export const tellBackers = {
  method: "POST",
  path: "/sellers/:seller_id/projects/:sale_id/updates",
  summary: "Tell everybody how it goes; backers are written to. It cannot be changed afterwards",
  access: "seller",
  input: v.strictObject({
    seller_id,
    sale_id,
    locale: v.picklist(["zh-Hans", "zh-Hant", "en", "ja", "fr", "ar"]),
    title: words(140),
    body: words(8_000),
  }),
  output: v.object({ update_id: v.string() }),
  faults: ["seller.not_found", "seller.forbidden", "project.not_found", "update.empty"],
} as const satisfies Endpoint;

const milestoneFaults = [
  "project.not_found",
  "milestone.not_found",
  "milestone.too_early",
  "milestone.out_of_turn",
  "milestone.note_missing",
  "milestone.raced",
];
export const claimMilestone = {
  method: "POST",
  path: "/sellers/:seller_id/projects/:sale_id/milestones/:number/claims",
  summary: "Say that a stage is done, and what shows it",
  access: "seller",
  input: v.strictObject({ seller_id, sale_id, number, note: words(2_000) }),
  output: v.object({ claimed: v.boolean() }),
  faults: ["seller.not_found", "seller.forbidden", ...milestoneFaults],
} as const satisfies Endpoint;

export const readPledges = {
  method: "GET",
  path: "/sellers/:seller_id/projects/:sale_id/pledges",
  summary: "Who has pledged what, newest first; addresses of those who have paid",
  access: "seller",
  input: v.object({ seller_id, sale_id, cursor }),
  output: v.object({
    items: v.array(v.object({ pledge, name: v.string(), address: v.nullable(v.string()) })),
    next: v.nullable(v.string()),
  }),
  faults: ["seller.not_found", "seller.forbidden", "project.not_found"],
} as const satisfies Endpoint;

export const decideMilestone = {
  method: "POST",
  path: "/admin/projects/:sale_id/milestones/:number/decisions",
  summary: "Release the money of a stage that its creator says is done, or send it back with an answer",
  access: "operator",
  input: v.strictObject({
    sale_id,
    number,
    release: v.boolean(),
    answer: v.optional(v.pipe(v.string(), v.maxLength(1_000)), ""),
  }),
  output: v.object({ released: v.boolean() }),
  faults: ["operator.forbidden", "milestone.not_claimed", ...milestoneFaults],
} as const satisfies Endpoint;

export const callOffProject = {
  method: "POST",
  path: "/admin/projects/:sale_id/calling-off",
  summary: "A funded project will not be finished: what is not released goes back to its backers",
  access: "operator",
  input: v.strictObject({ sale_id, why: words(500) }),
  output: v.object({ called_off: v.boolean() }),
  faults: ["operator.forbidden", "project.not_found", "project.not_funded"],
} as const satisfies Endpoint;
