/** A whole file in memory-bounded steps, without a shop: what a test, a preview and the import job share. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { Delimiter } from "./csv.ts";
import { head_bytes, readHead, type CsvHead, type HeadFault } from "./csv-head.ts";
import { indexCsv, rowsOf, type FileIndex, type Group, type IndexFault, type Source } from "./file-index.ts";
import type { Problem } from "./problem.ts";
import type { Item, ReadContext, Reader } from "./reader.ts";

export const sourceOf = (blob: Blob): Source => ({
  size: blob.size,
  open: async (start, end) => blob.slice(start, end).stream(),
});

export async function headOf(source: Source, delimiter?: Delimiter): Promise<Result<CsvHead, HeadFault>> {
  const stream = await source.open(0, Math.min(head_bytes, source.size));
  return readHead(new Uint8Array(await new Response(stream).arrayBuffer()), delimiter);
}

/** What became of one product of the file. */
export type Reading =
  | { readonly key: string; readonly ok: true; readonly items: readonly Item[]; readonly notes: readonly Problem[] }
  | { readonly key: string; readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the products of some groups; a group that already has a broken row is refused unread. */
export async function readGroups(
  source: Source,
  head: CsvHead,
  groups: readonly Group[],
  reader: Reader,
  context: ReadContext,
): Promise<readonly Reading[]> {
  const sound = groups.filter(({ problems }) => !problems);
  const rows = await rowsOf(source, head, sound);
  return groups.map(({ key, problems }) => {
    if (problems) return { key, ok: false, problems };
    return { key, ...reader.read(rows.get(key)!, context) };
  });
}

export type WholeFile = { readonly index: FileIndex; readonly readings: readonly Reading[] };

export async function readWhole(
  source: Source,
  reader: Reader,
  context: ReadContext,
): Promise<Result<WholeFile, HeadFault | IndexFault>> {
  const head = await headOf(source, undefined);
  if (!head.ok) return head;
  const index = await indexCsv(source, head.value, reader);
  if (!index.ok) return err(index.fault);
  const readings = await readGroups(source, head.value, index.value.groups, reader, context);
  return ok({ index: index.value, readings });
}
