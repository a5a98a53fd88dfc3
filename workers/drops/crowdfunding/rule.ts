/** The terms of a crowdfunding project, as they stand in its sale's `rule`. They do not change under those who pledge. */
import type { Translations } from "../../kernel/locale.ts";
import { locales } from "../../kernel/locale.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { isWhole } from "../../kernel/whole.ts";
import type { Sale } from "../sale.ts";

export const projectKinds = ["all_or_nothing", "keep_it_all"] as const;
export type ProjectKind = (typeof projectKinds)[number];

export type Tier = {
  readonly id: string;
  readonly title: Translations;
  readonly text: Translations;
  /** the least one pledges for it; delivery is contained */
  readonly minor: number;
  /** null: as many as are asked for */
  readonly units: number | null;
  /** something is sent, so an address is asked for */
  readonly address: boolean;
  /** "2027-06": when it is promised */
  readonly promised: string | null;
};
export type StretchGoal = { readonly minor: number; readonly title: Translations };
/** A stage of the work, and which part of the money is released when it is done. All parts are 10,000. */
export type Milestone = { readonly title: Translations; readonly shareBp: number; readonly promised: string | null };

export type ProjectRule = {
  readonly kind: ProjectKind;
  readonly goalMinor: number;
  readonly title: Translations;
  readonly summary: Translations;
  /** paragraphs with an empty line between */
  readonly story: Translations;
  readonly tiers: readonly Tier[];
  readonly stretch: readonly StretchGoal[];
  readonly milestones: readonly Milestone[];
  /** minutes from a declined charge to the next try; the list at its end, the pledge is dropped */
  readonly retry_minutes: readonly number[];
  /** the house's part of what is released */
  readonly commissionBp: number;
};

export type ProjectRuleFault = { readonly code: "sale.invalid"; readonly field: string };
export const projectLimits = {
  tiers_max: 12,
  stretch_max: 6,
  milestones_max: 8,
  retries_max: 8,
  title_chars: 140,
  text_chars: 2_000,
  story_chars: 12_000,
  pledge_minor_max: 100_000_000,
} as const;
const day_minutes = 24 * 60;

export const usualProject: Pick<
  ProjectRule,
  "kind" | "stretch" | "milestones" | "retry_minutes" | "commissionBp" | "tiers"
> = {
  kind: "all_or_nothing",
  tiers: [],
  stretch: [],
  milestones: [{ title: {}, shareBp: 10_000, promised: null }],
  retry_minutes: [day_minutes, 3 * day_minutes, 7 * day_minutes],
  commissionBp: 500,
};

const isMonth = (value: unknown): boolean => value === null || /^20\d\d-(?:0[1-9]|1[0-2])$/.test(String(value));

function isText(value: unknown, chars: number, needed: boolean): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const said = Object.entries(value);
  if (needed && said.length === 0) return false;
  return said.every(
    ([locale, text]) =>
      locales.some((one) => one === locale) && typeof text === "string" && text !== "" && text.length <= chars,
  );
}

/** Judged when a project is planned, so that every rule read later is sound. */
export function judgeProject(rule: Sale["rule"]): Result<ProjectRule, ProjectRuleFault> {
  const asked = { ...usualProject, story: {}, ...rule } as ProjectRule;
  const bad = (field: string) => err({ code: "sale.invalid" as const, field });
  if (!projectKinds.includes(asked.kind)) return bad("kind");
  if (!isWhole(asked.goalMinor, 1, 1e12)) return bad("goal_minor");
  if (!isText(asked.title, projectLimits.title_chars, true)) return bad("title");
  if (!isText(asked.summary, 300, true)) return bad("summary");
  if (!isText(asked.story, projectLimits.story_chars, false)) return bad("story");
  if (!areTiers(asked.tiers)) return bad("tiers");
  if (!areGoals(asked.stretch, asked.goalMinor)) return bad("stretch");
  if (!areMilestones(asked.milestones)) return bad("milestones");
  const { retry_minutes: retries } = asked;
  const soundRetries = Array.isArray(retries) && retries.every((one) => isWhole(one, 1, 30 * day_minutes));
  if (!soundRetries || retries.length > projectLimits.retries_max) return bad("retry_minutes");
  if (!isWhole(asked.commissionBp, 0, 3_000)) return bad("commission_bp");
  return ok(projectRuleFrom(asked));
}

function areTiers(tiers: readonly Tier[]): boolean {
  if (!Array.isArray(tiers) || tiers.length > projectLimits.tiers_max) return false;
  const sound = tiers.every(
    (tier: Tier) =>
      /^[a-z0-9-]{1,40}$/.test(tier.id) &&
      isText(tier.title, projectLimits.title_chars, true) &&
      isText(tier.text, projectLimits.text_chars, false) &&
      isWhole(tier.minor, 1, projectLimits.pledge_minor_max) &&
      (tier.units === null || isWhole(tier.units, 1, 1e6)) &&
      typeof tier.address === "boolean" &&
      isMonth(tier.promised),
  );
  return sound && new Set(tiers.map(({ id }) => id)).size === tiers.length;
}

/** Each further than the one before, the first further than the goal. */
const areGoals = (goals: readonly StretchGoal[], goalMinor: number): boolean =>
  Array.isArray(goals) &&
  goals.length <= projectLimits.stretch_max &&
  goals.every(
    (goal: StretchGoal, i) =>
      isWhole(goal.minor, (goals[i - 1]?.minor ?? goalMinor) + 1, 1e12) &&
      isText(goal.title, projectLimits.title_chars, true),
  );

const areMilestones = (stages: readonly Milestone[]): boolean =>
  Array.isArray(stages) &&
  stages.length >= 1 &&
  stages.length <= projectLimits.milestones_max &&
  stages.every(
    (stage: Milestone) =>
      isWhole(stage.shareBp, 1, 10_000) &&
      isText(stage.title, projectLimits.title_chars, false) &&
      isMonth(stage.promised),
  ) &&
  stages.reduce((sum, { shareBp }) => sum + shareBp, 0) === 10_000;

/** Only what a rule has: nothing that was sent along is kept. */
const projectRuleFrom = (asked: ProjectRule): ProjectRule => ({
  kind: asked.kind,
  goalMinor: asked.goalMinor,
  title: asked.title,
  summary: asked.summary,
  story: asked.story,
  tiers: asked.tiers.map(({ id, title, text, minor, units, address, promised }) => ({
    id,
    title,
    text,
    minor,
    units,
    address,
    promised,
  })),
  stretch: asked.stretch.map(({ minor, title }) => ({ minor, title })),
  milestones: asked.milestones.map(({ title, shareBp, promised }) => ({ title, shareBp, promised })),
  retry_minutes: [...asked.retry_minutes],
  commissionBp: asked.commissionBp,
});

/** What of a rule money depends on: the first line of the log, so that the log alone can be checked. */
export type ProjectTerms = Pick<ProjectRule, "kind" | "goalMinor" | "retry_minutes" | "commissionBp"> & {
  readonly tiers: readonly Pick<Tier, "id" | "minor" | "units">[];
  readonly milestones: readonly Pick<Milestone, "shareBp">[];
};
export const termsOf = ({
  kind,
  goalMinor,
  retry_minutes,
  commissionBp,
  tiers,
  milestones,
}: ProjectRule): ProjectTerms => ({
  kind,
  goalMinor,
  retry_minutes,
  commissionBp,
  tiers: tiers.map(({ id, minor, units }) => ({ id, minor, units })),
  milestones: milestones.map(({ shareBp }) => ({ shareBp })),
});

export const projectRuleOf = (sale: Pick<Sale, "rule">): ProjectRule => sale.rule as unknown as ProjectRule;
