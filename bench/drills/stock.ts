/**
 * drill:stock — 1,000 concurrent checkouts for 100 units (300 for 30 with --short), one in ten clicked twice.
 * Exactly as many orders as units; every other shopper is told, politely, that it has gone.
 */
import { buy, Refused } from "./shopper.ts";
import { chance, conclude, flag, ordersWhole, seedOf, stockEquations } from "./checks.ts";
import { openWorld, type Plant } from "./world.ts";

const short = flag("short");
const [shoppers, units] = short ? [300, 30] : [1_000, 100];
const atOnce = 100;
const seed = seedOf();
const random = chance(seed);

/** The bug that oversells: a shelf that always has room. */
const bug: Plant = {
  find: "UPDATE stock SET held = held + asked.quantity FROM",
  replace: "UPDATE stock SET held = min(on_hand, held + asked.quantity) FROM",
};

const world = await openWorld({ port: 18_701, units, plant: flag("plant") ? bug : undefined });
await world.start();
const acknowledged = new Set<string>();
const faults: string[] = [];
let refused = 0;
let next = 0;
const started = performance.now();

async function shopper(): Promise<void> {
  while (next < shoppers) {
    const n = next++;
    try {
      const placed = await buy(world.url, world.variantId, `shopper-${n}`, random() < 0.1);
      if (new Set(placed.map(({ id }) => id)).size > 1) faults.push(`shopper ${n} clicked twice and has two orders`);
      acknowledged.add(placed[0]!.id);
    } catch (thrown) {
      const polite =
        thrown instanceof Refused && ["checkout.sold_out", "cart.sold_out", "checkout.raced"].includes(thrown.code);
      if (polite) refused++;
      else faults.push(`shopper ${n}: ${String(thrown).slice(0, 160)}`);
    }
  }
}

await Promise.all(Array.from({ length: atOnce }, shopper));
const seconds = (performance.now() - started) / 1000;
const orders = world.rows<{ n: number }>("SELECT count(*) AS n FROM orders")[0]!.n;
if (orders !== units) faults.push(`${orders} orders for ${units} units`);
if (acknowledged.size !== orders) faults.push(`${acknowledged.size} orders were acknowledged, ${orders} were written`);
faults.push(...stockEquations(world), ...ordersWhole(world));
await world.close();
conclude(
  "stock",
  `seed ${seed} · ${shoppers} checkouts, ${units} units → ${orders} orders, ${refused} refused · ${seconds.toFixed(1)} s`,
  faults,
  flag("plant"),
);
process.exit();
