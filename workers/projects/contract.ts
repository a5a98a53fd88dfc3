/** Crowdfunding over HTTP for everybody: see projects, pledge, take it back. What creators do is in creators/. */
import * as v from "valibot";
import type { Endpoint } from "../platform/http/endpoint.ts";

const sale_id = v.pipe(v.string(), v.regex(/^sal_[0-9A-Z]{26}$/));
const time = v.string();
const cursor = v.optional(v.pipe(v.string(), v.maxLength(400)));
const money = v.object({ minor: v.number(), currency: v.string() });
const minor = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000_000));
const words = (chars: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(chars));
const month = v.nullable(v.pipe(v.string(), v.regex(/^20\d\d-\d\d$/)));

export const project = v.object({
  sale_id: v.string(),
  slug: v.string(),
  title: v.string(),
  kind: v.picklist(["all_or_nothing", "keep_it_all"]),
  phase: v.picklist(["soon", "open", "paused", "over", "void"]),
  outcome: v.nullable(v.picklist(["funded", "missed", "off"])),
  called_off: v.boolean(),
  goal: money,
  pledged: money,
  captured: money,
  backers: v.number(),
  starts_at: time,
  ends_at: time,
});
export const pledge = v.object({
  pledge_id: v.string(),
  state: v.picklist([
    "started",
    "standing",
    "due",
    "charging",
    "captured",
    "dropped",
    "expired",
    "cancelled",
    "let_go",
  ]),
  tier_id: v.nullable(v.string()),
  amount: money,
  refunded: money,
  card: v.string(),
  tries: v.number(),
  next_try_at: v.nullable(time),
  decline_code: v.nullable(v.string()),
});
const started = v.object({ pledge, redirect_url: v.nullable(v.string()) });
const cardFaults = ["card.unavailable", "card.refused", "pledge.unauthenticated", "pledge.raced", "project.not_found"];

export const listProjects = {
  method: "GET",
  path: "/projects",
  summary: "Projects running and to come, or past ones, in the order they start",
  access: "public",
  input: v.object({ which: v.optional(v.picklist(["running", "past"]), "running"), cursor }),
  output: v.object({ items: v.array(project), next: v.nullable(v.string()) }),
  faults: [],
} as const satisfies Endpoint;

export const readProject = {
  method: "GET",
  path: "/projects/:sale_id",
  summary: "A project with its rewards, goals, milestones and latest updates",
  access: "public",
  input: v.object({ sale_id }),
  output: v.object({
    project,
    tiers: v.array(
      v.object({
        tier_id: v.string(),
        title: v.string(),
        price: money,
        units: v.nullable(v.number()),
        taken: v.number(),
        address: v.boolean(),
        promised: month,
      }),
    ),
    stretch_goals: v.array(v.object({ title: v.string(), at: money, reached: v.boolean() })),
    milestones: v.array(
      v.object({
        number: v.number(),
        title: v.string(),
        share_bp: v.number(),
        state: v.picklist(["planned", "claimed", "returned", "released"]),
        released: money,
      }),
    ),
    updates: v.array(
      v.object({ update_id: v.string(), at: time, locale: v.string(), title: v.string(), body: v.string() }),
    ),
  }),
  faults: ["project.not_found"],
} as const satisfies Endpoint;

export const makePledge = {
  method: "POST",
  path: "/projects/:sale_id/pledges",
  summary: "Pledge: go to redirect_url to save a card. Again before that is the same pledge",
  access: "shopper",
  input: v.strictObject({
    sale_id,
    tier_id: v.optional(v.nullable(words(40)), null),
    minor: v.optional(v.nullable(minor), null),
    address: v.optional(v.pipe(v.string(), v.maxLength(1_000)), ""),
  }),
  output: started,
  faults: [
    ...cardFaults,
    "project.not_open",
    "project.no_such_tier",
    "project.tier_full",
    "pledge.already",
    "pledge.too_little",
    "pledge.too_much",
    "pledge.address_missing",
    "pledge.own_project.forbidden",
  ],
} as const satisfies Endpoint;

export const readPledge = {
  method: "GET",
  path: "/projects/:sale_id/pledge",
  summary: "Your pledge as it is now; one whose card is being saved is asked about",
  access: "shopper",
  input: v.object({ sale_id }),
  output: v.object({
    ...pledge.entries,
    /** on its way since, once it is */
    reward: v.nullable(
      v.object({
        sent_at: time,
        carrier: v.string(),
        tracking_number: v.string(),
        tracking_url: v.nullable(v.string()),
      }),
    ),
  }),
  faults: ["project.not_found", "pledge.not_found", "pledge.unauthenticated"],
} as const satisfies Endpoint;

export const withdrawPledge = {
  method: "DELETE",
  path: "/projects/:sale_id/pledge",
  summary: "Take your pledge back, before the end",
  access: "shopper",
  input: v.object({ sale_id }),
  output: pledge,
  faults: ["project.not_found", "pledge.not_found", "pledge.too_late", "pledge.raced", "pledge.unauthenticated"],
} as const satisfies Endpoint;

export const changePledgeCard = {
  method: "POST",
  path: "/projects/:sale_id/cards",
  summary: "Another card for your pledge: go to redirect_url to save it",
  access: "shopper",
  input: v.strictObject({ sale_id }),
  output: started,
  faults: [...cardFaults, "pledge.not_found", "pledge.too_late"],
} as const satisfies Endpoint;
