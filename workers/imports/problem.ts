/** What is wrong with one cell of a file that someone handed in, told so that a person can find and mend it. */
export type ProblemCode =
  | "row.too_many_cells"
  | "row.too_few_cells"
  | "row.quote_broken"
  | "row.quote_open"
  | "row.too_long"
  | "row.not_utf8"
  | "row.not_json"
  | "row.no_key"
  | "cell.required"
  | "cell.too_long"
  | "cell.not_amount"
  | "cell.negative"
  | "cell.not_number"
  | "cell.not_whole"
  | "cell.not_flag"
  | "cell.unknown_unit"
  | "cell.unknown_value"
  | "cell.unknown_currency"
  | "cell.unknown_region"
  | "cell.not_url"
  | "cell.duplicate"
  | "cell.ignored"
  | "product.no_variant"
  | "product.no_parent"
  | "product.missing"
  | "product.too_many_rows"
  | "product.refused"
  | "product.not_submitted"
  | "product.not_changed"
  | "variant.unknown"
  | "image.refused";

/**
 * `line` is the line of the file where the row begins (1 is the header), `column` the column's own name;
 * `expected` is a pattern or list, never prose; `got` is cut so that a report stays small.
 */
export type Problem = {
  readonly line: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly expected: string;
  readonly got: string;
};

const gotChars = 80;

export function problem(line: number, column: string, code: ProblemCode, expected: string, got = ""): Problem {
  const flat = got.replace(/\s+/g, " ").trim();
  return { line, column, code, expected, got: flat.length > gotChars ? `${flat.slice(0, gotChars - 1)}…` : flat };
}

/** Problems refuse the whole product; notes are told but let it through. Both lists are bounded. */
export type Findings = { readonly problems: Problem[]; readonly notes: Problem[] };

export const noFindings = (): Findings => ({ problems: [], notes: [] });
const findingsMax = 20;

export function report(list: Problem[], found: Problem): void {
  if (list.length < findingsMax) list.push(found);
}
