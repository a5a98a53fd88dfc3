/**
 * What a stranger is told about a log before reading it: how long each chain is and how it ends, what was promised by its
 * digest and what was shown afterwards, and where each page of it begins. Pure: lines in, summary out.
 */
import type { Entry, LogEvent } from "./chain.ts";

export const audit_page_lines = 100;

/** A promise by digest, or the secret it was the digest of. */
export type Disclosure = {
  readonly what: "seed" | "reserve" | "beacon";
  /** of a waiting room with lanes: which */
  readonly of: string;
  readonly promised: string | null;
  readonly shown: string | null;
};
export type ChainEnd = { readonly chain: string; readonly lines: number; readonly hash: string; readonly at: number };
export type LogSummary = {
  readonly lines: number;
  readonly chains: readonly ChainEnd[];
  readonly disclosures: readonly Disclosure[];
  /** how often each kind of line stands in it, by "chain.kind" with the shards taken together */
  readonly kinds: { readonly [kind: string]: number };
  /** byte at which each page of a hundred lines begins, and the length of the whole */
  readonly pages: readonly number[];
  readonly bytes: number;
};

/** While it is being read. */
export type Reading = {
  lines: number;
  bytes: number;
  readonly pages: number[];
  readonly chains: Map<string, ChainEnd>;
  readonly kinds: Map<string, number>;
  readonly disclosures: Map<string, Disclosure>;
};

export const beginReading = (): Reading => ({
  lines: 0,
  bytes: 0,
  pages: [],
  chains: new Map(),
  kinds: new Map(),
  disclosures: new Map(),
});

/** One more line as it stands in the log; `bytes` with its line feed. */
export function readLine(reading: Reading, entry: Entry, bytes: number): void {
  if (reading.lines % audit_page_lines === 0) reading.pages.push(reading.bytes);
  reading.lines++;
  reading.bytes += bytes;
  const { chain, seq: lines, hash, at, event } = entry;
  reading.chains.set(chain, { chain, lines, hash, at });
  const kind = kindOf(entry);
  reading.kinds.set(kind, (reading.kinds.get(kind) ?? 0) + 1);
  for (const { what, of, promised, shown } of disclosuresIn(event)) {
    const known = reading.disclosures.get(`${what} ${of}`);
    const both = { promised: promised ?? known?.promised ?? null, shown: shown ?? known?.shown ?? null };
    reading.disclosures.set(`${what} ${of}`, { what, of, ...both });
  }
}

export const summaryOf = ({ lines, bytes, pages, chains, kinds, disclosures }: Reading): LogSummary => ({
  lines,
  bytes,
  pages,
  chains: [...chains.values()],
  kinds: Object.fromEntries(kinds),
  disclosures: [...disclosures.values()],
});

/** "shard.held": what a line is, whichever shard wrote it. */
export const kindOf = ({ chain, event }: Entry): string => `${chain.replace(/-\d+$/, "")}.${event.kind}`;

type Known = LogEvent & {
  readonly seeds?: { readonly [lane: string]: string };
  readonly lane?: string;
  readonly seed?: string;
  readonly commitment?: string;
  readonly rules?: { readonly reserveCommitment?: string };
  readonly beacon?: { readonly round: number; readonly randomness: string } | null;
  readonly terms?: { readonly beacon?: { readonly source: string; readonly round: number } | null };
};

function disclosuresIn(event: LogEvent): Disclosure[] {
  const { kind, seeds, lane = "", seed, commitment, rules, beacon, terms } = event as Known;
  if (seeds) return Object.entries(seeds).map(([of, promised]) => ({ what: "seed", of, promised, shown: null }));
  if (rules?.reserveCommitment) return [{ what: "reserve", of: "", promised: rules.reserveCommitment, shown: null }];
  if (kind === "announced" && commitment)
    return [
      { what: "seed", of: "", promised: commitment, shown: null },
      ...(terms?.beacon
        ? [{ what: "beacon" as const, of: "", promised: `${terms.beacon.source}/${terms.beacon.round}`, shown: null }]
        : []),
    ];
  if (kind === "drawn" && seed)
    return [
      { what: "seed", of: lane, promised: null, shown: seed },
      ...(beacon ? [{ what: "beacon" as const, of: "", promised: null, shown: beacon.randomness }] : []),
    ];
  return [];
}
