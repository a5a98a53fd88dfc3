/**
 * A whole shop on this machine for the browser tests: the production bundle's twin with the demo in it, the acquirer, and
 * a desk at which a test may read the store or let time pass. Every opening begins with the same freshly seeded goods.
 */
import { cpSync, globSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { openLocalShop, withoutWorker, type LocalShopOptions } from "../../scripts/local-shop.ts";
import { seedHash, seedShop } from "../../scripts/seed/load.ts";
import { startBank } from "../../simulators/bank/server.ts";
import { startKyc } from "../../simulators/kyc/server.ts";
import { startAcquirer } from "../../simulators/acquirer/server.ts";
import { idpVars, startIdp } from "../../simulators/idp/server.ts";

const folder = ".cache/e2e";
const host = "127.0.0.1";

export type Stand = { readonly shop: string; readonly desk: string; close(): Promise<void> };
/** `first` is the first of six ports in a row: shop, acquirer, desk, bank, verifier, identity provider. */
export type StandOptions = { readonly first?: number } & Pick<LocalShopOptions, "entry">;

export async function openStand({ first = 8930, entry }: StandOptions = {}): Promise<Stand> {
  const [shopPort, acquirerPort, deskPort, bankPort] = [first, first + 1, first + 2, first + 3];
  const origin = `http://localhost:${shopPort}`;
  const persist = `${folder}/shop-${first}`;
  await freshGoods(persist);
  const shop = await openLocalShop({
    ...(entry ? { entry } : {}),
    port: shopPort,
    persist,
    vars: {
      PUBLIC_ORIGIN: origin,
      SANDBOX_ACQUIRER_URL: `http://${host}:${acquirerPort}`,
      SANDBOX_BANK_URL: `http://${host}:${bankPort}`,
      KYC_URL: `http://${host}:${first + 4}`,
      ...idpVars(`http://${host}:${first + 5}`),
    },
  });
  const acquirer = await startAcquirer({
    port: acquirerPort,
    key: "sk_test_yaji",
    webhookUrl: `${origin}/hooks/payments/sandbox`,
    webhookSecret: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LXdlYmhvb2stc2VjcmV0",
  });
  const bank = await startBank({
    port: bankPort,
    key: "sk_test_yaji_bank",
    webhookUrl: `${origin}/hooks/payouts/sandbox`,
    webhookSecret: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LWJhbmstc2VjcmV0LTE=",
    settle_ms: 1_000,
  });
  const verifier = await startKyc({
    port: first + 4,
    key: "kyc_test_yaji",
    webhookUrl: `${origin}/hooks/verification`,
    webhookSecret: "whsec_eWFqaS1sb2NhbC1reWMtd2ViaG9vay1zZWNyZXQtMDE=",
  });
  const idp = await startIdp({ port: first + 5 });
  const desk = await openDesk(deskPort, await shop.database(), (cron) => shop.tick(cron));
  const close = async () => {
    desk.close();
    await acquirer.close();
    await bank.close();
    await verifier.close();
    await idp.close();
    await shop.close();
  };
  return { shop: origin, desk: `http://${host}:${deskPort}`, close };
}

/** Seeding takes a while, so it is done once and copied. */
async function freshGoods(persist: string): Promise<void> {
  const seeded = `${folder}/seeded-${seedHash().slice(0, 12)}`;
  for (const older of globSync(`${folder}/seeded*`)) if (older !== seeded) rmSync(older, { recursive: true });
  mkdirSync(seeded, { recursive: true });
  const store = await openLocalShop({ persist: seeded, script: withoutWorker });
  await seedShop(store);
  await store.close();
  rmSync(persist, { recursive: true, force: true });
  cpSync(seeded, persist, { recursive: true });
}

/** `POST /` with `{ sql, params }` answers rows; `POST /minute` and `POST /night` do what cron does then. */
async function openDesk(port: number, db: D1Database, tick: (cron?: string) => Promise<void>) {
  const answer = async (path: string, body: string): Promise<unknown> => {
    if (path === "/minute") return tick();
    if (path === "/night") return tick("17 3 * * *");
    const { sql, params } = JSON.parse(body) as { sql: string; params: unknown[] };
    return (
      await db
        .prepare(sql)
        .bind(...params)
        .all()
    ).results;
  };
  const server = createServer((request, response) => {
    void text(request)
      .then((body) => answer(request.url ?? "/", body))
      .then((rows) => response.end(JSON.stringify(rows ?? null)))
      .catch((thrown: unknown) => response.writeHead(500).end(JSON.stringify(String(thrown))));
  });
  server.listen(port, host);
  await once(server, "listening");
  return server;
}
