/**
 * `npm test`: every check of the project in order, each with its time. Stops at the first that fails and says which.
 * `--fast` leaves out the browser and the drills; a name (`npm test -- workers`) runs only the steps that contain it.
 */
import { spawn } from "node:child_process";

type Step = { readonly name: string; readonly command: readonly string[]; readonly slow?: boolean };

const steps: readonly Step[] = [
  { name: "assets", command: ["node", "scripts/build-assets.ts"] },
  { name: "openapi", command: ["node", "scripts/build-openapi.ts", "--check"] },
  { name: "format", command: ["oxfmt", "--check", "."] },
  { name: "lint", command: ["oxlint", "--quiet"] },
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "types in the browser", command: ["tsc", "-p", "tsconfig.browser.json"] },
  { name: "architecture", command: ["vitest", "run", "--project", "node", "workers/architecture.test.ts"] },
  { name: "node tests", command: ["vitest", "run", "--project", "node"] },
  { name: "workers tests", command: ["vitest", "run", "--project", "workers"] },
  {
    name: "production bundle",
    command: ["wrangler", "deploy", "--dry-run", "--env", "production", "--outdir", "dist/production"],
  },
  { name: "budgets", command: ["node", "scripts/budgets.ts"] },
  { name: "e2e", command: ["vitest", "run", "--project", "e2e"], slow: true },
  ...["stock", "balance", "kill", "webhooks", "ledger", "drop", "auction", "room", "crowdfunding"].flatMap(
    (drill): Step[] => [
      { name: `drill:${drill}`, command: ["node", `bench/drills/${drill}.ts`, "--short"], slow: true },
      {
        name: `drill:${drill} with its planted bug`,
        command: ["node", `bench/drills/${drill}.ts`, "--short", "--plant"],
        slow: true,
      },
    ],
  ),
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const fast = process.argv.includes("--fast");
const chosen = steps.filter(
  ({ name, slow }) => !(fast && slow) && (asked.length === 0 || asked.some((word) => name.includes(word))),
);

const run = ({ command: [program, ...args] }: Step): Promise<number> =>
  new Promise((done) => {
    spawn(program!, args, { stdio: "inherit" }).on("close", (code) => done(code ?? 1));
  });

const times: string[] = [];
for (const step of chosen) {
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  const code = await run(step);
  times.push(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${step.name}`);
  if (code !== 0) {
    console.error(`\n${step.name} failed.\n0 passed, 1 failed`);
    process.exit(1);
  }
}
console.log(`\n${times.join("\n")}\n\n${chosen.length} passed, 0 failed`);
