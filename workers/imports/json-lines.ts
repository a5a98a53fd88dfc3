/** Files of one JSON object a line, as a stream of bytes in bounded memory; each line knows its bytes in the file. */
import { problem, type Problem } from "./problem.ts";
import { fileLimits, type FileIndex, type Group, type IndexFault, type Source } from "./file-index.ts";
import { err, ok, type Result } from "../kernel/result.ts";

const line_bytes = 512 * 1024;
const lf = 10;

type Line = { readonly line: number; readonly start: number; readonly end: number; readonly tooLong: boolean };

/** Space, tab, carriage return, and the three bytes of a byte-order mark. */
const blanks: readonly number[] = [32, 9, 13, 0xef, 0xbb, 0xbf];

/** Where each line stands. Blank lines count but are not given out. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  let [line, start, at, blank] = [1, 0, 0, true];
  for await (const chunk of stream) {
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(lf, from);
      const part = chunk.subarray(from, end < 0 ? chunk.length : end);
      blank &&= part.every((byte) => blanks.includes(byte));
      at += part.length + (end < 0 ? 0 : 1);
      from += part.length + 1;
      if (end < 0) break;
      if (!blank) yield { line, start, end: at, tooLong: at - start > line_bytes };
      [line, start, blank] = [line + 1, at, true];
    }
  }
  if (!blank) yield { line, start, end: at, tooLong: at - start > line_bytes };
}

/** Every line is a product of its own; a line too long to be one is refused unread. */
export async function indexJsonLines(source: Source): Promise<Result<FileIndex, IndexFault>> {
  const groups: Group[] = [];
  for await (const { line, start, end, tooLong } of linesOf(await source.open(0))) {
    if (groups.length >= fileLimits.rows_max) return err({ code: "file.rows_over_limit", max: fileLimits.rows_max });
    const problems = tooLong ? { problems: [problem(line, "", "row.too_long", `≤ ${line_bytes}`)] } : {};
    groups.push({ key: `#${line}`, runs: [{ start, end, line, rows: 1 }], ...problems });
  }
  return ok({ groups, strays: [], rows: groups.length });
}

export type JsonRow =
  | { readonly key: string; readonly line: number; readonly record: unknown }
  | { readonly key: string; readonly wrong: Problem };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The records of neighbouring groups, fetched in one go: JSON lines of one page adjoin each other. */
export async function recordsOf(source: Source, groups: readonly Group[]): Promise<readonly JsonRow[]> {
  const first = groups[0]?.runs[0];
  const last = groups.at(-1)?.runs[0];
  if (!first || !last) return [];
  const bytes = new Uint8Array(await new Response(await source.open(first.start, last.end)).arrayBuffer());
  return groups.map(({ key, runs }) => {
    const { start, end, line } = runs[0]!;
    try {
      return {
        key,
        line,
        record: JSON.parse(utf8.decode(bytes.subarray(start - first.start, end - first.start))) as unknown,
      };
    } catch {
      return { key, wrong: problem(line, "", "row.not_json", "JSON") };
    }
  });
}
