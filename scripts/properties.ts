/**
 * `npm run test:properties [-- rounds]`: every property again, each round from another seed. A red round prints the
 * seed; `YAJI_SEED=<seed> npm test -- tests` meets the same values again.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";

const rounds = Number(process.argv[2] ?? 10);
const files = globSync("{workers,durable-objects,web,simulators,scripts,bench}/**/*.test.ts").filter((file) =>
  readFileSync(file, "utf8").includes('from "fast-check"'),
);
let red = 0;
for (let round = 1; round <= rounds; round++) {
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1;
  const env = { ...process.env, YAJI_SEED: String(seed) };
  const { status } = spawnSync("vitest", ["run", "--reporter=dot", ...files], { env, stdio: "inherit" });
  console.log(`round ${round} of ${rounds}, seed ${seed}: ${status === 0 ? "green" : "RED"}`);
  if (status !== 0) red++;
}
console.log(`${files.length} files, ${rounds} rounds, ${red} red`);
process.exit(red === 0 ? 0 : 1);
