/**
 * drill:room — 2,000 spectators and 50 bidders in one room, five bids a second (200 and 10 with --short). From the moment
 * a bid is sent to the moment it is on a screen takes less than half a second for 99 in 100, after ten seconds of warming
 * up; nobody is sent more than four frames a second. `--plant` sends spectators every frame at once and must go red.
 */
import { execFileSync } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { usualIncrements, type LotRules } from "../../workers/drops/auction/rules.ts";
import { listen, openLotWorld } from "./auction-world.ts";
import { conclude, flag } from "./checks.ts";
import type { Plant } from "./world.ts";

const short = flag("short");
const [spectators, bidders, warm_seconds, seconds] = short ? [200, 10, 3, 8] : [2_000, 50, 10, 30];
const bids_a_second = 5;
const frame_ms = 250;

/** The bug that drowns a room: every frame goes to everybody at once. */
const bug: Plant = { find: "if (wait_ms <= 0) this.#send(", replace: "if (true) this.#send(" };

const now = Date.now();
const rules: LotRules = {
  kind: "english",
  currency: "EUR",
  openingMinor: 10_000,
  reserveMinor: null,
  increments: usualIncrements,
  opensAt: now - 60_000,
  closesAt: now + 3_600_000,
  snipe_ms: 0,
  extensions_max: 0,
  sealedPrice: "first",
  dutch: null,
  premiumBp: 0,
  depositMinor: 0,
  payment_ms: 3_600_000,
  unpaidDeposit: "kept",
};

const world = await openLotWorld(9_460, rules, bidders, flag("plant") ? bug : null, 0);
const faults: string[] = [];
type Screen = {
  seq: number;
  readonly arrivals: Float64Array;
  readonly said: number[];
  readonly kind: "bidder" | "spectator";
};
const frames_max = 4_096;
const screens: Screen[] = [];
let frames = 0;

async function watch(account: string | null): Promise<void> {
  const screen: Screen = {
    seq: 0,
    arrivals: new Float64Array(frames_max),
    said: [],
    kind: account ? "bidder" : "spectator",
  };
  screens.push(screen);
  sockets.push(
    await listen(world, account, (text) => {
      const at = performance.now();
      const seq = Number(/"seq":(\d+)/.exec(text)?.[1] ?? 0);
      frames++;
      screen.said.push(Number(/"now":(\d+)/.exec(text)?.[1] ?? 0));
      for (let n = screen.seq + 1; n <= seq && n < frames_max; n++) screen.arrivals[n] = at;
      screen.seq = Math.max(screen.seq, seq);
    }),
  );
}
const sockets: WebSocket[] = [];
const joining = performance.now();
const queue = [...world.accounts, ...Array.from<null>({ length: spectators }).fill(null)];
await Promise.all(
  Array.from({ length: 40 }, async () => {
    for (let one = queue.pop(); one !== undefined; one = queue.pop()) await watch(one);
  }),
);
const joined_seconds = (performance.now() - joining) / 1_000;

const sent: { seq: number; at: number }[] = [];
const began = performance.now();
const all = (warm_seconds + seconds) * bids_a_second;
for (let n = 0; n < all; n++) {
  await pause(Math.max(0, began + (n * 1_000) / bids_a_second - performance.now()));
  const at = performance.now();
  const account = world.accounts[n % bidders]!;
  void world.ask("bid", { account, id: `room-bid-${n}`, maxMinor: 10_000 + n * 60_000, at: 0 }).then((text) => {
    const outcome = JSON.parse(text) as { ok: boolean; value?: { seq: number } };
    if (outcome.ok) sent.push({ seq: outcome.value!.seq, at });
    else faults.push(`bid ${n}: ${text.slice(0, 120)}`);
  });
}
await pause(2_000);

const warm = began + warm_seconds * 1_000;
const waits = (kind: Screen["kind"]): number[] =>
  sent
    .filter(({ at }) => at >= warm)
    .flatMap(({ seq, at }) =>
      screens
        .filter((one) => one.kind === kind)
        .map(({ arrivals }) => (arrivals[seq] ? arrivals[seq]! - at : Infinity)),
    )
    .sort((a, b) => a - b);
const percentile = (list: readonly number[], p: number): number =>
  list[Math.min(list.length - 1, Math.floor(list.length * p))] ?? Infinity;
const watched = waits("spectator");
const seated = waits("bidder");
const [p50, p99, bidderP99] = [percentile(watched, 0.5), percentile(watched, 0.99), percentile(seated, 0.99)];
if (p99 >= 500) faults.push(`a bid is on a spectator's screen after ${Math.round(p99)} ms at p99`);
if (watched.at(-1) === Infinity) faults.push("some bids were never on some screens");
const closest = screens
  .filter(({ kind }) => kind === "spectator")
  // The first is the snapshot of coming in.
  .flatMap(({ said }) => said.slice(2).map((at, i) => at - said[i + 1]!))
  .reduce((least, wait_ms) => Math.min(least, wait_ms), Infinity);
if (closest < frame_ms) faults.push(`two frames came to a spectator within ${closest} ms`);

const shards = await Promise.all(
  Array.from(
    { length: 8 },
    async (_, n) =>
      JSON.parse(await world.ask(`audience?shard=${world.saleId}.${n}`)) as {
        frames: number;
        alarms: number;
        sockets: number;
      },
  ),
);
const sum = (name: "frames" | "alarms" | "sockets") => shards.reduce((total, shard) => total + shard[name], 0);
if (sum("sockets") !== spectators) faults.push(`${sum("sockets")} of ${spectators} spectators are in the shards`);
const { alarms } = JSON.parse(await world.ask("book")) as { alarms: number };
const memory_mb = (): number => {
  const lines = execFileSync("ps", ["-eo", "ppid=,rss=,comm="], { encoding: "utf8" }).split("\n");
  const own = lines.filter((line) => line.trim().startsWith(`${process.pid} `) && line.includes("workerd"));
  return Math.round(own.reduce((total, line) => total + Number(line.trim().split(/\s+/)[1]), 0) / 1_024);
};
const memory = memory_mb();
for (const socket of sockets) socket.close();
await world.shop.close();
conclude(
  "room",
  `${spectators} spectators in 8 shards + ${bidders} bidders (joined in ${joined_seconds.toFixed(1)} s), ${sent.length} bids at ${bids_a_second}/s · bid to screen p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms, bidders' p99 ${Math.round(bidderP99)} ms · ${frames} frames, closest ${closest} ms · wake-ups: room ${sent.length + alarms}, shards ${sum("frames")} calls + ${sum("alarms")} alarms · workerd ${memory} MB`,
  faults,
  flag("plant"),
);
process.exit();
