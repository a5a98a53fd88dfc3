/** Carnegie Museum of Art open data (cmoa/collection, CC0): one JSON object a line, sizes in inches. */
import {
  draftOf,
  plainText,
  present,
  type MuseumFacts,
  type MuseumReaderOptions,
  type ReadOutcome,
  type Size_mm,
} from "./museum-draft.ts";

const museum = { key: "cmoa", name: "Carnegie Museum of Art" };

/** A reader for one import run. A record is refused only when it has no title or no identity. */
export function cmoaReader(options: MuseumReaderOptions): (record: unknown, line: number) => ReadOutcome {
  return (record, line) => {
    const facts = cmoaFacts(record);
    return typeof facts === "string"
      ? { ok: false, line, column: facts, problem: `museum.${facts}_missing` }
      : { ok: true, draft: draftOf(facts, options) };
  };
}

/** The record's facts, or the name of the field without which it cannot be kept. */
export function cmoaFacts(record: unknown): MuseumFacts | "record" | "id" | "title" {
  if (typeof record !== "object" || record === null || Array.isArray(record)) return "record";
  const fields = record as { readonly [field: string]: unknown };
  const title = text(fields["title"]);
  const id = text(fields["id"]) || text(fields["accession"]);
  if (!title) return "title";
  if (!id) return "id";
  const people = peopleOf(fields["makers"]);
  const url = text(fields["url"]);
  const medium = text(fields["medium"]);
  return {
    museum,
    id,
    accession: text(fields["accession"]),
    title,
    dated: text(fields["date"]),
    medium,
    context: `${people.map((one) => `${one.name} ${one.nationality}`).join(" ")} ${text(fields["date"])}`,
    people: people.filter((one) => !/^unknown|^undetermined/i.test(one.name)).map(named),
    size_mm: sizeOf(fields),
    ...(/^https?:\/\//.test(url) ? { url } : {}),
    attributes: present({
      Medium: medium,
      Accession: text(fields["accession"]),
      Classification: text(fields["classification"]),
      Department: text(fields["department"]),
      Credit: text(fields["credit"]),
      Attribution: people.map((one) => one.name).join("; "),
    }),
  };
}

type Person = { name: string; nationality: string; born: string; died: string };

function peopleOf(value: unknown): Person[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 20).flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null) return [];
    const fields = one as { readonly [field: string]: unknown };
    const name = text(fields["name"]);
    const year = (field: string) => /^\d{4}/.exec(text(fields[field]))?.[0] ?? "";
    return name ? [{ name, nationality: text(fields["nationality"]), born: year("birth"), died: year("death") }] : [];
  });
}

function named({ name, nationality, born, died }: Person): MuseumFacts["people"][number] {
  const life = born || died ? `${born || "?"}–${died}` : "";
  return { name, ...(nationality ? { country: nationality } : {}), ...(life ? { life } : {}) };
}

/** Inches, as numbers or as text; zero, negative and absurd sizes are left out. */
function sizeOf(fields: { readonly [field: string]: unknown }): Size_mm {
  const entries = (["height", "width", "depth", "diameter"] as const).flatMap((side) => {
    const inches = Number.parseFloat(String(fields[`${side}_in`] ?? ""));
    const mm = Math.round(inches * 25.4);
    return Number.isFinite(mm) && mm > 0 && mm < 30_000 ? [[side, mm] as const] : [];
  });
  return Object.fromEntries(entries);
}

const text = (value: unknown): string => plainText(value).slice(0, 2_000);
