/** A project checked from its log alone: the chain is whole, every line may follow on the one before, the sums are right. */
import { brokenLink, type Entry } from "../chain.ts";
import { firstProjectStanding, foldProject, type ProjectEvent, type ProjectStanding } from "./fold.ts";

export type ProjectReport = {
  readonly sale: string;
  readonly lines: number;
  readonly standing: ProjectStanding;
  readonly faults: readonly string[];
};

export function verifyProject(entries: readonly Entry[]): ProjectReport {
  const link = brokenLink(entries);
  const events = entries.map(({ event }) => event as ProjectEvent);
  const [first] = events;
  const about = { sale: entries[0]?.sale ?? "", lines: entries.length };
  if (first?.kind !== "opened")
    return { ...about, standing: firstProjectStanding, faults: ["the log does not begin with the project's terms"] };
  const folded = foldProject(first.terms, events);
  return {
    ...about,
    standing: folded.ok ? folded.value : firstProjectStanding,
    faults: [...(link ? [link] : []), ...(folded.ok ? [] : [folded.fault.why])],
  };
}
