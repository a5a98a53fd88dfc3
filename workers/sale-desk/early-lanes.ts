/** Who is let in before everybody: groups that a form or a program may name, made into lists of people when a sale is planned. */
import { lane_members_max, type Lane, type LaneGroup, laneGroups } from "../drops/index.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import type { Whose } from "./plan-at-desk.ts";
import { accountsNamed, buyersOf, followersOf } from "./store.ts";

/** When each group comes in; a group without a time has no way of its own. */
export type EarlyWish = { readonly [G in LaneGroup]?: number };
export type LaneWhy = "nobody" | "many" | "unknown";
type LaneFault = { readonly code: "sale.invalid"; readonly group: LaneGroup; readonly why: LaneWhy };

const named_max = 100;
/** Addresses as people paste them: one a line, or with commas between. */
export const addressesIn = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
];

/**
 * Frozen as of now: whoever follows or buys later is no part of it, so that nobody can slip in at the last minute. Only
 * the house may name people by their addresses: a seller's form must not tell whose addresses have accounts here.
 */
export async function lanesOf(
  shop: Shop,
  whose: Whose,
  sellerId: string,
  wish: EarlyWish,
  invited: readonly string[],
): Promise<Result<Lane[], LaneFault>> {
  const lanes: Lane[] = [];
  for (const group of laneGroups) {
    const opensAt = wish[group];
    if (opensAt === undefined) continue;
    const members = await membersOf(shop, whose, sellerId, group, invited);
    if (!members.ok) return members;
    lanes.push({ id: group, opensAt, accountIds: members.value });
  }
  return ok(lanes);
}

async function membersOf(
  shop: Shop,
  whose: Whose,
  sellerId: string,
  group: LaneGroup,
  invited: readonly string[],
): Promise<Result<string[], LaneFault>> {
  const bad = (why: LaneWhy) => err({ code: "sale.invalid" as const, group, why });
  if (group === "invited") {
    if (whose !== null || invited.length === 0) return bad("nobody");
    if (invited.length > named_max) return bad("many");
    const found = await accountsNamed(shop, invited);
    return found.length === invited.length ? ok(found) : bad("unknown");
  }
  const list = group === "followers" ? followersOf : buyersOf;
  const found = await list(shop, sellerId, lane_members_max + 1);
  if (found.length === 0) return bad("nobody");
  return found.length > lane_members_max ? bad("many") : ok(found);
}
