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
import { isLocale, locales, type Locale, type Translations } from "../kernel/locale.ts";
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

/** What people read, in as many languages as its maker likes; the rest is the same in all of them. */
const worded = { title: 140, summary: 300, story: 12_000 };
const plain = {
  slug: 80,
  kind: 20,
  currency: 3,
  goal: 20,
  starts: 16,
  ends: 16,
};
const wordedInRows = { rewards: "reward", stages: "stage", further: "further" } as const;
const plainInRows = {
  rewards: { least: 20, units: 9, promised: 7, sent: 1 },
  stages: { share: 3, by: 7 },
  further: { at: 20 },
} as const;
const name_chars = 140;

/** A field in a language other than the one that its form is written in. */
export const inLanguage = (field: string, locale: Locale): string => `${field}.${locale}`;

export const blankProject: ProjectPlan = {
  text: { currency: "EUR", share_1: "100", ...Object.fromEntries([1, 2, 3, 4].map((i) => [`sent_${i}`, "1"])) },
  faults: {},
};

/** `sellerId`'s; what is written in no language by name is in the one its maker works in. Made ready at once, so that its page is whole the moment it is there. */
export async function planProjectAtDesk(
  shop: Shop,
  sellerId: string,
  locale: Locale,
  form: Form,
): Promise<Result<Sale, { readonly code: "project.invalid"; readonly plan: ProjectPlan }>> {
  const text = textOf(form, locale);
  const wrong = (faults: ProjectFaults) => err({ code: "project.invalid" as const, plan: { text, faults } });
  const wish = wishOf(text, sellerId, shop.now);
  if (!wish.ok) return wrong(wish.fault.faults);
  const planned = await planSale(shop, wish.value);
  if (!planned.ok) return wrong(faultsOf(planned.fault));
  await prepareSale(shop, planned.value.id);
  return ok(planned.value);
}

/** The form says which language it was shown in: the maker may have changed theirs since. */
function textOf(form: Form, locale: Locale): ProjectText {
  const shown = form.text("language", 10);
  const language = isLocale(shown) ? shown : locale;
  const rows = (Object.keys(rowsShown) as (keyof typeof rowsShown)[]).flatMap((part) =>
    Array.from({ length: rowsShown[part] }, (_, i) => ({ part, n: i + 1 })),
  );
  const said: [string, number][] = [
    ...Object.entries(worded),
    ...rows.map(({ part, n }): [string, number] => [`${wordedInRows[part]}_${n}`, name_chars]),
  ];
  const asked: [string, number][] = [
    ...Object.entries(plain),
    ...rows.flatMap(({ part, n }) =>
      Object.entries(plainInRows[part]).map(([name, chars]): [string, number] => [`${name}_${n}`, chars]),
    ),
    ...said,
    ...said.flatMap(([name, chars]) => locales.map((one): [string, number] => [inLanguage(name, one), chars])),
  ];
  return { language, ...Object.fromEntries(asked.map(([name, chars]) => [name, form.text(name, chars)])) };
}

/** The language of the form first: it is what readers without a better one are given. */
function textsOf(text: ProjectText, field: string): Translations {
  const language = text["language"] ?? "en";
  const others = locales
    .filter((locale) => locale !== language)
    .map((locale) => [locale, text[inLanguage(field, locale)]]);
  return Object.fromEntries([[language, text[field]], ...others].filter(([, said]) => said));
}

type Read = Result<SaleWish, { readonly code: "project.invalid"; readonly faults: ProjectFaults }>;

function wishOf(text: ProjectText, sellerId: string, now: number): Read {
  const faults: { [field: string]: ProjectWhy } = {};
  const wrong = (field: string, why: ProjectWhy): void => void (faults[field] ??= why);
  const currency: Currency = isCurrency(text["currency"]) ? text["currency"] : "EUR";
  const slug = text["slug"] ?? "";
  const texts = (field: string) => textsOf(text, field);
  for (const field of ["title", "summary"]) if (Object.keys(texts(field)).length === 0) wrong(field, "missing");
  if (!slug) wrong("slug", "missing");
  if (!/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/.test(slug)) wrong("slug", "slug");
  const goalMinor = minorOf(text["goal"] ?? "", currency);
  if (goalMinor === null) wrong("goal", "missing");
  else if (!(goalMinor >= 1)) wrong("goal", "amount");
  const reader = { text, currency, texts, wrong };
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

function ruleOf(reader: RowReader, goalMinor: number): Partial<ProjectRule> {
  const { text, texts } = reader;
  return {
    kind: projectKinds.find((kind) => kind === text["kind"]) ?? "all_or_nothing",
    goalMinor,
    title: texts("title"),
    summary: texts("summary"),
    story: texts("story"),
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
