/** Bring files in: announce, send, follow. Everything that matters is kept by the shop, so all of it can be run again. */
import { createHash } from "node:crypto";
import { createReadStream, openAsBlob, statSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { InferOutput } from "valibot";
import type { getImport, listFindings, listImports as listed } from "../../workers/imports/contract.ts";
import type { Api } from "./api.ts";
import { importOptions, type Asked } from "./options.ts";
import { progressBar } from "./progress.ts";

type Import = InferOutput<(typeof getImport)["output"]>;
type Findings = InferOutput<(typeof listFindings)["output"]>;
type Imports = InferOutput<(typeof listed)["output"]>;

const poll_ms = 400;
const shown_findings = 20;

export async function importFiles(api: Api, files: readonly string[], asked: Asked): Promise<number> {
  let worst = 0;
  // A folder named by a star puts "product_translations.csv" before "products.csv"; words come after what they translate.
  const inOrder = files.toSorted((a, b) => Number(/translation/i.test(a)) - Number(/translation/i.test(b)));
  for (const file of inOrder) worst = Math.max(worst, await importOne(api, file, asked));
  return worst;
}

async function importOne(api: Api, file: string, asked: Asked): Promise<number> {
  const announced = await api.json<Import>("POST", "/admin/imports", {
    file_name: basename(file),
    file_bytes: statSync(file).size,
    sha256: await sha256Of(file),
    options: importOptions(asked),
  });
  const bar = progressBar(basename(file));
  if (announced.state === "announced")
    await api.send("PUT", `/admin/imports/${announced.id}/file`, await openAsBlob(file));
  else console.error(`${basename(file)}: going on with ${announced.id}`);
  const done = await follow(api, announced.id, bar);
  const seconds = bar.end();
  await tell(api, done, seconds);
  return done.state !== "done" ? 1 : done.refused > 0 ? 2 : 0;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** A shop that is being restarted is waited for; two minutes without an answer are an end. */
async function follow(api: Api, id: string, bar: ReturnType<typeof progressBar>): Promise<Import> {
  for (let silent = 0; ;) {
    try {
      const job = await api.json<Import>("GET", `/admin/imports/${id}`);
      silent = 0;
      const tail = job.refused > 0 ? ` · ${job.refused.toLocaleString("en")} refused` : "";
      bar.show(job.products_done, job.products, tail);
      if (!["announced", "uploaded", "reading"].includes(job.state)) return job;
    } catch (thrown) {
      silent += 1;
      if (silent > 120_000 / poll_ms) throw thrown;
    }
    await pause(poll_ms);
  }
}

async function tell(api: Api, job: Import, seconds: number): Promise<void> {
  const count = (n: number) => n.toLocaleString("en");
  if (job.state !== "done") console.log(`${job.file_name}: ${job.state} ${job.fault ? JSON.stringify(job.fault) : ""}`);
  console.log(
    `${job.file_name}: ${job.format ?? "unknown"}, ${count(job.rows)} rows, ${count(job.products ?? 0)} products: ` +
      `${count(job.created)} new, ${count(job.updated)} updated, ${count(job.refused)} refused, ${count(job.notes)} notes, ` +
      `${seconds.toFixed(1)} s`,
  );
  if (job.problems === 0) return;
  const { items } = await api.json<Findings>("GET", `/admin/imports/${job.id}/findings`);
  const problems = items.filter(({ kind }) => kind === "problem");
  for (const { line, column, code, expected, got } of problems.slice(0, shown_findings)) {
    console.log(
      `  line ${line}, ${column || "row"}: ${code}${expected ? `, expected ${expected}` : ""}${got ? `, got “${got}”` : ""}`,
    );
  }
  if (job.problems > shown_findings)
    console.log(`  … ${count(job.problems - shown_findings)} more: /api/v1/admin/imports/${job.id}/findings.csv`);
}

export async function listImports(api: Api): Promise<number> {
  const { items } = await api.json<Imports>("GET", "/admin/imports");
  for (const one of items) {
    const done = one.products === null ? "" : `${one.products_done}/${one.products}`;
    console.log(
      [one.id, one.created_at, one.state.padEnd(9), done.padStart(13), `${one.refused} refused`, one.file_name].join(
        "  ",
      ),
    );
  }
  return 0;
}

export async function cancelImport(api: Api, id: string): Promise<number> {
  const job = await api.json<Import>("POST", `/admin/imports/${id}/cancellation`);
  console.log(`${job.id}: ${job.state} after ${job.products_done} products`);
  return 0;
}
