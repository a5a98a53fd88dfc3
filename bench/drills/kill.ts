/**
 * drill:kill — kill -9 of workerd 20 times (3 with --short) while shoppers check out and pay. After the last restart no
 * acknowledged order is missing, none is doubled, every capture has its paid order, everybody was written to, stock adds up.
 */
import { setTimeout as pause } from "node:timers/promises";
import { buy, capturesAt, pay, Refused, type Placed } from "./shopper.ts";
import { chance, conclude, everythingTold, flag, ordersWhole, seedOf, stockEquations } from "./checks.ts";
import { openWorld, type Plant } from "./world.ts";

const kills = flag("short") ? 3 : 20;
const shoppersAtOnce = 6;
const seed = seedOf();
const random = chance(seed);

/** The bug that forgets: an event is done as soon as it was handed to a queue. */
const bug: Plant = {
  find: /await (\w+)\.EVENTS\.sendBatch\(/g,
  replace:
    'for (const { id } of announcements) await $1.DB.prepare("UPDATE outbox SET done_at = 1 WHERE id = ?").bind(id).run();\n  if (globalThis.__never) await $1.EVENTS.sendBatch(',
};

const world = await openWorld({ port: 18_702, units: 100_000, plant: flag("plant") ? bug : undefined });
await world.start();
const acknowledged = new Map<string, Placed>();
const faults: string[] = [];
const closing = new AbortController();
let n = 0;
let interrupted = 0;

async function shopper(): Promise<void> {
  while (!closing.signal.aborted) {
    const who = `kill-${n++}`;
    try {
      const [placed] = await buy(world.url, world.variantId, who);
      if (acknowledged.has(placed!.id)) faults.push(`order ${placed!.id} was acknowledged to two shoppers`);
      acknowledged.set(placed!.id, placed!);
      if (placed!.payment.redirect_url && random() < 0.8) await pay(world.acquirer.url, placed!.payment.redirect_url);
    } catch (thrown) {
      if (thrown instanceof Refused && thrown.answer.status < 500) faults.push(`${who}: ${thrown.message}`);
      interrupted++;
      await pause(100);
    }
  }
}

const shoppers = Array.from({ length: shoppersAtOnce }, shopper);
let slowest_ms = 0;
for (let i = 0; i < kills; i++) {
  await pause(600 + random() * 1_400);
  world.kill();
  const began = performance.now();
  await world.start();
  slowest_ms = Math.max(slowest_ms, performance.now() - began);
}
await pause(1_000);
closing.abort();
await Promise.all(shoppers);

// The sweeps bring everything to its end: due events at once, payments in doubt when they are due.
for (let round = 0; round < 60; round++) {
  await world.tick();
  await pause(500);
  if (round > 4 && everythingTold(world).length === 0 && (await capturesAt(world.acquirer.url)) === paidOrders()) break;
  if (round % 5 === 4) await dueNow();
}

function paidOrders(): number {
  return world.rows<{ n: number }>("SELECT count(*) AS n FROM orders WHERE state = 'paid'")[0]!.n;
}

/** An event waits a minute before it is sent again; a drill has no such patience. */
async function dueNow(): Promise<void> {
  world.kill();
  world.write("UPDATE outbox SET due_at = 0 WHERE done_at IS NULL");
  world.write("UPDATE payments SET check_at = 0 WHERE check_at IS NOT NULL");
  await world.start();
}

const written = new Set(world.rows<{ id: string }>("SELECT id FROM orders").map(({ id }) => id));
for (const id of acknowledged.keys()) if (!written.has(id)) faults.push(`acknowledged order ${id} is lost`);
const emails = world.rows<{ n: number }>(
  "SELECT count(*) AS n FROM (SELECT email_index FROM orders GROUP BY email_index HAVING count(*) > 1)",
)[0]!.n;
if (emails > 0) faults.push(`${emails} shoppers have two orders`);
if (interrupted === 0) faults.push("no shopper was ever interrupted: the drill did not bite");
faults.push(...stockEquations(world), ...ordersWhole(world), ...everythingTold(world));
const paid = paidOrders();
const captured = await capturesAt(world.acquirer.url);
if (captured !== paid) faults.push(`the acquirer captured ${captured} times, the shop has ${paid} paid orders`);
await world.close();
conclude(
  "kill",
  `seed ${seed} · ${kills} kills · ${acknowledged.size} acknowledged, ${written.size} written, ${paid} paid · ${interrupted} interrupted · slowest restart ${Math.round(slowest_ms)} ms`,
  faults,
  flag("plant"),
);
process.exit();
