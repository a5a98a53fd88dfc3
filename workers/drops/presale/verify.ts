/** A presale checked from its log alone. */
import { brokenLink, type Entry } from "../chain.ts";
import { firstPresaleStanding, foldPresale, type PresaleEvent, type PresaleStanding } from "./fold.ts";

export type PresaleReport = {
  readonly sale: string;
  readonly lines: number;
  readonly standing: PresaleStanding;
  readonly faults: readonly string[];
};

export function verifyPresale(entries: readonly Entry[]): PresaleReport {
  const link = brokenLink(entries);
  const events = entries.map(({ event }) => event as PresaleEvent);
  const [first] = events;
  const about = { sale: entries[0]?.sale ?? "", lines: entries.length };
  if (first?.kind !== "opened")
    return { ...about, standing: firstPresaleStanding, faults: ["the log does not begin with the presale's terms"] };
  const folded = foldPresale(first.terms, events);
  return {
    ...about,
    standing: folded.ok ? folded.value : firstPresaleStanding,
    faults: [...(link ? [link] : []), ...(folded.ok ? [] : [folded.fault.why])],
  };
}
