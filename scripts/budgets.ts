/**
 * What a deployment may weigh: the bundle below 3 MB gzip, start-up below 100 ms of active samples (`wrangler check
 * startup`, median of five). Prints both; fails when one is over.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bundle_kib_max = 3_000_000 / 1024;
const startup_ms_max = 100;

/** What serves this machine alone must not be deployed: no simulator, and not the entry that may call them. */
const { sources } = JSON.parse(readFileSync("dist/production/index.js.map", "utf8")) as { sources: string[] };
const local = sources.filter((source) => /(^|\/)simulators\/|workers\/local\.ts$/.test(source));
if (sources.length < 100 || local.length > 0) {
  console.error(`in the production bundle: ${local.join(", ") || "nothing to be seen"}`);
  process.exit(1);
}

const out = join(tmpdir(), `yaji-startup-${process.pid}.cpuprofile`);
type Weighed = { readonly active: readonly number[]; readonly median: number; readonly gzip: number };

function weigh(): Weighed {
  const runs = Array.from({ length: 5 }, () => {
    const said = execFileSync("wrangler", ["check", "startup", "--args=--env production", "--outfile", out], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const figure = (pattern: RegExp): number => Number(pattern.exec(said)?.[1] ?? Number.NaN);
    return { active_ms: figure(/Active: ([\d.]+) ms/), gzip_kib: figure(/gzip: ([\d.]+) KiB/) };
  });
  const active = runs.map(({ active_ms }) => active_ms).sort((a, b) => a - b);
  return { active, median: active[2]!, gzip: runs[0]!.gzip_kib };
}

/** A busy machine is slower, never faster: over the limit the five are taken again, three times at most. */
let kept = false;
for (let round = 0; round < 3 && !kept; round++) {
  const { active, median, gzip } = weigh();
  kept = median < startup_ms_max && gzip < bundle_kib_max;
  console.log(
    `bundle ${gzip.toFixed(0)} KiB gzip (limit ${bundle_kib_max.toFixed(0)}) · start-up ${median.toFixed(0)} ms active, median of ${active.join(", ")} (limit ${startup_ms_max})`,
  );
}
process.exit(kept ? 0 : 1);
