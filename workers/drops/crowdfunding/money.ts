/** Who gets what of a funded project, and when. Pure, in whole minor units: running shares, so that nothing is lost. */
import type { ProjectRule, ProjectTerms } from "./rule.ts";

export type Outcome = "funded" | "missed";

/** Keep-it-all keeps whatever was pledged, were it one pledge; nothing at all is nothing. */
export const outcomeOf = (
  { kind, goalMinor }: Pick<ProjectRule, "kind" | "goalMinor">,
  pledgedMinor: number,
): Outcome => (pledgedMinor > 0 && (kind === "keep_it_all" || pledgedMinor >= goalMinor) ? "funded" : "missed");

const shareOf = (minor: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(minor) * BigInt(part)) / BigInt(whole));

export type Release = { readonly minor: number; readonly commissionMinor: number };

/** What milestone `number` (1, 2 …) releases of all that was captured. The last one releases what rounding has left. */
export function releaseOf(
  { milestones, commissionBp }: Pick<ProjectTerms, "milestones" | "commissionBp">,
  capturedMinor: number,
  number: number,
): Release {
  const upTo = (count: number) => {
    const bp = milestones.slice(0, count).reduce((sum, { shareBp }) => sum + shareBp, 0);
    const minor = shareOf(capturedMinor, bp, 10_000);
    return { minor, commissionMinor: shareOf(minor, commissionBp, 10_000) };
  };
  const [before, after] = [upTo(number - 1), upTo(number)];
  return { minor: after.minor - before.minor, commissionMinor: after.commissionMinor - before.commissionMinor };
}

/**
 * What a backer gets back of a pool that all share by what they paid. `beforeMinor` is what those before them in the
 * order have paid: each gets the difference of two running shares, and all together exactly the pool.
 */
export const refundOf = (poolMinor: number, capturedMinor: number, beforeMinor: number, minor: number): number =>
  shareOf(poolMinor, beforeMinor + minor, capturedMinor) - shareOf(poolMinor, beforeMinor, capturedMinor);

/** Which stretch goals are reached. */
export const reachedGoals = ({ stretch }: Pick<ProjectRule, "stretch">, pledgedMinor: number): number =>
  stretch.filter(({ minor }) => pledgedMinor >= minor).length;
