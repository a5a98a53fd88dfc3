import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { day_ms, handClock } from "../kernel/clock.ts";
import type { Env } from "./env.ts";
import { announce, markTold, received } from "./outbox.ts";
import { openShopForJob } from "./shop.ts";
import { forgetOldMessages } from "./tidy.ts";

const clock = handClock(1_790_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});
const remembered = () =>
  aShop().db.first(sql`SELECT (SELECT count(*) FROM inbox WHERE consumer = 'drill') AS inbox,
    (SELECT count(*) FROM outbox WHERE topic IN ('told', 'untold')) AS outbox`);

describe("forgetting", () => {
  it("what was taken in and told is forgotten after thirty days; what was never told is not", async () => {
    await aShop().commit([received(aShop(), "drill", "old"), announce(aShop(), "told", {})]);
    const { id } = (await aShop().db.first<{ id: string }>(sql`SELECT id FROM outbox WHERE topic = 'told'`))!;
    await aShop().commit([markTold(aShop(), [id]), announce(aShop(), "untold", {})]);
    clock.advance(29 * day_ms);
    await aShop().commit([received(aShop(), "drill", "young")]);
    await forgetOldMessages(aShop());
    expect(await remembered()).toEqual({ inbox: 2, outbox: 2 });
    clock.advance(2 * day_ms);
    await forgetOldMessages(aShop());
    expect(await remembered()).toEqual({ inbox: 1, outbox: 1 });
  });
});
