import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { handClock, minute_ms, systemClock } from "../../kernel/clock.ts";
import type { Env } from "../../platform/env.ts";
import { openShopForJob, type Shop } from "../../platform/shop.ts";
import { aBuyer } from "../auction/fixture-store.ts";
import { tendSales } from "../index.ts";
import { cancelPledge, startOtherCard } from "./change-pledge.ts";
import { collectPledges, hearStartedPledges } from "./collect.ts";
import { aBacker, anAcquirer, aProject, door, withAcquirer, wish, type Acquirer } from "./fixture.ts";
import { confirmPledge, startPledge } from "./make-pledge.ts";
import { findPledge } from "./pledge-store.ts";
import { findProject } from "./project-store.ts";

const open = (acquirer: Acquirer): Shop =>
  withAcquirer(
    openShopForJob(env as unknown as Env, handClock(systemClock.now()), "test", () => {}),
    acquirer,
  );
const later = (shop: Shop, minutes: number): Shop => ({ ...shop, now: shop.now + minutes * minute_ms });

describe("a pledge", { timeout: 60_000 }, () => {
  it("takes a reward while there are some, however many ask at once, and each person has one", async () => {
    const shop = open(anAcquirer());
    const sale = await aProject(shop);
    const people = await Promise.all(Array.from({ length: 6 }, () => aBuyer(shop, 0)));
    const asked = await Promise.all(people.map((one) => startPledge(one, sale, wish({ tierId: "bowl" }), door)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2);
    const refused = asked.flatMap((one) => (one.ok ? [] : [one.fault.code]));
    expect(new Set(refused)).toEqual(new Set(["project.tier_full"]));
    const again = people[asked.findIndex(({ ok }) => ok)]!;
    const ids = await Promise.all([1, 2].map(() => startPledge(again, sale, wish({ tierId: "bowl" }), door)));
    expect(new Set(ids.map((one) => one.ok && one.value.pledge.id)).size).toBe(1);
  });

  it("takes no pledge without its card: the reward is free again when the time to save one is over", async () => {
    const acquirer = anAcquirer();
    acquirer.saved = false;
    const shop = open(acquirer);
    const sale = await aProject(shop);
    const person = await aBuyer(shop, 0);
    const started = await startPledge(person, sale, wish({ tierId: "bowl" }), door);
    if (!started.ok) throw new Error(started.fault.code);
    expect(started.value.redirectUrl).toContain("https://acquirer.invalid/save/");
    await hearStartedPledges(later(shop, 3));
    expect((await findPledge(shop, started.value.pledge.id))?.state).toBe("started");
    await hearStartedPledges(later(shop, 40));
    expect((await findPledge(shop, started.value.pledge.id))?.state).toBe("expired");
    expect(await findProject(shop, sale.id)).toMatchObject({ madeMinor: 0, backers: 0 });
  });

  it("can be backed again after a pledge was taken back, but not after the end", async () => {
    const shop = open(anAcquirer());
    const sale = await aProject(shop, { kind: "keep_it_all" });
    const { backer, pledge } = await aBacker(shop, sale, { tierId: "bowl" });
    expect((await cancelPledge(backer, sale)).ok).toBe(true);
    const again = await startPledge(backer, sale, wish(), door);
    if (!again.ok) throw new Error(again.fault.code);
    expect(again.value.pledge.id).not.toBe(pledge.id);
    await confirmPledge(backer, again.value.pledge.id);
    expect(await findProject(shop, sale.id)).toMatchObject({ standingMinor: 500, cancelledMinor: 4_000, backers: 1 });
    const over = later(backer, 61);
    expect(await cancelPledge(over, sale)).toMatchObject({ fault: { code: "pledge.too_late" } });
    expect(await startPledge(later(await aBuyer(shop, 0), 61), sale, wish(), door)).toMatchObject({
      fault: { code: "project.not_open" },
    });
  });

  it("a card that was declined can be changed, and is asked at once", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await aProject(shop, { kind: "keep_it_all", retry_minutes: [10_000] });
    const { backer, pledge } = await aBacker(shop, sale);
    acquirer.fates.set(`card_${pledge.cardId}`, ["declined"]);
    const then = later(backer, 61);
    await tendSales(then);
    await collectPledges(then);
    expect((await findPledge(shop, pledge.id))?.state).toBe("due");
    const other = await startOtherCard(then, sale, door);
    expect(other.ok).toBe(true);
    await confirmPledge(then, pledge.id);
    await collectPledges(then);
    expect(await findPledge(shop, pledge.id)).toMatchObject({ state: "captured", tries: 2 });
  });
});
