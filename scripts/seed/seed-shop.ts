/** A Shop over a D1 binding held by Node: seeding and drills call the same use-cases as the Worker does. */
import { handClock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import { openShopForJob, type Shop } from "../../workers/platform/shop.ts";

/** Events are not sent from here: their outbox rows wait for the shop's own sweep. */
export function shopOver(db: D1Database, at: number, media?: R2Bucket): Shop {
  const env = { DB: db, MEDIA: media, EVENTS: { sendBatch: async () => {} } } as unknown as Env;
  return openShopForJob(env, handClock(at), "seed", (work) => void work.catch(() => {}));
}
