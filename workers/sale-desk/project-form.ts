/** The form by which a crowdfunding project is planned: text in, a project out, or what is wrong with each field. */
import {
  planSale,
  prepareSale,
  projectKinds,
  type PlanSaleFault,
  type ProjectRule,
  type Sale,
  type SaleWish,
} from "../drops/index.ts";
import { isCurrency, type Currency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { minorOf, type Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";
import type { Why } from "./plan-form.ts";
import { goalsOf, rewardsOf, rowsShown, stagesOf, type RowReader } from "./project-rows.ts";

export type ProjectText = { readonly [field: string]: string | undefined };
export type ProjectWhy = Exclude<Why, "piece" | "stock" | "early"> | "month" | "parts" | "further";
export type ProjectFaults = { readonly [field: string]: ProjectWhy };
export type ProjectPlan = { readonly text: ProjectText; readonly faults: ProjectFaults };

const plain = {
  title: 140,
  slug: 80,
  summary: 300,
  story: 12_000,
  kind: 20,
  currency: 3,
  goal: 20,
  starts: 16,
  ends: 16,
};
const rowFields = {
  rewards: { reward: 140, least: 20, units: 9, promised: 7, sent: 1 },
  stages: { stage: 140, share: 3, by: 7 },
  further: { further: 140, at: 20 },
} as const;

export const blankProject: ProjectPlan = {
  text: { currency: "EUR", share_1: "100", ...Object.fromEntries([1, 2, 3, 4].map((i) => [`sent_${i}`, "1"])) },
  faults: {},
};

/** `sellerId`'s, in the language its maker works in. Made ready at once, so that its page is whole the moment it is there. */
export async function planProjectAtDesk(
  shop: Shop,
  sellerId: string,
  locale: string,
  form: Form,
): Promise<Result<Sale, { readonly code: "project.invalid"; readonly plan: ProjectPlan }>> {
  const text = textOf(form);
  const wrong = (faults: ProjectFaults) => err({ code: "project.invalid" as const, plan: { text, faults } });
  const wish = wishOf(text, sellerId, locale, shop.now);
  if (!wish.ok) return wrong(wish.fault.faults);
  const planned = await planSale(shop, wish.value);
  if (!planned.ok) return wrong(faultsOf(planned.fault));
  await prepareSale(shop, planned.value.id);
  return ok(planned.value);
}

function textOf(form: Form): ProjectText {
  const rows = Object.entries(rowFields).flatMap(([part, fields]) =>
    Array.from({ length: rowsShown[part as keyof typeof rowsShown] }, (_, i) =>
      Object.entries(fields).map(([name, chars]): [string, number] => [`${name}_${i + 1}`, chars]),
    ).flat(),
  );
  return Object.fromEntries([...Object.entries(plain), ...rows].map(([name, chars]) => [name, form.text(name, chars)]));
}

type Read = Result<SaleWish, { readonly code: "project.invalid"; readonly faults: ProjectFaults }>;

function wishOf(text: ProjectText, sellerId: string, locale: string, now: number): Read {
  const faults: { [field: string]: ProjectWhy } = {};
  const wrong = (field: string, why: ProjectWhy): void => void (faults[field] ??= why);
  const currency: Currency = isCurrency(text["currency"]) ? text["currency"] : "EUR";
  const slug = text["slug"] ?? "";
  for (const field of ["title", "summary", "slug"]) if (!text[field]) wrong(field, "missing");
  if (!/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(slug)) wrong("slug", "slug");
  const goalMinor = minorOf(text["goal"] ?? "", currency);
  if (goalMinor === null) wrong("goal", "missing");
  else if (!(goalMinor >= 1)) wrong("goal", "amount");
  const reader = { text, currency, locale, wrong };
  const rule = ruleOf(reader, goalMinor ?? 0);
  const span = spanOf(reader, now);
  if (Object.keys(faults).length > 0) return err({ code: "project.invalid", faults });
  return ok({ ...nothingLent, slug, sellerId, currency, rule, ...span });
}

function spanOf({ text, wrong }: RowReader, now: number): Pick<SaleWish, "startsAt" | "endsAt"> {
  const time = (field: string): number => {
    const ms = Date.parse(`${text[field]}Z`);
    if (Number.isNaN(ms)) wrong(field, text[field] ? "time" : "missing");
    return ms;
  };
  const [startsAt, endsAt] = [time("starts"), time("ends")];
  if (endsAt <= startsAt) wrong("ends", "order");
  if (endsAt <= now) wrong("ends", "past");
  return { startsAt, endsAt };
}

/** Texts are in the language the maker works in; readers of others see it marked as such. */
function ruleOf(reader: RowReader, goalMinor: number): Partial<ProjectRule> {
  const { text, locale } = reader;
  const said = (field: string) => (text[field] ? { [locale]: text[field] } : {});
  return {
    kind: projectKinds.find((kind) => kind === text["kind"]) ?? "all_or_nothing",
    goalMinor,
    title: said("title"),
    summary: said("summary"),
    story: said("story"),
    tiers: rewardsOf(reader),
    stretch: goalsOf(reader, goalMinor),
    milestones: stagesOf(reader),
  };
}

/** A project sells promises of its own: no piece leaves a shelf for it. */
const nothingLent = {
  mechanism: "crowdfunding",
  variantId: null,
  homeLocationId: null,
  limitPerPerson: 1,
  lanes: [],
  allotment: 0,
} as const;

const fieldsOfEngine: { readonly [name: string]: string } = {
  slug: "slug",
  ends_at: "ends",
  goal_minor: "goal",
  summary: "summary",
  story: "story",
  tiers: "least_1",
  stretch: "at_1",
  milestones: "share_1",
};
function faultsOf(fault: PlanSaleFault): ProjectFaults {
  return "field" in fault ? { [fieldsOfEngine[fault.field] ?? "title"]: "range" } : { slug: "taken" };
}
