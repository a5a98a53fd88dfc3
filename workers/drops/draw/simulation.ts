/** A draw on paper: the room's own decisions on one side, the shop's offers on the other, and a post between that forgets and repeats. */
import { brokenLink, beginning, entriesAfter, type Entry } from "../chain.ts";
import { close, draw, enter, nextRanks, record, withdraw, type OfferNews } from "./decide.ts";
import { applyToDraw, emptyDraw, methods, taken, type DrawEvent, type DrawState } from "./draw.ts";
import { commitmentTo } from "./order.ts";
import { verifyDraw, type DrawReport } from "./verify.ts";

export const opens = 1_790_000_000_000;
export const closes = opens + 100_000;
const payment_ms = 50_000;

/** Bugs a draw could have; planted, one at a time, to see that they are found. */
export type Bug = "lets_in_twice" | "lets_in_late" | "skips_a_rank" | "passes_on_early" | "changes_the_seed";
export const bugs: readonly Bug[] = [
  "lets_in_twice",
  "lets_in_late",
  "skips_a_rank",
  "passes_on_early",
  "changes_the_seed",
];

type PaperOffer = { rank: number; unit: number; dueAt: number; state: OfferNews["state"]; told: string };
export type PaperDraw = {
  readonly lines: Entry<DrawEvent>[];
  readonly state: DrawState;
  readonly seed: string;
  readonly offers: PaperOffer[];
  readonly allotment: number;
  readonly bug: Bug | null;
  now: number;
};

export function openPaper(allotment: number, seed: string, bug: Bug | null = null): PaperDraw {
  const paper: PaperDraw = { lines: [], state: emptyDraw(), seed, offers: [], allotment, bug, now: opens - 1_000 };
  const terms = { allotment, opensAt: opens, closesAt: closes, payment_ms, ...methods, beacon: null };
  write(paper, [{ kind: "announced", terms, commitment: commitmentTo(seed) }]);
  return paper;
}

function write(paper: PaperDraw, events: readonly DrawEvent[]): void {
  const made = entriesAfter(paper.lines.at(-1) ?? beginning, { sale: "sal_paper", chain: "draw" }, paper.now, events);
  for (const line of made) {
    paper.lines.push(line);
    applyToDraw(paper.state, line.event, line.seq);
  }
}

export function comeIn(paper: PaperDraw, person: string): boolean {
  const now = paper.bug === "lets_in_late" ? Math.min(paper.now, closes - 1) : paper.now;
  const decided = enter(paper.state, person, now);
  const again = paper.bug === "lets_in_twice" && decided.ok && decided.value.length === 0;
  if (decided.ok) write(paper, again ? [{ kind: "entered", person }] : decided.value);
  return decided.ok;
}
export function goAway(paper: PaperDraw, person: string): void {
  const decided = withdraw(paper.state, person, paper.now);
  if (decided.ok) write(paper, decided.value);
}
export const pause = (paper: PaperDraw, on: boolean): void =>
  write(paper, paper.state.closed || paper.state.paused === on ? [] : [{ kind: on ? "paused" : "resumed" }]);

/** What the engine's minute does. */
export function tend(paper: PaperDraw): void {
  if (paper.now < closes) return;
  write(paper, close(paper.state, "ended"));
  const seed = paper.bug === "changes_the_seed" ? `${paper.seed}0` : paper.seed;
  const drawn = draw(paper.state, paper.seed, null);
  write(
    paper,
    drawn.map((event) => (event.kind === "drawn" ? { ...event, seed } : event)),
  );
  for (const offer of paper.offers) {
    const due = paper.bug === "passes_on_early" ? offer.dueAt - 20_000 : offer.dueAt;
    if (offer.state === "offered" && due <= paper.now) offer.state = "lapsed";
  }
  tell(paper);
  for (const rank of nextRanks(paper.state, 3)) {
    const live = new Set(
      paper.offers.flatMap(({ state, unit }) => (["offered", "paid"].includes(state) ? [unit] : [])),
    );
    const unit = Array.from({ length: paper.allotment }, (_, i) => i + 1).find((one) => !live.has(one));
    if (unit === undefined) break;
    const skipped = paper.bug === "skips_a_rank" && rank + 1 <= paper.state.order.length ? rank + 1 : rank;
    paper.offers.push({ rank: skipped, unit, dueAt: paper.now + payment_ms, state: "offered", told: "" });
  }
  tell(paper);
}

/** Ends first, then new ones by rank; `times` 2: the post repeats itself. */
export function tell(paper: PaperDraw, times = 1): void {
  const untold = paper.offers.filter(({ told, state }) => told !== state);
  const sorted = untold.toSorted((a, b) => Number(a.told === "") - Number(b.told === "") || a.rank - b.rank);
  for (let n = 0; n < times; n++) for (const offer of sorted) write(paper, record(paper.state, offer));
  for (const offer of untold) offer.told = offer.state;
}

/** By somebody with an open offer, chosen by `n`. */
export function end(paper: PaperDraw, n: number, how: "paid" | "declined"): void {
  const open = paper.offers.filter(({ state, dueAt }) => state === "offered" && dueAt > paper.now);
  const offer = open[n % Math.max(1, open.length)];
  if (offer) offer.state = how;
}

/** What must hold at every moment; null: it does. */
export function unsound(paper: PaperDraw): string | null {
  const live = paper.offers.filter(({ state }) => state === "offered" || state === "paid");
  if (live.length > paper.allotment) return `${live.length} units are promised of ${paper.allotment}`;
  if (taken(paper.state) > paper.allotment) return "the log promises more than there is";
  const late = paper.lines.some(({ event, at }) => event.kind === "entered" && (at < opens || at >= closes));
  return late ? "somebody entered while it was not open" : brokenLink(paper.lines);
}
export const verified = (paper: PaperDraw): DrawReport => verifyDraw(paper.lines);
