/**
 * drill:ledger — 100,000 transfers over 1,000 accounts (2,000 over 100 with --short), 30 % two-phase with timeouts,
 * 20 % said again, workerd killed 20 times (once); then 1,000 order lives (30). Sums are zero, no purse is below
 * nothing, every reservation was resolved once, the book read again gives the same balances, charge = posted parts.
 * Planted bug: the unique key on what a resolution resolves is gone.
 */
import { setTimeout as pause } from "node:timers/promises";
import { chance, conclude, flag, seedOf } from "./checks.ts";
import { checkBook, type Known } from "./ledger/check-book.ts";
import { accountsOf, opsOf, step_ms, type Op } from "./ledger/ops.ts";
import { openStand } from "./ledger/stand.ts";
import type { Lived } from "./ledger/life.ts";

const short = flag("short");
const plant = flag("plant");
const [count, accountCount, kills, lives] = short ? [2_000, 100, 1, 30] : [100_000, 1_000, 20, 1_000];
const [ops_a_request, requestsAtOnce, tries_max] = [25, 4, 160];
const startAt = Date.UTC(2026, 8, 1);
const seed = seedOf();
const random = chance(seed);

const stand = await openStand(9_150);
if (plant) {
  stand.kill();
  stand.onFile((db) => db.exec("DROP INDEX ledger_transfers_resolved_once"));
  await stand.start();
}
const accounts = accountsOf(accountCount);
const ops = opsOf(count, accounts, random, startAt);
const faults: string[] = [];
const outcomes = new Map<Op, string[]>();
const drill = { next: 0, interrupted: 0, busy: true, lived: 0 };
const now = (): number => startAt + drill.next * step_ms;

/** Asks until it is answered; what was done before a kill is a duplicate the second time. */
async function insist<T>(path: string, body: () => object): Promise<T | null> {
  for (let attempt = 0; attempt < tries_max; attempt++) {
    try {
      return await stand.ask<T>(path, body());
    } catch (thrown) {
      if (String(thrown).includes("answered")) {
        faults.push(String(thrown));
        return null;
      }
      drill.interrupted++;
      await pause(250);
    }
  }
  faults.push(`${path} was never answered`);
  return null;
}

async function sender(): Promise<void> {
  while (drill.next < ops.length) {
    const mine = ops.slice(drill.next, drill.next + ops_a_request);
    drill.next += mine.length;
    const asOf = now();
    const answers = await insist<string[]>("/ops", () => ({ now: asOf, ops: mine }));
    mine.forEach((op, i) => outcomes.set(op, [...(outcomes.get(op) ?? []), answers?.[i] ?? "lost"]));
    if ((drill.next / ops_a_request) % 20 === 0) await insist("/expire", () => ({ now: now() }));
  }
}

async function killer(): Promise<void> {
  for (let i = 1; i <= kills && drill.busy; i++) {
    while (drill.busy && drill.next < (count * i) / (kills + 1)) await pause(20);
    await pause(random() * 60);
    stand.kill();
    await stand.start();
  }
}

const began = performance.now();
/** The whole form takes minutes: whoever waits is told how far it is. */
const telling = setInterval(() => {
  const at = Math.round((performance.now() - began) / 1_000);
  console.error(
    `  ${at} s: ${Math.min(drill.next, count)} asked, ${drill.interrupted} interrupted, ${drill.lived} lives`,
  );
}, 15_000).unref();
const killing = killer();
await Promise.all(Array.from({ length: requestsAtOnce }, sender));
drill.busy = false;
await killing;
const seconds = (performance.now() - began) / 1_000;
const sweeps_max = 2_000;
for (let sweep = 0; ; sweep++) {
  const due = await insist<number>("/expire", () => ({ now: now() + 3_600_000 }));
  if (due === 0) break;
  if (due === null || sweep === sweeps_max) {
    faults.push("what ran out of time was never all let go");
    break;
  }
}

const happened = new Map<string, number>();
async function liver(): Promise<void> {
  while (drill.lived < lives) {
    const life = await insist<Lived>("/life", () => ({ now: now(), seed: seed + drill.lived++ }));
    for (const event of life?.events ?? []) happened.set(event, (happened.get(event) ?? 0) + 1);
    faults.push(...(life?.faults ?? []));
  }
}
const livesBegan = performance.now();
await Promise.all(Array.from({ length: requestsAtOnce }, liver));
const livesSeconds = (performance.now() - livesBegan) / 1_000;

const books = await insist<{ unbalanced: string[]; broken: string[] }>("/check", () => ({ now: now() }));
for (const unit of books?.unbalanced ?? []) faults.push(`debits and credits of ${unit} differ`);
for (const id of books?.broken ?? []) faults.push(`the balance of ${id} is not what the book adds up to`);
stand.kill();
const known: Known = { ops, outcomes, accounts };
const found = stand.onFile((db) => checkBook(db, known));
faults.push(...found.faults);
if (drill.interrupted === 0) faults.push("nothing was ever interrupted: the drill did not bite");
for (const event of short
  ? []
  : ["refunded", "bounced", "dispute lost: refunded", "dispute won", "paid twice", "cancelled", "drawn"])
  if (!happened.has(event)) faults.push(`in no life was there: ${event}`);
const events = [...happened].toSorted(([, a], [, b]) => b - a).map(([event, n]) => `${n} ${event}`);
stand.close();
clearInterval(telling);
conclude(
  "ledger",
  `seed ${seed} · ${count} asked over ${accountCount} accounts, ${kills} kills, ${drill.interrupted} interrupted, ${seconds.toFixed(1)} s ${stand.shelf} · ${found.summary} · ${drill.lived} lives in ${livesSeconds.toFixed(1)} s: ${events.join(", ")}`,
  faults,
  plant,
);
process.exit();
