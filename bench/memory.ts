/**
 * `npm run bench:memory`: resident memory of the production bundle under Miniflare, 60 s after its start and without a
 * request, then its peak while home, product and search are asked for. workerd alone, and with the Node process around it.
 */
import { execSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { openLocalShop } from "../scripts/local-shop.ts";
import { hammer } from "./load.ts";
import { idleElsewhere_mb } from "./orientation.ts";

const persist = ".cache/bench/demo";
if (process.argv.includes("--fill")) {
  // What makes the demo weighs a quarter of a gigabyte; only the process that fills holds it.
  const { seedShop } = await import("../scripts/seed/load.ts");
  const filling = await openLocalShop({ persist });
  await seedShop(filling);
  await filling.close();
  process.exit();
}
execSync(`node ${import.meta.filename} --fill`, { stdio: "inherit" });

const shop = await openLocalShop({
  entry: "production",
  persist,
  directPort: 18_741,
  withoutAssets: true,
  vars: { ENVIRONMENT: "production" },
});

/** MB (10^6 bytes) resident, by `ps`: this process and everything it has started. */
function resident(): { workerd: number; all: number } {
  const rows = execSync("ps -eo pid=,ppid=,rss=,comm=")
    .toString()
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  const family = new Set([process.pid]);
  for (let grown = true; grown;) {
    const before = family.size;
    for (const [pid, parent] of rows) if (family.has(Number(parent))) family.add(Number(pid));
    grown = family.size > before;
  }
  const megabytes = (wanted: (name: string) => boolean): number =>
    rows
      .filter(([pid, , , name]) => family.has(Number(pid)) && wanted(name ?? "") && name !== "ps" && name !== "sh")
      .reduce((sum, [, , kib]) => sum + (Number(kib) * 1024) / 1e6, 0);
  return { workerd: megabytes((name) => name.startsWith("workerd")), all: megabytes(() => true) };
}

await pause(60_000);
const idle = resident();
let peak = idle;
const watch = setInterval(() => {
  const now = resident();
  peak = { workerd: Math.max(peak.workerd, now.workerd), all: Math.max(peak.all, now.all) };
}, 250);
for (const path of ["/en", "/zh-Hans/collections/kiln-and-fire", "/api/v1/search?q=celadon", "/en/search?q=silk"])
  await hammer(shop.directUrl! + path, { seconds: 5 });
clearInterval(watch);
const show = ({ workerd, all }: { workerd: number; all: number }): string =>
  `workerd ${workerd.toFixed(0)} MB, with Node ${all.toFixed(0)} MB`;
console.log(`idle after 60 s: ${show(idle)}\npeak under load: ${show(peak)}`);
console.log(`a Node commerce server with PostgreSQL, idle: ${idleElsewhere_mb} MB`);
await shop.close();
process.exit();
