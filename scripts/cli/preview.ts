/** What would come of a file, told here without a shop: format, counts, problems by line and column. */
import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { contextOf } from "../../workers/imports/import-job.ts";
import { openFile, readProducts } from "../../workers/imports/open-format.ts";
import type { Problem } from "../../workers/imports/problem.ts";
import { sourceOf } from "../../workers/imports/read-file.ts";
import { importOptions, type Asked } from "./options.ts";

const page = 200;
const shown = 20;

export async function previewFiles(files: readonly string[], asked: Asked): Promise<number> {
  let worst = 0;
  for (const file of files) worst = Math.max(worst, await previewOne(file, asked));
  return worst;
}

async function previewOne(file: string, asked: Asked): Promise<number> {
  const options = importOptions(asked);
  const source = sourceOf(await openAsBlob(file));
  const opened = await openFile(source, options);
  if (!opened.ok) {
    console.log(`${basename(file)}: ${JSON.stringify(opened.fault)}`);
    return 1;
  }
  const { index, format } = opened.value;
  const context = contextOf(options, format, { regions: {}, location: "main" });
  const problems: Problem[] = [...index.strays];
  const counts = { products: 0, variants: 0, translations: 0, refused: 0, notes: 0 };
  for (let at = 0; at < index.groups.length; at += page) {
    for (const reading of await readProducts(
      source,
      opened.value,
      index.groups.slice(at, at + page),
      options,
      context,
    )) {
      if (!reading.ok) {
        counts.refused += 1;
        problems.push(...reading.problems);
        continue;
      }
      counts.notes += reading.notes.length;
      for (const item of reading.items) {
        if (item.kind === "translation") counts.translations += 1;
        else {
          counts.products += 1;
          counts.variants += item.draft.variants.length;
        }
      }
    }
  }
  console.log(
    `${basename(file)}: ${format}, ${index.rows} rows, ${Object.entries(counts)
      .map(([name, n]) => `${n} ${name}`)
      .join(", ")}`,
  );
  for (const { line, column, code, expected, got } of problems.slice(0, shown))
    console.log(`  line ${line}, ${column || "row"}: ${code} ${expected} ${got}`);
  return problems.length > 0 ? 2 : 0;
}
