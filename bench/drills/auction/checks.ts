/** What must hold of a lot after its evening, told from its log and from what left the room. Each check gives sentences. */
import { setTimeout as pause } from "node:timers/promises";
import { after, firstStanding, fold, hammerOf, type Entry, type Standing } from "../../../workers/drops/auction/lot.ts";
import type { LotRules } from "../../../workers/drops/auction/rules.ts";
import type { LotWorld } from "../auction-world.ts";

export type Book = {
  readonly entries: Entry[];
  readonly standing: Standing;
  readonly rules: LotRules;
  /** [seq, clock] after each bundle that was written */
  readonly appended: [number, number][];
};
/** What bidders and onlookers saw, and what they had kept to themselves. */
export type Seen = {
  readonly heard: readonly string[];
  readonly answers: readonly { readonly ok: boolean; readonly text: string }[];
  readonly maxima: ReadonlySet<number>;
};

export function logWhole(rules: LotRules, { entries, standing }: Book, acknowledged: number): string[] {
  const faults: string[] = [];
  const bids = entries.filter(({ kind }) => kind === "bid").length;
  if (bids !== acknowledged) faults.push(`${acknowledged} bids were acknowledged, ${bids} are in the log`);
  if (JSON.stringify(fold(rules, entries)) !== JSON.stringify(standing))
    faults.push("the standing is not the fold of the log");
  return faults;
}

export function endsKept(rules: LotRules, { entries, standing, appended }: Book): string[] {
  const faults: string[] = [];
  const written = new Map(
    appended.flatMap(([seq, time], i) => range(appended[i - 1]?.[0] ?? 0, seq).map((n) => [n, time])),
  );
  let before = firstStanding(rules);
  let late = 0;
  for (const entry of entries) {
    if (entry.kind === "bid" && Math.max(entry.at, written.get(entry.seq) ?? 0) >= before.closesAt) late++;
    before = after(rules, before, entry);
  }
  if (late > 0) faults.push(`${late} bids were written at or after the end`);
  if (standing.extensions > rules.extensions_max)
    faults.push(`${standing.extensions} extensions, ${rules.extensions_max} are allowed`);
  if (standing.extensions === 0) faults.push("no bid ever moved the end: the drill did not bite");
  if (entries.filter(({ kind }) => kind === "closed").length !== 1) faults.push("the lot was not closed exactly once");
  return faults;
}

function range(after: number, to: number): number[] {
  return Array.from({ length: to - after }, (_, i) => after + 1 + i);
}

/** Told in another way than the fold: sort the best offers, look at the first two. */
export function winnerRight({ entries, standing }: Book): string[] {
  const best = new Map<string, { maxMinor: number; seq: number }>();
  for (const entry of entries)
    if (entry.kind === "bid" && entry.maxMinor > (best.get(entry.bidder)?.maxMinor ?? 0)) best.set(entry.bidder, entry);
  const [first] = [...best.entries()].sort((a, b) => b[1].maxMinor - a[1].maxMinor || a[1].seq - b[1].seq);
  return first?.[0] === standing.leader ? [] : ["the winner is not who offered most, first"];
}

/** The end is announced once more, and settled once all the same. */
export async function settledOnce(
  world: LotWorld,
  rules: LotRules,
  { standing }: Book,
  closesAt: number,
): Promise<string[]> {
  const faults: string[] = [];
  const ended = {
    lotId: world.saleId,
    saleId: world.saleId,
    seq: standing.seq,
    how: "sold",
    winner: standing.leader,
    paddle: 101 + world.accounts.indexOf(standing.leader!),
    hammerMinor: hammerOf(rules, standing),
    at: closesAt,
  };
  await world.ask("again", { id: `${world.saleId}.ended`, topic: "lot.ended", payload: ended });
  for (let n = 0; n < 100 && (await world.rows("SELECT 1 FROM lot_awards")).length === 0; n++) await pause(100);
  const awards = await world.rows<{ account_id: string; hammer_minor: number }>(
    "SELECT account_id, hammer_minor FROM lot_awards",
  );
  if (awards.length !== 1) faults.push(`${awards.length} settlements`);
  if (awards[0]?.account_id !== standing.leader || awards[0]?.hammer_minor !== hammerOf(rules, standing))
    faults.push("the award is not the fold's winner and price");
  const held = await world.rows<{ n: number }>("SELECT count(*) AS n FROM lot_bidders WHERE state = 'admitted'");
  if (held[0]!.n !== 1) faults.push(`${held[0]!.n} deposits are still held, one should be`);
  return faults;
}

/** Prices that everybody saw may equal somebody's maximum; any other maximum in what left the room is a leak. */
export function secretsKept(rules: LotRules, { entries }: Book, { heard, answers, maxima }: Seen): string[] {
  const faults: string[] = [];
  const seen = new Set<number>([rules.openingMinor]);
  let before = firstStanding(rules);
  for (const entry of entries) {
    before = after(rules, before, entry);
    if (before.priceMinor === null) continue;
    const step = rules.increments.findLast(({ fromMinor }) => before.priceMinor! >= fromMinor)?.stepMinor ?? 0;
    seen.add(before.priceMinor).add(before.priceMinor + step);
  }
  const told = [...heard, ...answers.map(({ text }) => text)].join("\n").replace(/"(salt|commitment)":"\w+"/g, "");
  const numbers = new Set([...told.matchAll(/\d+/g)].map(([digits]) => Number(digits)));
  const leaked = [...maxima].filter((minor) => minor > 10_000 && numbers.has(minor) && !seen.has(minor));
  if (leaked.length > 0) faults.push(`${leaked.length} maxima left the room, such as ${leaked[0]}`);
  if (heard.length < 20) faults.push(`only ${heard.length} frames were heard`);
  return faults;
}
