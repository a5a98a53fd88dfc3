/** Rewards, stages and further goals as a project's form asks for them: numbered rows, of which some stay empty. */
import type { ProjectRule } from "../drops/index.ts";
import type { Translations } from "../kernel/locale.ts";
import { minorOf, wholeNumber } from "../platform/http/form.ts";
import type { ProjectText, ProjectWhy } from "./project-form.ts";

export const rowsShown = { rewards: 4, stages: 4, further: 2 } as const;

export type RowReader = {
  readonly text: ProjectText;
  readonly currency: string;
  /** what was written into it, in every language */
  texts(field: string): Translations;
  wrong(field: string, why: ProjectWhy): void;
};
const numbered = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

function amount({ text, currency, wrong }: RowReader, field: string): number {
  const minor = minorOf(text[field] ?? "", currency);
  if (minor === null) wrong(field, "missing");
  else if (Number.isNaN(minor)) wrong(field, "amount");
  else if (minor < 1) wrong(field, "range");
  return minor ?? Number.NaN;
}

function whole({ text, wrong }: RowReader, field: string, most: number): number | null {
  const number = wholeNumber(text[field] ?? "");
  if (number === null) return null;
  if (Number.isNaN(number)) wrong(field, "number");
  else if (number < 1 || number > most) wrong(field, "range");
  return number;
}

function month({ text, wrong }: RowReader, field: string): string | null {
  const given = text[field] ?? "";
  if (given !== "" && !/^20\d\d-(?:0[1-9]|1[0-2])$/.test(given)) wrong(field, "month");
  return given || null;
}

/** A row is there when anything that has no usual answer is written into it. */
const rowsOf = (
  { text, texts }: RowReader,
  count: number,
  name: string,
  ...fields: readonly string[]
): readonly number[] =>
  numbered(count).filter(
    (i) => isSaid(texts(`${name}_${i}`)) || fields.some((field) => (text[`${field}_${i}`] ?? "") !== ""),
  );

const isSaid = (texts: Translations): boolean => Object.keys(texts).length > 0;

function titled(reader: RowReader, field: string): Translations {
  const texts = reader.texts(field);
  if (!isSaid(texts)) reader.wrong(field, "missing");
  return texts;
}

export const rewardsOf = (reader: RowReader): ProjectRule["tiers"] =>
  rowsOf(reader, rowsShown.rewards, "reward", "least", "units").map((i) => ({
    id: `reward-${i}`,
    title: titled(reader, `reward_${i}`),
    text: {},
    minor: amount(reader, `least_${i}`),
    units: whole(reader, `units_${i}`, 1_000_000),
    address: Boolean(reader.text[`sent_${i}`]),
    promised: month(reader, `promised_${i}`),
  }));

/** All parts are the whole: what is left over would never be paid to anybody. */
export function stagesOf(reader: RowReader): ProjectRule["milestones"] {
  const stages = rowsOf(reader, rowsShown.stages, "stage", "share").map((i) => {
    const share = whole(reader, `share_${i}`, 100);
    if (share === null) reader.wrong(`share_${i}`, "missing");
    return {
      title: reader.texts(`stage_${i}`),
      shareBp: (share ?? Number.NaN) * 100,
      promised: month(reader, `by_${i}`),
    };
  });
  if (stages.reduce((sum, { shareBp }) => sum + shareBp, 0) !== 10_000) reader.wrong("share_1", "parts");
  return stages;
}

/** Each further than the one before it, the first further than the goal. */
export function goalsOf(reader: RowReader, goalMinor: number): ProjectRule["stretch"] {
  let before = goalMinor;
  return rowsOf(reader, rowsShown.further, "further", "at").map((i) => {
    const minor = amount(reader, `at_${i}`);
    if (minor <= before) reader.wrong(`at_${i}`, "further");
    before = minor;
    return { minor, title: titled(reader, `further_${i}`) };
  });
}
