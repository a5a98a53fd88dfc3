import { iso } from "../kernel/clock.ts";
import type { Page } from "../kernel/paging.ts";
import type { OutputOf } from "../platform/http/endpoint.ts";
import type * as contract from "./contract.ts";
import type { Client } from "./client-store.ts";
import type { SellerKey } from "./key-store.ts";
import type { GrantLine } from "./manage-grants.ts";
import type { MadeClient } from "./manage-clients.ts";
import type { MadeKey } from "./manage-keys.ts";

const time = (ms: number | null): string | null => (ms === null ? null : iso(ms));

export const presentKey = (key: SellerKey): OutputOf<typeof contract.makeKey>["key"] => ({
  id: key.id,
  name: key.name,
  scopes: [...key.scopes],
  tails: [...key.tails],
  created_at: iso(key.createdAt),
  expires_at: time(key.expiresAt),
  revoked_at: time(key.revokedAt),
  last_used_at: time(key.lastUsedAt),
});
export const presentMadeKey = ({ key, token }: MadeKey): OutputOf<typeof contract.makeKey> => ({
  key: presentKey(key),
  token,
});

export const presentClient = (client: Client): OutputOf<typeof contract.registerClient>["client"] => ({
  id: client.id,
  name: client.name,
  kind: client.kind,
  redirect_uris: [...client.redirectUris],
  scopes: [...client.scopes],
  machine: client.machine,
  created_at: iso(client.createdAt),
  revoked_at: time(client.revokedAt),
});
export const presentMadeClient = ({ client, secret }: MadeClient): OutputOf<typeof contract.registerClient> => ({
  client: presentClient(client),
  client_secret: secret,
});

export const presentGrant = (grant: GrantLine): OutputOf<typeof contract.readGrants>["items"][number] => ({
  id: grant.id,
  client: grant.client,
  person: grant.person,
  scopes: [...grant.scopes],
  created_at: iso(grant.createdAt),
});

export const presentPage = <T, P>({ items, next }: Page<T>, present: (item: T) => P) => ({
  items: items.map(present),
  next,
});
