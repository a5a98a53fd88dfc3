/**
 * Cutting a face is mostly waiting for Brotli, so the cuts not yet in the cache are shared among worker threads. This
 * file is both sides: `cutMissing` hands out the work, and the same module run as a worker does it.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import subsetFont from "subset-font";

/** `target`: the file to write; `source`: the whole face. */
export type CutJob = { target: string; source: string; features: readonly string[]; text: string };

/** Makes every file that is not there yet; throws if one cannot be made. */
export async function cutMissing(jobs: readonly CutJob[]): Promise<void> {
  const missing = jobs.filter(({ target }) => !existsSync(target));
  if (missing.length === 0) return;
  mkdirSync(dirname(missing[0]!.target), { recursive: true });
  const hands = Math.min(4, availableParallelism(), missing.length);
  const share = (hand: number) => missing.filter((_, i) => i % hands === hand);
  await Promise.all(Array.from({ length: hands }, (_, hand) => runWorker(share(hand))));
}

const runWorker = (jobs: CutJob[]) =>
  new Promise<void>((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: jobs });
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`Font worker left with ${code}`))));
  });

async function cutAll(jobs: readonly CutJob[]): Promise<void> {
  const plain = new Map<string, Promise<Uint8Array>>();
  const unpack = (source: string) => {
    const known = plain.get(source);
    if (known) return known;
    const made = subsetFont(readFileSync(source), undefined, { targetFormat: "truetype", keepAllGlyphs: true });
    plain.set(source, made);
    return made;
  };
  for (const { target, source, features, text } of jobs) {
    const options = { targetFormat: "woff2", keepFeatures: features, noHinting: true } as const;
    writeFileSync(`${target}.part`, await subsetFont(await unpack(source), text, options));
    renameSync(`${target}.part`, target);
  }
}

if (!isMainThread && Array.isArray(workerData)) await cutAll(workerData as CutJob[]);
