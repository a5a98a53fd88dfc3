/**
 * OpenID Connect as oauth4webapi speaks it: authorization code with PKCE, state and nonce; the ID token is checked for
 * signature, issuer, audience, nonce and time. Loaded only when somebody comes this way.
 */
import type { OidcProvider, Shop } from "../../platform/shop.ts";

export type Departure = { readonly state: string; readonly nonce: string; readonly verifier: string };
export type Stranger = {
  readonly subject: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string;
};

export const returnPath = (provider: OidcProvider): string => `/oidc/${provider.id}/return`;
const redirectUri = ({ config }: Shop, provider: OidcProvider): string => config.publicOrigin + returnPath(provider);

async function meet(shop: Shop, provider: OidcProvider) {
  const oauth = await import("oauth4webapi");
  const loopback = new URL(provider.issuer).protocol === "http:";
  const options = {
    // Only the local entry lets loopback addresses through; the production bundle refuses them all.
    [oauth.customFetch]: (url: string, init: object) => shop.outbound(url, init as RequestInit),
    ...(loopback ? { [oauth.allowInsecureRequests]: true } : {}),
  };
  const issuer = new URL(provider.issuer);
  const found = await oauth.discoveryRequest(issuer, options);
  const server = await oauth.processDiscoveryResponse(issuer, found);
  const client = { client_id: provider.clientId };
  return { oauth, server, client, options };
}

/** Where the browser goes, with the three words that must come back; null where the other house does not answer. */
export async function departure(
  shop: Shop,
  provider: OidcProvider,
): Promise<(Departure & { readonly url: string }) | null> {
  const met = await meet(shop, provider).catch((thrown: unknown) => {
    shop.log("oidc.unreachable", { provider: provider.id, error: String(thrown).slice(0, 300) });
    return null;
  });
  if (!met) return null;
  const { oauth, server } = met;
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const url = new URL(server.authorization_endpoint!);
  const asked = {
    client_id: provider.clientId,
    redirect_uri: redirectUri(shop, provider),
    response_type: "code",
    scope: "openid email profile",
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, state, nonce, verifier };
}

/** Who comes back, or null where anything does not hold. */
export async function arrival(
  shop: Shop,
  provider: OidcProvider,
  back: URL,
  left: Departure,
): Promise<Stranger | null> {
  try {
    const { oauth, server, client, options } = await meet(shop, provider);
    const params = oauth.validateAuthResponse(server, client, back, left.state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.ClientSecretPost(provider.clientSecret),
      params,
      redirectUri(shop, provider),
      left.verifier,
      options,
    );
    const checked = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: left.nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, answer, options);
    const claims = oauth.getValidatedIdTokenClaims(checked)!;
    const text = (name: string): string => (typeof claims[name] === "string" ? claims[name].slice(0, 254) : "");
    return {
      subject: claims.sub.slice(0, 255),
      email: text("email"),
      emailVerified: claims["email_verified"] === true,
      name: text("name").slice(0, 100),
    };
  } catch (thrown) {
    shop.log("oidc.refused", { provider: provider.id, error: String(thrown).slice(0, 300) });
    return null;
  }
}
