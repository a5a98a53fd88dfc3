import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import type { Asked } from "./authorization.ts";
import { insertCode, insertGrant, type Grant } from "./token-store.ts";
import { newSecret } from "./tokens.ts";

/** A person has said yes: the grant, and the code the client turns into tokens within a minute. */
export async function giveGrant(
  shop: Shop,
  asked: Asked,
  given: { readonly accountId: string; readonly sellerId: string | null; readonly scopes: readonly string[] },
): Promise<string> {
  const { token, sha256 } = await newSecret("code");
  const { accountId, sellerId, scopes } = given;
  const grant: Grant = {
    id: shop.newId("grant"),
    clientId: asked.client.id,
    accountId,
    sellerId,
    scopes,
    machine: false,
  };
  const { redirectUri, codeChallenge, nonce } = asked;
  await shop.commit([
    insertGrant(shop, grant),
    insertCode(shop, { sha256, grantId: grant.id, redirectUri, codeChallenge, nonce }),
    audited(shop, "grant.given", grant.id, { clientId: asked.client.id, sellerId, scopes }),
  ]);
  return token;
}
