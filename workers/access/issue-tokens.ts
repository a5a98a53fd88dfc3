/** The token endpoint: a code, a refresh token or a machine's own word becomes an access token. */
import { base64url } from "../kernel/ids.ts";
import { sameText, sha256, sha256Hex } from "../kernel/crypto.ts";
import { second_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { scopesAsked } from "./authorization.ts";
import type { Client } from "./client-store.ts";
import { idToken } from "./id-token.ts";
import type { Write } from "../platform/database.ts";
import {
  findCode,
  findToken,
  insertGrant,
  insertToken,
  revokeGrantRow,
  useCode,
  useRefreshToken,
  type Grant,
} from "./token-store.ts";
import { lives, looksLike, newSecret } from "./tokens.ts";

/** Codes of RFC 6749 §5.2; they leave as `error`, not as a problem. */
export type TokenFault = {
  readonly code:
    | "invalid_request"
    | "invalid_grant"
    | "unauthorized_client"
    | "unsupported_grant_type"
    | "invalid_scope";
};
export type Tokens = {
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly scope: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
};
type Issued = Promise<Result<Tokens, TokenFault>>;
const refused = (code: TokenFault["code"]) => err({ code });

export function issueTokens(shop: Shop, client: Client, form: URLSearchParams): Issued {
  switch (form.get("grant_type")) {
    case "authorization_code":
      return exchangeCode(shop, client, form);
    case "refresh_token":
      return refresh(shop, client, form);
    case "client_credentials":
      return forMachine(shop, client, form);
    default:
      return Promise.resolve(refused(form.has("grant_type") ? "unsupported_grant_type" : "invalid_request"));
  }
}

/** A code that comes a second time was stolen, before or after: everything it gave is taken back. */
async function exchangeCode(shop: Shop, client: Client, form: URLSearchParams): Issued {
  const [code, verifier] = [form.get("code") ?? "", form.get("code_verifier") ?? ""];
  if (!looksLike("code", code) || !/^[\w.~-]{43,128}$/.test(verifier)) return refused("invalid_grant");
  const codeSha256 = await sha256Hex(code);
  const found = await findCode(shop, codeSha256);
  if (!found || found.grant.clientId !== client.id) return refused("invalid_grant");
  const takeBack = () => shop.commit([revokeGrantRow(shop, found.grant.id, "code_reused")]);
  if (found.usedAt !== null) {
    await takeBack();
    return refused("invalid_grant");
  }
  const proves = sameText(base64url(await sha256(verifier)), found.codeChallenge);
  const fits = found.redirectUri === form.get("redirect_uri") && found.revokedAt === null && found.expiresAt > shop.now;
  if (!proves || !fits) return refused("invalid_grant");

  const issued = await tokensFor(shop, found.grant, found.grant.scopes, found.grant.scopes.includes("offline_access"));
  const outcome = await shop.commit([...useCode(shop, codeSha256), ...issued.writes]);
  if (outcome !== "committed") {
    await takeBack();
    return refused("invalid_grant");
  }
  if (!found.grant.scopes.includes("openid")) return ok(issued.tokens);
  return ok({ ...issued.tokens, id_token: await idToken(shop, found.grant, found.nonce) });
}

/** Each refresh token works once. The second use of one ends the grant: one of the two who have it is a thief. */
async function refresh(shop: Shop, client: Client, form: URLSearchParams): Issued {
  const token = form.get("refresh_token") ?? "";
  if (!looksLike("refresh", token)) return refused("invalid_grant");
  const tokenSha256 = await sha256Hex(token);
  const found = await findToken(shop, tokenSha256);
  if (!found || found.kind !== "refresh" || found.grant.clientId !== client.id || found.revoked)
    return refused("invalid_grant");
  const takeBack = () => shop.commit([revokeGrantRow(shop, found.grant.id, "refresh_reused")]);
  if (found.usedAt !== null) {
    await takeBack();
    return refused("invalid_grant");
  }
  if (found.expiresAt <= shop.now) return refused("invalid_grant");
  const wanted = (form.get("scope") ?? "").split(" ").filter(Boolean);
  if (wanted.some((scope) => !found.grant.scopes.includes(scope))) return refused("invalid_scope");

  const scopes = wanted.length > 0 ? wanted : found.grant.scopes;
  const issued = await tokensFor(shop, found.grant, scopes, true);
  const outcome = await shop.commit([...useRefreshToken(shop, tokenSha256), ...issued.writes]);
  if (outcome === "committed") return ok(issued.tokens);
  await takeBack();
  return refused("invalid_grant");
}

/** A machine acts for the one seller its client belongs to. */
async function forMachine(shop: Shop, client: Client, form: URLSearchParams): Issued {
  if (!client.machine || client.sellerId === null) return refused("unauthorized_client");
  const scopes = scopesAsked(form.get("scope"), client)?.filter((scope) => client.scopes.includes(scope));
  if (!scopes || scopes.length === 0) return refused("invalid_scope");
  const { id: clientId, createdBy: accountId, sellerId } = client;
  const grant: Grant = { id: shop.newId("grant"), clientId, accountId, sellerId, scopes, machine: true };
  const issued = await tokensFor(shop, grant, scopes, false);
  await shop.commit([insertGrant(shop, grant), ...issued.writes]);
  return ok(issued.tokens);
}

async function tokensFor(
  shop: Shop,
  grant: Grant,
  scopes: readonly string[],
  stays: boolean,
): Promise<{ readonly tokens: Tokens; readonly writes: readonly Write[] }> {
  const access = await newSecret("access");
  const again = stays ? await newSecret("refresh") : null;
  const { id: grantId } = grant;
  const writes = [
    insertToken(shop, { sha256: access.sha256, kind: "access", grantId, scopes }),
    ...(again ? [insertToken(shop, { sha256: again.sha256, kind: "refresh", grantId, scopes: grant.scopes })] : []),
  ];
  const tokens: Tokens = {
    access_token: access.token,
    token_type: "Bearer",
    expires_in: lives.access_ms / second_ms,
    scope: scopes.join(" "),
    ...(again ? { refresh_token: again.token } : {}),
  };
  return { tokens, writes };
}
