/**
 * drill:drop — a flash sale at its worst moment. 10,000 buyers × 2 attempts, one in ten clicked twice, for 100 units, on 1
 * and on 8 shards, over 200 connections; 100,000 requests for 80,000 units; a bundle against single holds on one object;
 * and 20 × kill -9 in the middle of a sale. `--short` is a small part of it and judges no times; `--plant` lets a shard wait between its check and
 * its write.
 */
import { conclude, flag, ordersWhole, seedOf, stockEquations } from "./checks.ts";
import { admission } from "./drop/admission.ts";
import { killed } from "./drop/killed.ts";
import { rush } from "./drop/rush.ts";
import { planned, type DropPlan } from "./drop/sales.ts";
import { openWorld, type Plant } from "./world.ts";

const short = flag("short");
const seed = seedOf();
const size = short
  ? { buyers: 400, units: 25, kills: 2, killUnits: 400, requests: 10_000, big: 8_000 }
  : { buyers: 10_000, units: 100, kills: 20, killUnits: 3_000, requests: 100_000, big: 80_000 };

/** What was free is looked at, then something is waited for, and then it is believed. */
const bug: Plant = {
  find: "const outcomes = this.#book.holdMany(wishes, now);",
  replace: `const shard = this.#book.state();
    const seen = shard.free;
    await scheduler.wait(5);
    shard.free = seen;
    const outcomes = this.#book.holdMany(wishes, now);`,
};

const plans: DropPlan[] = [
  { slug: "one-shard", units: size.units, shards: 1, doors: 4 },
  { slug: "eight-shards", units: size.units, shards: 8, doors: 4 },
  { slug: "killed", units: size.killUnits, shards: 4, doors: 2 },
];
const world = await openWorld({ port: 9400, directPort: 9401, units: 200_000, plant: flag("plant") ? bug : undefined });
const sales = await planned(world, plans);
await world.start();
await world.tick();
const faults: string[] = [];
const said: string[] = [];
for (const sale of sales.filter(({ slug }) => slug !== "killed")) {
  const outcome = await rush(world, sale, { buyers: size.buyers, seed, measured: !short });
  said.push(outcome.line);
  faults.push(...outcome.faults);
}
if (!flag("plant")) {
  const outcome = await killed(
    world,
    sales.find(({ slug }) => slug === "killed")!,
    size.kills,
  );
  said.push(outcome.line);
  faults.push(...outcome.faults);
}
faults.push(...stockEquations(world), ...ordersWhole(world));
await world.close();
if (!flag("plant")) {
  const outcome = await admission({ script: world.script, requests: size.requests, units: size.big, shards: 8 });
  said.push(outcome.line);
  faults.push(...outcome.faults);
}
for (const line of said) console.log(`  ${line}`);
conclude("drop", `seed ${seed} · ${size.buyers} buyers, ${size.units} units`, faults, flag("plant"));
process.exit();
