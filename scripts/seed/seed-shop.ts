/** A Shop over a D1 binding held by Node: seeding and drills call the same use-cases as the Worker does. */
import { readFileSync } from "node:fs";
import { handClock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import { openShopForJob, type Shop } from "../../workers/platform/shop.ts";

/** Events are not sent from here: their outbox rows wait for the shop's own sweep. */
export function shopOver(db: D1Database, at: number, media?: R2Bucket): Shop {
  const env = {
    DB: db,
    MEDIA: media,
    EVENTS: { sendBatch: async () => {} },
    VAULT_KEYS: houseKeys(),
  } as unknown as Env;
  return openShopForJob(env, handClock(at), "seed", (work) => void work.catch(() => {}));
}

/** As wrangler.toml has them for the default environment: what the demo seals the local shop opens. */
const houseKeys = (): string => /^VAULT_KEYS = "(.*)"$/m.exec(readFileSync("wrangler.toml", "utf8"))?.[1] ?? "";
