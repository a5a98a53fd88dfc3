/** The people of the demo: with passwords, and for the operator a second step and a key of the API. Repeatable. */
import { demoAccounts, demoApiKey, demoSecondFactor } from "../../d1-migrations/seeds/demo.ts";
import { passwordHash } from "../../workers/identity/password.ts";
import { sealSecret } from "../../workers/identity/second-factor/totp.ts";
import { sha256Hex } from "../../workers/kernel/crypto.ts";
import type { Shop } from "../../workers/platform/shop.ts";
import { prepareAccounts, prepareApiKey, prepareSecondFactor } from "./seed-store.ts";

/** As wrangler.toml has it for the default environment; the demo is seeded nowhere else. */
const localSigningSecret = "local-signing-secret-not-for-production";

export async function loadAccounts(db: D1Database, shop: Shop): Promise<void> {
  const accounts = await Promise.all(
    demoAccounts.map(async ({ email, password, role, name }) => ({
      id: `acc_demo_${role}`,
      email,
      name,
      role,
      password: passwordHash(password, (await sha256Hex(`demo ${email}`)).slice(0, 16)),
      at: shop.now,
    })),
  );
  await prepareAccounts(shop, accounts);
  const secret = await sealSecret(localSigningSecret, "acc_demo_operator", demoSecondFactor);
  await prepareSecondFactor(db, "acc_demo_operator", secret, shop.now);
  await prepareApiKey(db, "acc_demo_operator", await sha256Hex(demoApiKey), shop.now);
}
