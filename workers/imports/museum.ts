/** Which museum's reader a file of JSON lines wants. */
import type { JsonlFormat } from "./reader.ts";
import { readGlossary } from "./readers/glossary.ts";
import { clevelandReader } from "./readers/museum-cleveland.ts";
import { cmoaReader } from "./readers/museum-cmoa.ts";
import type { MuseumReaderOptions, ReadOutcome } from "./readers/museum-draft.ts";

const readers: { readonly [format in JsonlFormat]: typeof cmoaReader } = {
  "museum-cmoa": cmoaReader,
  "museum-cleveland": clevelandReader,
};

/** One for a whole page of records: reading the glossary costs more than reading a record. */
export function museumReader(
  format: JsonlFormat,
  options: Pick<MuseumReaderOptions, "status" | "location">,
): (record: unknown, line: number) => ReadOutcome {
  return readers[format]({ ...options, glossary: readGlossary() });
}
