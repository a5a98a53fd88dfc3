/** OAuth clients: registered by a seller's owner for that seller, or by an operator for everybody's software. */
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import {
  countLiveClients,
  findClient,
  findClients,
  insertClient,
  revokeClientRow,
  rotateClientSecret,
  type Client,
} from "./client-store.ts";
import { accountOf } from "./manage-keys.ts";
import { isRedirect } from "./redirect.ts";
import { isTokenScope } from "./scopes.ts";
import { lives, newSecret } from "./tokens.ts";

const clients_max = 20;
const redirects_max = 10;

export type ClientFault =
  | { readonly code: "client.not_found" }
  | { readonly code: "client.raced" }
  | { readonly code: "client.name_missing" }
  | { readonly code: "client.scope_unknown"; readonly scope: string }
  | { readonly code: "client.redirect_wrong"; readonly redirect: string }
  | { readonly code: "client.redirects_missing" }
  | { readonly code: "client.machine_wrong" }
  | { readonly code: "client.full"; readonly clients_max: number };
export type ClientWish = Pick<Client, "name" | "kind" | "redirectUris" | "scopes" | "machine">;
/** `secret` is null for public clients, which have none. */
export type MadeClient = { readonly client: Client; readonly secret: string | null };

export const listClients = findClients;

/** Whoever calls has asked `refusedToManage` (or, for `sellerId` null, whether it is an operator). */
export async function createClient(
  shop: Shop,
  sellerId: string | null,
  wish: ClientWish,
): Promise<Result<MadeClient, ClientFault>> {
  const fault = faultOf(wish, sellerId);
  if (fault) return err(fault);
  if ((await countLiveClients(shop, sellerId)) >= clients_max) return err({ code: "client.full", clients_max });

  const secret = wish.kind === "confidential" ? await newSecret("secret") : null;
  const { kind, redirectUris, machine } = wish;
  const client: Client = {
    id: shop.newId("client"),
    sellerId,
    name: wish.name.trim(),
    kind,
    redirectUris: [...new Set(redirectUris)],
    scopes: [...new Set(wish.scopes)],
    machine,
    createdBy: accountOf(shop),
    createdAt: shop.now,
    revokedAt: null,
  };
  const { name, scopes } = client;
  await shop.commit([
    insertClient(shop, client, secret?.sha256 ?? null),
    audited(shop, "client.created", client.id, { sellerId, name, kind, scopes, machine }),
  ]);
  return ok({ client, secret: secret?.token ?? null });
}

/** The former secret works for one more day. */
export async function rotateSecret(
  shop: Shop,
  sellerId: string | null,
  clientId: string,
): Promise<Result<MadeClient, ClientFault>> {
  const client = await ownClient(shop, sellerId, clientId);
  if (!client || client.kind === "public") return err({ code: "client.not_found" });
  const { token, sha256 } = await newSecret("secret");
  const outcome = await shop.commit([
    ...rotateClientSecret(shop, client, sha256, shop.now + lives.overlap_ms),
    audited(shop, "client.secret_rotated", clientId, { sellerId }),
  ]);
  return outcome === "committed" ? ok({ client, secret: token }) : err({ code: "client.raced" });
}

export async function revokeClient(
  shop: Shop,
  sellerId: string | null,
  clientId: string,
): Promise<Result<null, ClientFault>> {
  const client = await ownClient(shop, sellerId, clientId);
  if (!client) return err({ code: "client.not_found" });
  const outcome = await shop.commit([
    ...revokeClientRow(shop, client),
    audited(shop, "client.revoked", clientId, { sellerId }),
  ]);
  return outcome === "committed" ? ok(null) : err({ code: "client.raced" });
}

async function ownClient(shop: Shop, sellerId: string | null, clientId: string): Promise<Client | null> {
  const client = await findClient(shop, clientId);
  return client && client.sellerId === sellerId ? client : null;
}

function faultOf(
  { name, kind, redirectUris, scopes, machine }: ClientWish,
  sellerId: string | null,
): ClientFault | null {
  if (name.trim() === "" || name.length > 100) return { code: "client.name_missing" };
  const unknown = scopes.find((scope) => !isTokenScope(scope));
  if (unknown !== undefined) return { code: "client.scope_unknown", scope: unknown.slice(0, 40) };
  if (machine && (kind === "public" || sellerId === null)) return { code: "client.machine_wrong" };
  if (redirectUris.length > redirects_max || (!machine && redirectUris.length === 0))
    return { code: "client.redirects_missing" };
  const wrong = redirectUris.find((uri) => !isRedirect(uri, kind));
  return wrong === undefined ? null : { code: "client.redirect_wrong", redirect: wrong.slice(0, 100) };
}
