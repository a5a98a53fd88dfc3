/**
 * drill:auction — 200 bidders, 5,000 bids with proxies (40 and 1,000 with --short), a tenth sent twice, a tenth of them in the
 * last second, a clock that jumps by two seconds either way, an alarm ten seconds late that fires twice. Winner and price are
 * the fold of the log, nothing is accepted at or after the end, extensions keep their cap, one settlement, no maximum anywhere.
 */
import { usualIncrements, type LotRules } from "../../workers/drops/auction/rules.ts";
import { endsKept, logWhole, secretsKept, settledOnce, winnerRight, type Book } from "./auction/checks.ts";
import { listen, openLotWorld } from "./auction-world.ts";
import { chance, conclude, flag, seedOf } from "./checks.ts";
import type { Plant } from "./world.ts";

const short = flag("short");
const [bidders, bids] = short ? [40, 1_000] : [200, 5_000];
const lastSecond = bids / 10;
const afterEnd = bids / 50;
const inFlight = 20;
const seed = seedOf();
const random = chance(seed);
const opens = 1_790_000_000_000;
const closes = opens + 60_000;

/** The bug that sells too late: the end is checked, then something is awaited until the clock has moved, then the bid is written. */
const bug: Plant = {
  find: "this.#book.bid(request, this.clock.now())",
  replace:
    "await (async (early) => { for (let n = 0; n < 40 && this.clock.now() === early; n++) await new Promise((done) => setTimeout(done, 5)); return this.#book.bid(request, early); })(this.clock.now())",
};

const rules: LotRules = {
  kind: "english",
  currency: "EUR",
  openingMinor: 10_007,
  reserveMinor: short ? 30_011 : 150_011,
  increments: usualIncrements.map(({ fromMinor, stepMinor }) => ({ fromMinor, stepMinor: Math.ceil(stepMinor / 50) })),
  opensAt: opens,
  closesAt: closes,
  snipe_ms: 2_000,
  extensions_max: 5,
  sealedPrice: "first",
  dutch: null,
  premiumBp: 2_000,
  depositMinor: 0,
  payment_ms: 3_600_000,
  unpaidDeposit: "kept",
};

const world = await openLotWorld(9_450, rules, bidders, flag("plant") ? bug : null, opens);
const faults: string[] = [];
const heard: string[] = [];
const sockets = [
  await listen(world, null, (text) => heard.push(text)),
  await listen(world, world.accounts[0]!, (text) => heard.push(text)),
  await listen(world, world.accounts[1]!, (text) => heard.push(text)),
];

/** When each bid arrives by the room's clock, now and then set back or forward by as much as two seconds. */
function arrival(n: number): number {
  if (n >= bids - afterEnd) return closes + 20_000 + Math.floor(random() * 16_000);
  if (n >= bids - afterEnd - lastSecond) return closes - 1_000 + Math.floor(random() * 1_000);
  const at = opens + Math.floor((n / (bids - lastSecond - afterEnd)) * 56_000);
  return random() < 0.05 ? at + Math.floor(random() * 4_000) - 2_000 : at;
}
const times = Array.from({ length: bids }, (_, n) => arrival(n));
const tail = times.splice(bids - afterEnd).sort((a, b) => a - b);
const late = times.splice(bids - afterEnd - lastSecond).sort((a, b) => a - b);
times.push(...late, ...tail);

const started = performance.now();
const answers: { ok: boolean; text: string }[] = [];
const accepted = new Map<string, number>();
const maxima = new Set<number>();
const waits: number[] = [];
let next = 0;
let until = bids - afterEnd;

async function bidder(): Promise<void> {
  while (next < until) {
    const n = next++;
    const account = world.accounts[Math.floor(random() * bidders)]!;
    // Offers climb with the hours; one in five leaves a maximum far above, for others to run into; the last ones leap.
    const leap =
      n >= bids - afterEnd ? 400_000 : n >= bids - afterEnd - lastSecond ? 40_000 : random() < 0.2 ? 6_000 : 60;
    const maxMinor = 10_000 + n * 61 + Math.floor(random() * leap);
    maxima.add(maxMinor);
    const body = { account, id: `bid-${seed}-${n}`, maxMinor, at: times[n]! };
    const copies = random() < 0.1 ? 2 : 1;
    const sent = performance.now();
    const texts = await Promise.all(Array.from({ length: copies }, () => world.ask("bid", body)));
    waits.push(performance.now() - sent);
    for (const text of texts) answers.push({ ok: text.startsWith('{"ok":true'), text });
    const outcome = JSON.parse(texts[0]!) as { ok: boolean; value?: { seq: number } };
    if (copies === 2 && texts[0] !== texts[1] && texts.every((text) => text.startsWith('{"ok":true')))
      faults.push(`bid ${n} sent twice was answered in two ways`);
    if (!outcome.ok) continue;
    accepted.set(body.id, outcome.value!.seq);
  }
}
await Promise.all(Array.from({ length: inFlight }, bidder));
await straddle();
until = bids;
await Promise.all(Array.from({ length: inFlight }, bidder));
const seconds = (performance.now() - started) / 1_000;

/** One bid that comes in a millisecond before the end, and a clock that is past the end right after. */
async function straddle(): Promise<void> {
  const end = (await book()).standing.closesAt;
  const bid = { account: world.accounts[3]!, id: "just-in-time", maxMinor: 5_000_017, at: end - 1 };
  maxima.add(bid.maxMinor);
  const text = await world.ask("straddle", { bid, later: end + 5_000 });
  answers.push({ ok: text.startsWith('{"ok":true'), text });
  if (text.startsWith('{"ok":true')) accepted.set(bid.id, 0);
}

async function book(): Promise<Book> {
  return JSON.parse(await world.ask("book")) as Book;
}
const { closesAt } = (await book()).standing;
await world.ask(`time?at=${closesAt + 10_000}`);
await Promise.all([world.ask("fire"), world.ask("fire")]);
// The clock is set back after the hammer: it must not open the lot again.
const tooLate = await world.ask("bid", {
  account: world.accounts[2],
  id: "far-too-late",
  maxMinor: 99_000_001,
  at: closesAt - 2_000,
});
if (tooLate.startsWith('{"ok":true')) faults.push("a bid was accepted after the hammer, when the clock was set back");

const found = await book();
faults.push(
  ...logWhole(rules, found, accepted.size),
  ...endsKept(rules, found),
  ...winnerRight(found),
  ...(await settledOnce(world, rules, found, closesAt)),
  ...secretsKept(rules, found, { heard, answers, maxima }),
);

for (const socket of sockets) socket.close();
await world.shop.close();
const sorted = waits.toSorted((a, b) => a - b);
const bidsIn = found.entries.filter(({ kind }) => kind === "bid");
const refused = answers.filter(({ ok }) => !ok).length;
conclude(
  "auction",
  `seed ${seed} · ${bidders} bidders, ${answers.length} bids → ${bidsIn.length} accepted, ${refused} refused, ${found.standing.extensions} extensions · ${Math.round(answers.length / seconds)} bids/s, p99 ${Math.round(sorted[Math.floor(sorted.length * 0.99)]!)} ms · ${heard.length} frames heard`,
  faults,
  flag("plant"),
);
process.exit();
