import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { mustHaveChangedOne } from "./database.ts";
import type { Env } from "./env.ts";
import { announce, dueAnnouncements, received } from "./outbox.ts";
import { openShopForJob } from "./shop.ts";

const clock = handClock(1_750_000_000_000);
const aShop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});

describe("commit", () => {
  it("writes all of a batch or nothing, and names the guard that refused", async () => {
    const shop = aShop();
    const outcome = await shop.commit([
      announce(shop, "thing.done", { a: 1 }),
      sql`UPDATE catalogue_version SET version = version + 1 WHERE id = 99`,
      mustHaveChangedOne("catalogue"),
    ]);
    expect(outcome).toBe("stale_write");
    expect(await shop.db.first(sql`SELECT count(*) AS n FROM outbox`)).toEqual({ n: 0 });
  });

  it("takes a message in once: the second time the whole batch is a duplicate", async () => {
    const shop = aShop();
    expect(await shop.commit([received(shop, "mails", "evt_1")])).toBe("committed");
    expect(await shop.commit([announce(shop, "again", {}), received(shop, "mails", "evt_1")])).toBe("duplicate");
    expect(await shop.db.first(sql`SELECT count(*) AS n FROM outbox`)).toEqual({ n: 0 });
  });

  it("sends an announcement again while nobody has acknowledged it, and not before it is due", async () => {
    const shop = aShop();
    await shop.commit([announce(shop, "order.paid", { orderId: "ord_1" })]);
    expect(await dueAnnouncements(shop)).toEqual([]);
    clock.advance(61_000);
    const later = aShop();
    expect((await dueAnnouncements(later)).map(({ topic, payload }) => ({ topic, payload }))).toEqual([
      { topic: "order.paid", payload: { orderId: "ord_1" } },
    ]);
    expect(await dueAnnouncements(later)).toEqual([]);
  });
});
