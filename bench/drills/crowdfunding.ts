/**
 * drill:crowdfunding — 1,000 pledges (100 with --short), 4 % of the cards are declined whenever they are charged and 5 % the
 * first time, one reward in ten is rare and wanted twice over, one click in ten is doubled, some pledges are taken back. The
 * project closes and is collected while the shop is killed again and again. Then acquirer, ledger, tallies and log must
 * say the same to the minor unit, every backer must be shown the right state, and the milestones must pay out all of it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { eachAtOnce } from "../../workers/kernel/at-once.ts";
import { chance, conclude, flag, seedOf } from "./checks.ts";
import { aProject, back, backersOf, expected, openAccounts, stateOf, type Backer } from "./crowd/backers.ts";
import { moneyFaults, releaseFaults } from "./crowd/money.ts";
import { openWorld, type Plant } from "./world.ts";

const short = flag("short");
const size = short ? { pledges: 100, kills: 1 } : { pledges: 1_000, kills: 8 };
const at_once = 16;
const turns_max = 60;
const seed = seedOf();
const random = chance(seed);
const began = Date.now();

/** The provider was asked, and whatever it says counts as paid. */
const bug: Plant = {
  find: '{ kind: "declined", providerRef, code: ',
  replace: '{ kind: "captured", providerRef, code: ',
};

const world = await openWorld({ port: 9_600, units: 1, plant: flag("plant") ? bug : undefined });
const backers = backersOf(size.pledges);
const faults: string[] = [];
openAccounts(world, backers);
const saleId = await aProject(world, {
  goalMinor: size.pledges * 1_000,
  rare: size.pledges / 10,
  retries: short ? 1 : 2,
});
await world.start();

const started = performance.now();
await each((backer) => back(world, saleId, backer));
const pledging = (performance.now() - started) / 1_000;

world.kill();
world.write(`UPDATE sales SET ends_at = ${Date.now() - 1} WHERE id = '${saleId}'`);
await world.start();
const closing = performance.now();
const kills = await collect();
const collecting = (performance.now() - closing) / 1_000;

if (!settled()) faults.push(`not settled after ${turns_max} minutes`);
await each(async (backer) => {
  const state = await stateOf(world, saleId, backer);
  return state === expected(backer) ? null : `${backer.who} should see ${expected(backer)} and sees ${state}`;
});
faults.push(...(await moneyFaults(world, saleId, backers, began)));
faults.push(...(await releaseFaults(world, saleId)));
const sums = world.rows<{ captured: number; dropped: number; cancelled: number }>(
  `SELECT captured_minor AS captured, dropped_minor AS dropped, cancelled_minor AS cancelled FROM projects WHERE sale_id = '${saleId}'`,
)[0]!;
await world.close();
conclude(
  "crowdfunding",
  `seed ${seed} · ${size.pledges} pledges in ${pledging.toFixed(1)} s, closed and collected in ${collecting.toFixed(1)} s with ${kills} × kill -9 · captured ${sums.captured}, dropped ${sums.dropped}, taken back ${sums.cancelled} (minor units)`,
  faults,
  flag("plant"),
);
process.exit();

function settled(): boolean {
  return (
    world.rows<{ n: number }>(`SELECT count(*) AS n FROM sales WHERE id = '${saleId}' AND settled_at IS NOT NULL`)[0]!
      .n === 1
  );
}

/** Minutes go by: each a tick, some of them cut short by a kill; whoever waits for another try has waited long enough. */
async function collect(): Promise<number> {
  let killed = 0;
  for (let turn = 0; turn < turns_max && !settled(); turn++) {
    const ticking = world.tick().catch(() => null);
    if (killed < size.kills) {
      await pause(40 + Math.floor(random() * (short ? 400 : 900)));
      killed += 1;
      world.kill();
      await ticking;
    } else {
      await ticking;
      if (!somebodyWaits()) continue;
      world.kill();
    }
    world.write("UPDATE pledges SET due_at = 0 WHERE state IN ('due', 'charging')");
    await world.start();
  }
  return killed;
}

/** For a later try, which real time would bring in an hour. */
function somebodyWaits(): boolean {
  return world.rows<{ n: number }>("SELECT count(*) AS n FROM pledges WHERE state = 'due' AND tries > 0")[0]!.n > 0;
}

function each(work: (backer: Backer) => Promise<string | null>): Promise<void> {
  return eachAtOnce(backers, at_once, async (backer) => {
    const fault = await work(backer).catch((thrown: unknown) => `${backer.who}: ${String(thrown).slice(0, 160)}`);
    if (fault) faults.push(fault);
  });
}
