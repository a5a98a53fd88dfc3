import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { findGrants } from "./grant-store.ts";
import { revokeOwnGrant } from "./token-store.ts";

export type { GrantLine } from "./grant-store.ts";
export const listGrants = findGrants;

/** The owner takes back what somebody of the house let software do. */
export async function revokeGrant(
  shop: Shop,
  sellerId: string,
  grantId: string,
): Promise<Result<null, { readonly code: "grant.not_found" }>> {
  const outcome = await shop.commit([
    ...revokeOwnGrant(shop, sellerId, grantId),
    audited(shop, "grant.revoked", grantId, { sellerId }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "grant.not_found" });
}
