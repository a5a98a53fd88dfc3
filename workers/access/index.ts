/** Software that acts for sellers: their keys, OAuth clients and what was granted to them. */
export { withBearers } from "./find-bearer.ts";
export { scopedDoors } from "./scoped-doors.ts";
export { mayGiveKeys, refusedToManage } from "./policy.ts";
export { createKey, listKeys, revokeKey, rotateKey, type KeyFault, type KeyWish, type MadeKey } from "./manage-keys.ts";
export type { SellerKey } from "./key-store.ts";
export {
  createClient,
  listClients,
  revokeClient,
  rotateSecret,
  type ClientFault,
  type ClientWish,
  type MadeClient,
} from "./manage-clients.ts";
export type { Client } from "./client-store.ts";
export { listGrants, revokeGrant, type GrantLine } from "./manage-grants.ts";
export { isTokenScope, tokenScopes } from "./scopes.ts";
export { mayUse } from "../platform/scopes.ts";
