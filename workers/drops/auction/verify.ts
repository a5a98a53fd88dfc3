/**
 * Checks a finished lot from its log alone, as a stranger would: no line was changed, nobody bid before the beginning, in a
 * pause or after the end, the end moved by the rule and no further, prices only rose, and the hammer fell on what was seen.
 * With the salts that the house gives an auditor it also checks every maximum and folds the whole lot again.
 */
import { brokenLink, type Entry as Line } from "../chain.ts";
import { after, firstStanding, type Entry, type Standing } from "./lot.ts";
import { commitmentTo, type PublicRules, type RecordedEvent } from "./record.ts";
import type { LotRules } from "./rules.ts";

export type LotReport = {
  readonly sale: string;
  readonly lines: number;
  readonly bids: number;
  readonly extensions: number;
  readonly sold: boolean;
  readonly hammerMinor: number | null;
  readonly currency: string;
  readonly paddle: number | null;
  readonly faults: readonly string[];
};
/** What a maximum was, and the salt it was hidden with; `seq` as in the log. Seq 1 opens the reserve. */
export type Opening = { readonly seq: number; readonly salt: string; readonly minor: number | null };
/** How many a room gives at once: fewer mean that there are no more. */
export const openings_a_page = 500;

const faults_max = 50;

type Scene = {
  opensAt: number;
  closesAt: number;
  extensions: number;
  paused: number | null;
  over: boolean;
  price: number | null;
  leader: number | null;
  bids: number;
};

export function verifyLot(lines: readonly Line[], openings: readonly Opening[] = []): LotReport {
  const faults: string[] = [];
  const say = (fault: string | null): void => void (fault && faults.length < faults_max && faults.push(fault));
  say(brokenLink(lines));
  const first = lines[0]?.event as RecordedEvent | undefined;
  const rules = first?.kind === "announced" ? first.rules : null;
  if (!rules) return report(lines, null, null, [...faults, "the lot was not announced"]);
  const { opensAt, closesAt } = rules;
  const scene: Scene = {
    opensAt,
    closesAt,
    extensions: 0,
    paused: null,
    over: false,
    price: null,
    leader: null,
    bids: 0,
  };
  for (const line of lines.slice(1)) step(scene, rules, line as Line<RecordedEvent>, say);
  if (!scene.over) say("the lot is not over");
  if (openings.length > 0) refold(lines as readonly Line<RecordedEvent>[], rules, openings, say);
  return report(lines, rules, scene, faults);
}

type Say = (fault: string | null) => void;

function step(scene: Scene, rules: PublicRules, { seq, at, event }: Line<RecordedEvent>, say: Say): void {
  const wrong = (why: string): void => say(`line ${seq}: ${why}`);
  if (scene.over && event.kind !== "told") wrong("comes after the end");
  switch (event.kind) {
    case "bid":
      return bidStep(scene, rules, at, event, wrong);
    case "opened":
      if (at >= scene.opensAt) wrong("opened what was open");
      scene.opensAt = at;
      return;
    case "paused":
      scene.paused = at;
      return;
    case "resumed":
      if (event.closesAt !== scene.closesAt + at - (scene.paused ?? at)) wrong("a pause cost time");
      scene.closesAt = event.closesAt;
      scene.paused = null;
      return;
    case "extended":
      if (event.closesAt <= scene.closesAt) wrong("an extension did not extend");
      scene.closesAt = event.closesAt;
      return;
    case "withdrawn":
      scene.over = true;
      return;
    case "closed":
      return closeStep(scene, rules, at, event, wrong);
    case "announced":
      return wrong("announced twice");
    case "told":
      return;
  }
}

type Wrong = (why: string) => void;
type BidLine = Extract<RecordedEvent, { kind: "bid" }>;

function bidStep(scene: Scene, rules: PublicRules, at: number, event: BidLine, wrong: Wrong): void {
  if (at < scene.opensAt) wrong("a bid before the beginning");
  if (at >= scene.closesAt) wrong("a bid at or after the end");
  if (scene.paused !== null) wrong("a bid in a pause");
  if ((event.priceMinor ?? 0) < (scene.price ?? 0)) wrong("the price fell");
  if (rules.kind === "english" && (event.priceMinor ?? 0) < rules.openingMinor && event.priceMinor !== null)
    wrong("a price below the opening");
  const heard = event.priceMinor !== scene.price || event.leader !== scene.leader;
  const later = at + rules.snipe_ms;
  const moves = rules.kind === "english" && heard && later > scene.closesAt && scene.extensions < rules.extensions_max;
  const closesAt = rules.kind === "dutch" ? at : moves ? later : scene.closesAt;
  if (event.closesAt !== closesAt) wrong("the end did not move by the rule");
  if (moves) scene.extensions++;
  if (heard || rules.kind === "sealed") scene.bids++;
  Object.assign(scene, { closesAt: event.closesAt, price: event.priceMinor, leader: event.leader });
}

type CloseLine = Extract<RecordedEvent, { kind: "closed" }>;

function closeStep(scene: Scene, rules: PublicRules, at: number, event: CloseLine, wrong: Wrong): void {
  scene.over = true;
  if (event.by === "clock" && at < scene.closesAt) wrong("closed before its end");
  if (!event.sold || rules.kind === "sealed") return;
  if (event.hammerMinor !== scene.price) wrong("the hammer fell on another price");
  if (event.paddle !== scene.leader) wrong("the hammer fell to another paddle");
}

/** Everything again from the maxima: each must be the one that was committed to, and lead to what was seen. */
function refold(
  lines: readonly Line<RecordedEvent>[],
  known: PublicRules,
  openings: readonly Opening[],
  say: Say,
): void {
  const opened = new Map(openings.map((one) => [one.seq, one]));
  const reserve = opened.get(1);
  if (!reserve || commitmentTo(reserve.salt, reserve.minor) !== known.reserveCommitment)
    return say("the reserve is not the one committed to");
  const { reserveCommitment: _, ...open } = known;
  const rules: LotRules = { ...open, reserveMinor: reserve.minor };
  let standing = firstStanding(rules);
  for (const { seq, at, event } of lines.slice(1)) {
    const one = opened.get(seq);
    if (event.kind === "bid" && (!one || commitmentTo(one.salt, one.minor) !== event.commitment))
      return say(`line ${seq}: the maximum is not the one committed to`);
    standing = after(rules, standing, entryOf(seq - 1, at, event, one?.minor ?? 0));
    say(differs(seq, event, standing));
  }
}

function entryOf(seq: number, at: number, event: RecordedEvent, minor: number): Entry {
  const by = event.kind === "closed" ? event.by : "desk";
  if (event.kind === "bid") return { seq, at, kind: "bid", bidder: String(event.paddle), maxMinor: minor };
  return { ...event, seq, at, by } as unknown as Entry;
}

function differs(seq: number, event: RecordedEvent, { priceMinor, leader, closesAt }: Standing): string | null {
  if (event.kind !== "bid") return null;
  const same =
    event.priceMinor === priceMinor &&
    event.closesAt === closesAt &&
    (event.leader === null || String(event.leader) === leader);
  return same ? null : `line ${seq}: not what the maxima lead to`;
}

function report(
  lines: readonly Line[],
  rules: PublicRules | null,
  scene: Scene | null,
  faults: readonly string[],
): LotReport {
  const closed = lines.map(({ event }) => event as RecordedEvent).find((event) => event.kind === "closed");
  return {
    sale: lines[0]?.sale ?? "",
    lines: lines.length,
    bids: scene?.bids ?? 0,
    extensions: scene?.extensions ?? 0,
    sold: closed?.sold ?? false,
    hammerMinor: closed?.hammerMinor ?? null,
    currency: rules?.currency ?? "",
    paddle: closed?.paddle ?? null,
    faults,
  };
}
