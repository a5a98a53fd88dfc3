/** An ERP that speaks OAuth through oauth4webapi, for tests. */
import * as oauth from "oauth4webapi";
import { expect } from "vitest";
import { anOwner, api, browse, hidden, origin, viaNet, type Owner } from "./fixture.ts";

export const options = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: viaNet } as const;
const redirect_uri = "https://erp.example.net/callback";
export let owner: Owner;
export let server: oauth.AuthorizationServer;
export type Registered = { client: { id: string }; client_secret: string | null };

export async function openDoors(): Promise<void> {
  owner = await anOwner();
  const issuer = new URL(origin);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
}

export async function register(change: object = {}): Promise<{ client: oauth.Client; secret: string }> {
  const wish = {
    name: "Ledgerly ERP",
    kind: "confidential",
    redirect_uris: [redirect_uri],
    scopes: ["orders.read", "stock.write"],
    ...change,
  };
  const made = await api<Registered>("POST", `/sellers/${owner.sellerId}/clients`, owner, wish);
  expect(made.status).toBe(201);
  return { client: { client_id: made.body.client.id }, secret: made.body.client_secret ?? "" };
}

type Flow = { url: URL; verifier: string; state: string; nonce: string };
export async function begin(client: oauth.Client, scope: string, change: Record<string, string> = {}): Promise<Flow> {
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const url = new URL(server.authorization_endpoint!);
  const params = {
    client_id: client.client_id,
    redirect_uri,
    response_type: "code",
    scope,
    state,
    nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...change,
  };
  for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
  return { url, verifier, state, nonce };
}

export async function agree(flow: Flow, session: string, form: Record<string, string> = {}): Promise<URL> {
  const page = await (await browse(flow.url.href, session)).text();
  const answer = await browse("/oauth/authorize", session, {
    form_token: hidden(page, "form_token"),
    request: hidden(page, "request"),
    seller_id: owner.sellerId,
    decision: "allow",
    ...form,
  });
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get("location")!);
}

export async function exchange(
  client: oauth.Client,
  auth: oauth.ClientAuth,
  flow: Flow,
  back: URL,
  uri = redirect_uri,
) {
  const params = oauth.validateAuthResponse(server, client, back, flow.state);
  return oauth.authorizationCodeGrantRequest(server, client, auth, params, uri, flow.verifier, options);
}

export async function signedIn(scope: string, session = owner.session) {
  const { client, secret } = await register();
  const auth = oauth.ClientSecretBasic(secret);
  const flow = await begin(client, scope);
  const response = await exchange(client, auth, flow, await agree(flow, session));
  const expected = scope.includes("openid") ? { expectedNonce: flow.nonce, requireIdToken: true } : {};
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, expected);
  return { client, secret, auth, flow, tokens };
}

export const refresh = async (client: oauth.Client, auth: oauth.ClientAuth, token: string) =>
  oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, auth, token, options),
  );
export const works = async (bearer: string) => (await api("GET", `/sellers/${owner.sellerId}/keys`, { bearer })).status;
