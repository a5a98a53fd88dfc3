/**
 * `npm start`: builds, migrates, seeds, serves. From a clean clone to a shop you can buy in, with a simulated acquirer
 * beside it. `--fresh` forgets everything first; `--port 8787` chooses where it listens. No network is needed.
 */
import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { demoAccounts } from "../d1-migrations/seeds/demo.ts";
import { startAcquirer } from "../simulators/acquirer/server.ts";
import { buildAssets } from "./build-assets.ts";
import { openLocalShop } from "./local-shop.ts";
import { seedShop } from "./seed/load.ts";

const { values: asked } = parseArgs({
  options: {
    fresh: { type: "boolean", default: false },
    port: { type: "string", default: "8787" },
    acquirer: { type: "string", default: "8788" },
    persist: { type: "string", default: ".wrangler/state/v3" },
  },
});

const began = performance.now();
const say = (line: string): void =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${line}`);

if (asked.fresh) {
  rmSync(asked.persist, { recursive: true, force: true });
  say("everything forgotten");
}
await buildAssets(process.cwd());
say("assets built");

const port = Number(asked.port);
const origin = `http://localhost:${port}`;
const acquirerUrl = `http://127.0.0.1:${asked.acquirer}`;
const shop = await openLocalShop({
  port,
  persist: asked.persist,
  vars: { PUBLIC_ORIGIN: origin, SANDBOX_ACQUIRER_URL: acquirerUrl },
});
say("shop built and open");

const seeded = await seedShop(shop, say);
say(
  seeded.already
    ? "the demo is already in the shop"
    : `${seeded.products} products and ${seeded.photos} photographs are in the shop`,
);

const acquirer = await startAcquirer({
  port: Number(asked.acquirer),
  key: "sk_test_yaji",
  webhookUrl: `${origin}/hooks/payments/sandbox`,
  webhookSecret: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LXdlYmhvb2stc2VjcmV0",
});

// Cron does not fire by itself outside production.
const cron = setInterval(() => void shop.tick().catch((thrown: unknown) => console.error(String(thrown))), 60_000);

const widest = Math.max(...demoAccounts.map(({ email }) => email.length));
console.log(`
  Shop      ${origin}/
  Admin     ${origin}/admin
  Acquirer  ${acquirer.url}

  Demo accounts
${demoAccounts.map(({ email, password, role }) => `    ${email.padEnd(widest)}  ${password}  (${role})`).join("\n")}

  Ctrl-C closes the shop.
`);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearInterval(cron);
  await acquirer.close();
  await shop.close();
  process.exit(0);
}
process.on("SIGINT", () => void close());
process.on("SIGTERM", () => void close());
