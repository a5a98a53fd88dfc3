/**
 * `npm start`: builds, migrates, seeds, serves. From a clean clone to a shop you can buy in, with a simulated acquirer
 * beside it. `--fresh` forgets everything first; `--port 8787` chooses where it listens. No network is needed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import { demoAccounts, demoSecondFactor } from "../d1-migrations/seeds/demo.ts";
import { demoOwnerPassword, seedSellers } from "../d1-migrations/seeds/demo-sellers.ts";
import { codeAt } from "../workers/identity/second-factor/totp.ts";
import { systemClock } from "../workers/kernel/clock.ts";
import { startBank } from "../simulators/bank/server.ts";
import { startAcquirer } from "../simulators/acquirer/server.ts";
import { startKyc } from "../simulators/kyc/server.ts";
import { idpVars, startIdp } from "../simulators/idp/server.ts";
import { buildWorkerMeanwhile, openLocalShop, withoutWorker } from "./local-shop.ts";
import { seedShop, type Seeded } from "./seed/load.ts";

const { values: asked } = parseArgs({
  options: {
    fresh: { type: "boolean", default: false },
    port: { type: "string", default: "8787" },
    acquirer: { type: "string", default: "8788" },
    bank: { type: "string", default: "8789" },
    verifier: { type: "string", default: "8790" },
    idp: { type: "string", default: "8791" },
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
for (const one of [asked.port, asked.acquirer, asked.bank, asked.verifier, asked.idp]) {
  if (await free(Number(one))) continue;
  console.error(
    `Port ${one} is taken. Choose others: npm start -- --port 8797 --acquirer 8798 --bank 8799 --verifier 8800 --idp 8801`,
  );
  process.exit(1);
}
mkdirSync("dist/assets", { recursive: true });
const port = Number(asked.port);
const origin = `http://localhost:${port}`;
const acquirerUrl = `http://127.0.0.1:${asked.acquirer}`;
const bankUrl = `http://127.0.0.1:${asked.bank}`;
const idpUrl = `http://127.0.0.1:${asked.idp}`;

// Fonts and bundle keep one core busy for a while: the goods come in on the other one meanwhile.
const [seeded, script] = await Promise.all([fillStore(), buildAssets().then(buildShop)]);
say(
  seeded.already
    ? "the demo is in the shop already"
    : `${seeded.products} products and ${seeded.photos} photographs are in the shop`,
);

const shop = await openLocalShop({
  port,
  persist: asked.persist,
  script,
  vars: {
    PUBLIC_ORIGIN: origin,
    SANDBOX_ACQUIRER_URL: acquirerUrl,
    SANDBOX_BANK_URL: bankUrl,
    KYC_URL: `http://127.0.0.1:${asked.verifier}`,
    ...idpVars(idpUrl),
  },
});
say("shop open");

const acquirer = await startAcquirer({
  port: Number(asked.acquirer),
  key: "sk_test_yaji",
  webhookUrl: `${origin}/hooks/payments/sandbox`,
  webhookSecret: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LXdlYmhvb2stc2VjcmV0",
});

const bank = await startBank({
  port: Number(asked.bank),
  key: "sk_test_yaji_bank",
  webhookUrl: `${origin}/hooks/payouts/sandbox`,
  webhookSecret: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LWJhbmstc2VjcmV0LTE=",
  settle_ms: 5_000,
});
const verifier = await startKyc({
  port: Number(asked.verifier),
  key: "kyc_test_yaji",
  webhookUrl: `${origin}/hooks/verification`,
  webhookSecret: "whsec_eWFqaS1sb2NhbC1reWMtd2ViaG9vay1zZWNyZXQtMDE=",
});
const idp = await startIdp({ port: Number(asked.idp) });

// What time has left undone while the shop was closed, such as the sale that is always on.
void shop.tick().catch((thrown: unknown) => console.error(String(thrown)));
// Cron does not fire by itself outside production.
const cron = setInterval(() => void shop.tick().catch((thrown: unknown) => console.error(String(thrown))), 60_000);

const owners = (await seedSellers((path) => readFile(`d1-migrations/seeds/${path}`, "utf8")))
  .filter(({ shown }) => shown)
  .map(({ owner, name }) => ({ email: owner.email, password: demoOwnerPassword, role: `owner of ${name["en"]}` }));
const accounts = [...demoAccounts, ...owners];
const widest = Math.max(...accounts.map(({ email }) => email.length));
console.log(`
  Shop      ${origin}/
  Admin     ${origin}/admin
  Studio    ${origin}/studio
  Acquirer  ${acquirer.url}
  Bank      ${bank.url}
  Verifier  ${verifier.url}
  Identity  ${idp.url}

  Demo accounts
${accounts.map(({ email, password, role }) => `    ${email.padEnd(widest)}  ${password}  (${role})`).join("\n")}

  The operator's second step asks for a code that changes every 30 seconds. Now: ${await operatorCode()}
  Enter prints the code of the moment; Ctrl-C closes the shop.
`);
process.stdin.on("data", () => void operatorCode().then((code) => console.log(`  ${code}`)));

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  clearInterval(cron);
  await acquirer.close();
  await bank.close();
  await verifier.close();
  await idp.close();
  await shop.close();
  process.exit(0);
}
process.on("SIGINT", () => void close());
process.on("SIGTERM", () => void close());

function operatorCode(): Promise<string> {
  return codeAt(demoSecondFactor, systemClock.now());
}

/** The shop's store without the shop: the same D1 and R2 on disk, and nobody behind the counter yet. */
async function fillStore(): Promise<Seeded> {
  const store = await openLocalShop({ persist: asked.persist, script: withoutWorker });
  try {
    return await seedShop(store, say);
  } finally {
    await store.close();
  }
}

async function buildAssets(): Promise<void> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/build-assets.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`Building the assets ended with ${code}`);
  say("assets built");
}

async function buildShop(): Promise<string> {
  const script = await buildWorkerMeanwhile("local");
  say("shop built");
  return script;
}

/** Whether nobody listens there yet; better said now than after a minute of building. */
async function free(port: number): Promise<boolean> {
  const probe = createServer();
  const listening = await new Promise<boolean>((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => resolve(true));
  });
  if (listening) await new Promise((done) => probe.close(done));
  return listening;
}
