/**
 * What keys and tokens can carry: the words staff are given their work in, and some that only software needs. Members
 * and keys are never theirs to give: no key makes another.
 */
import { sellerScopes } from "../sellers/index.ts";
import type { Membership } from "../platform/shop.ts";

const inPersonOnly: readonly string[] = ["members.write", "developers.write"];
const forSoftware = ["webhooks.manage", "jobs.read", "jobs.write"] as const;

export const tokenScopes: readonly string[] = [
  ...sellerScopes.filter((scope) => !inPersonOnly.includes(scope)),
  ...forSoftware,
];
export const isTokenScope = (text: string): boolean => tokenScopes.includes(text);

/** What a member may hand on: an owner all, staff what they have; who looks after the developers' page, webhooks too. */
export const mayHandOn = ({ role, scopes }: Pick<Membership, "role" | "scopes">, scope: string): boolean =>
  role === "owner" || scopes.includes(scope) || (scope === "webhooks.manage" && scopes.includes("developers.write"));
