/**
 * The shop of tests that ask at its doors. All files of tests share one runtime: opened once, it would stay at the hour
 * of the first of them. So it is opened anew for every file, by scripts/test/apply-migrations.ts.
 */
import { env } from "cloudflare:workers";
import { systemClock } from "../kernel/clock.ts";
import type { Env } from "./env.ts";
import { openShopForJob, type Shop } from "./shop.ts";

const open = (): Shop => openShopForJob(env as unknown as Env, systemClock, "test", () => {});

export const shop: Shop = open();
export const openAnew = (): void => void Object.assign(shop, open());
