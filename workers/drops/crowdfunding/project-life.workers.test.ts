import { env } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { checkCardRefunds } from "../../cards/index.ts";
import { handClock, minute_ms, systemClock } from "../../kernel/clock.ts";
import { balancesOf, book, checkBooks, posted } from "../../ledger/index.ts";
import type { Env } from "../../platform/env.ts";
import { openShopForJob, type Shop } from "../../platform/shop.ts";
import { whereItStands } from "../../privacy/fixture-store.ts";
import { addressesOf, findSale, readLog, settleSale, tendSales, type Entry, type Sale } from "../index.ts";
import { letGoOfPledges } from "./close-project.ts";
import { collectPledges } from "./collect.ts";
import { aBacker, anAcquirer, aProject, withAcquirer, type Acquirer } from "./fixture.ts";
import { callOffProject, refundBackers } from "./give-back.ts";
import { claimMilestone, decideMilestone } from "./milestones.ts";
import { findPledge, findOwnPledge } from "./pledge-store.ts";
import { findProject } from "./project-store.ts";
import { verifyProject } from "./verify.ts";

const clock = handClock(systemClock.now());
const open = (acquirer: Acquirer): Shop =>
  withAcquirer({ ...openShopForJob(env as unknown as Env, clock, "test", () => {}), now: clock.now() }, acquirer);
const later = (shop: Shop, minutes: number): Shop => ({ ...shop, now: shop.now + minutes * minute_ms });
const inEscrow = async (shop: Shop, sale: Sale) => (await balancesOf(shop, [book.project(sale.id, "EUR")]))[0]!;

/** Every row of the log folds to what the tallies say, and its chain is whole. */
async function agrees(shop: Shop, sale: Sale): Promise<void> {
  const lines = (await new Response(await readLog(shop, sale)).text()).trim().split("\n");
  const entries = lines.map((line) => JSON.parse(line) as Entry);
  const { standing, faults } = verifyProject(entries);
  expect(faults).toEqual([]);
  const row = (await findProject(shop, sale.id))!;
  expect(standing).toMatchObject({
    made: row.madeMinor,
    standing: row.standingMinor,
    captured: row.capturedMinor,
    dropped: row.droppedMinor,
    cancelled: row.cancelledMinor,
    letGo: row.letGoMinor,
    released: row.releasedMinor,
    refunded: row.refundedMinor,
    outcome: row.outcome,
  });
  expect(await checkBooks(shop)).toMatchObject({ unbalanced: [], broken: [] });
}

describe("a project", { timeout: 60_000 }, () => {
  it("is funded: cards are charged, one is tried again, one is dropped, and money leaves by milestones", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await aProject(shop);
    const backers = [
      await aBacker(shop, sale, { tierId: "bowl", minor: 5_001 }),
      await aBacker(shop, sale, { tierId: "bowl" }),
      await aBacker(shop, sale),
      await aBacker(shop, sale, { tierId: null, minor: 700 }),
      await aBacker(shop, sale, { minor: 999 }),
    ];
    acquirer.fates.set(`card_${backers[1]!.pledge.cardId}`, ["declined", "captured"]);
    acquirer.fates.set(`card_${backers[2]!.pledge.cardId}`, ["declined"]);
    acquirer.fates.set(`card_${backers[3]!.pledge.cardId}`, ["lost"]);
    acquirer.fates.set(`card_${backers[4]!.pledge.cardId}`, ["odd"]);
    expect(await findProject(shop, sale.id)).toMatchObject({ standingMinor: 11_200, backers: 5 });
    expect(await inEscrow(shop, sale)).toMatchObject({ creditsPending: 11_200, creditsPosted: 0 });

    for (const minutes of [61, 62, 63, 72, 100, 140]) {
      const then = later(shop, minutes);
      await tendSales(then);
      await collectPledges(then);
      await collectPledges(then);
    }
    const states = await Promise.all(backers.map(async ({ pledge }) => (await findPledge(shop, pledge.id))!));
    expect(states.map(({ state, tries }) => [state, tries])).toEqual([
      ["captured", 1],
      ["captured", 2],
      ["dropped", 3],
      ["captured", 1],
      ["dropped", 1],
    ]);
    // The answer that was lost was asked for again under the same name, and charged once.
    expect(acquirer.asked.get(`${backers[3]!.pledge.id}.1`)).toBe(2);
    const closing = later(shop, 150);
    await tendSales(closing);
    const settled = (await findSale(closing, sale.id))!;
    expect(settled.state).toBe("settled");
    expect(posted(await inEscrow(shop, sale))).toBe(9_701);

    const told = { release: true } as const;
    expect(await claimMilestone(closing, settled, 2, "Fire")).toMatchObject({
      fault: { code: "milestone.out_of_turn" },
    });
    expect(await decideMilestone(closing, settled, 1, told)).toMatchObject({
      fault: { code: "milestone.not_claimed" },
    });
    await claimMilestone(closing, settled, 1, "Bricks are here");
    await Promise.all([1, 2].map(() => decideMilestone(closing, settled, 1, told)));
    expect(posted(await inEscrow(shop, sale))).toBe(9_701 - 3_880);
    await claimMilestone(closing, settled, 2, "It burns");
    expect((await decideMilestone(closing, settled, 2, told)).ok).toBe(true);
    expect(posted(await inEscrow(shop, sale))).toBe(0);
    await agrees(closing, settled);
  });

  it("is missed: nobody is charged, every reward is free again, and the book holds nothing for it", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await aProject(shop, { goalMinor: 9_000 });
    const { backer } = await aBacker(shop, sale, { tierId: "bowl" });
    await aBacker(shop, sale, { tierId: "bowl", minor: 4_999 });
    const then = later(shop, 61);
    await tendSales(then);
    await letGoOfPledges(then);
    await collectPledges(then);
    await tendSales(later(shop, 62));
    expect(acquirer.asked.size).toBe(0);
    expect(await inEscrow(shop, sale)).toMatchObject({ creditsPending: 0, creditsPosted: 0 });
    const own = await findOwnPledge(backer, sale.id, backer.actor.kind === "account" ? backer.actor.id : "");
    expect((await addressesOf(backer, [own!])).get(own!.id)).toBe("1 Water Street");
    expect(await whereItStands(backer, ["1 water street"])).toEqual([]);
    expect(own?.state).toBe("let_go");
    const settled = (await findSale(then, sale.id))!;
    expect(settled.state).toBe("settled");
    await agrees(then, settled);
  });

  it("that is called off after its end gives back what is left, to the last cent", async () => {
    const acquirer = anAcquirer();
    const shop = open(acquirer);
    const sale = await aProject(shop, { kind: "keep_it_all" });
    const paid = [
      await aBacker(shop, sale, { minor: 3_333 }),
      await aBacker(shop, sale, { minor: 1_001 }),
      await aBacker(shop, sale),
    ];
    const then = later(shop, 61);
    await tendSales(then);
    await collectPledges(then);
    await tendSales(then);
    const settled = (await findSale(then, sale.id))!;
    expect((await settleSale(then, sale.id)).ok).toBe(true);
    await claimMilestone(then, settled, 1, "Bricks");
    await decideMilestone(then, settled, 1, { release: true });
    expect((await callOffProject(then, settled, "The clay ran out")).ok).toBe(true);
    for (let turn = 0; turn < 2; turn++) {
      await refundBackers(then);
      await checkCardRefunds(then);
    }
    const back = [...acquirer.refunded.values()];
    expect(back).toHaveLength(paid.length);
    expect(back.reduce((a, b) => a + b, 0)).toBe(4_834 - Math.floor(4_834 * 0.4));
    expect(await inEscrow(then, sale)).toMatchObject({ creditsPosted: 4_834, debitsPosted: 4_834, debitsPending: 0 });
    await agrees(then, settled);
  });
});
