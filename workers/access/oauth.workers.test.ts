/** The provider, judged by a client library that other people wrote. */
import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { anOwner, api, browse, hidden, origin, viaNet, type Owner } from "./fixture.ts";
import { aPerson, joinSeller, leaveSeller, sealedKeys, suspend } from "./fixture-store.ts";
import { shop } from "./fixture.ts";

const options = { [oauth.allowInsecureRequests]: true, [oauth.customFetch]: viaNet } as const;
const redirect_uri = "https://erp.example.net/callback";
let owner: Owner;
let server: oauth.AuthorizationServer;
type Registered = { client: { id: string }; client_secret: string | null };

beforeAll(async () => {
  owner = await anOwner();
  const issuer = new URL(origin);
  server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options));
});

async function register(change: object = {}): Promise<{ client: oauth.Client; secret: string }> {
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
async function begin(client: oauth.Client, scope: string, change: Record<string, string> = {}): Promise<Flow> {
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

async function agree(flow: Flow, session: string, form: Record<string, string> = {}): Promise<URL> {
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

async function exchange(client: oauth.Client, auth: oauth.ClientAuth, flow: Flow, back: URL, uri = redirect_uri) {
  const params = oauth.validateAuthResponse(server, client, back, flow.state);
  return oauth.authorizationCodeGrantRequest(server, client, auth, params, uri, flow.verifier, options);
}

async function signedIn(scope: string, session = owner.session) {
  const { client, secret } = await register();
  const auth = oauth.ClientSecretBasic(secret);
  const flow = await begin(client, scope);
  const response = await exchange(client, auth, flow, await agree(flow, session));
  const expectedNonce = scope.includes("openid") ? flow.nonce : undefined;
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    ...(expectedNonce ? { expectedNonce, requireIdToken: true } : {}),
  });
  return { client, secret, auth, flow, tokens };
}

const refresh = async (client: oauth.Client, auth: oauth.ClientAuth, token: string) =>
  oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, auth, token, options),
  );
const works = async (bearer: string) => (await api("GET", `/sellers/${owner.sellerId}/keys`, { bearer })).status;

describe("the OAuth provider", { timeout: 60_000 }, () => {
  it("lets a person sign in to an ERP: code with PKCE, identity token by the published key, userinfo", async () => {
    const { client, tokens, flow } = await signedIn("openid profile email orders.read");
    expect(tokens.scope).toBe("openid profile email orders.read");
    const claims = oauth.getValidatedIdTokenClaims(tokens)!;
    expect(claims).toMatchObject({
      sub: owner.id,
      aud: client.client_id,
      nonce: flow.nonce,
      seller_id: owner.sellerId,
    });
    const { createRemoteJWKSet, customFetch, jwtVerify } = await import("jose");
    const keys = createRemoteJWKSet(new URL(server.jwks_uri!), { [customFetch]: viaNet });
    const verified = await jwtVerify(tokens.id_token!, keys, { issuer: origin, audience: client.client_id });
    expect(verified.protectedHeader.alg).toBe("ES256");
    const told = await oauth.processUserInfoResponse(
      server,
      client,
      owner.id,
      await oauth.userInfoRequest(server, client, tokens.access_token, options),
    );
    expect(told).toMatchObject({
      sub: owner.id,
      name: `Name of ${owner.id}`,
      email: `${owner.id.toLowerCase()}@example.com`,
    });
    const jwks = (await (await viaNet(server.jwks_uri!)).json()) as { keys: object[] };
    expect(jwks.keys.length).toBe(2);
    expect(JSON.stringify(jwks)).not.toMatch(/"d":/);
    expect((await sealedKeys(shop)).every((row) => !row.private_sealed.includes("kty"))).toBe(true);
  });

  it("a token opens what it was given for, by one read, and nothing else of its person's", async () => {
    const { tokens } = await signedIn("orders.read");
    const bearer = tokens.access_token;
    expect(await works(bearer)).toBe(403);
    const elsewhere = await api("GET", "/me", { bearer });
    expect([elsewhere.status, elsewhere.trips]).toEqual([401, 1]);
    expect((await api("GET", `/sellers/${(await anOwner()).sellerId}/keys`, { bearer })).status).toBe(404);
    expect(
      (await api("POST", `/sellers/${owner.sellerId}/keys`, { bearer }, { name: "k", scopes: ["orders.read"] })).status,
    ).toBe(403);
  });

  it("refuses a second use of a code and takes back what it gave", async () => {
    const { client, secret } = await register();
    const auth = oauth.ClientSecretPost(secret);
    const flow = await begin(client, "orders.read offline_access");
    const back = await agree(flow, owner.session);
    const first = await oauth.processAuthorizationCodeResponse(
      server,
      client,
      await exchange(client, auth, flow, back),
    );
    expect(await works(first.access_token)).toBe(403);
    const second = await exchange(client, auth, flow, back);
    expect([second.status, await second.json()]).toEqual([400, { error: "invalid_grant" }]);
    expect(await works(first.access_token)).toBe(401);
  });

  it("rotates refresh tokens; one used twice ends the family", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const next = await refresh(client, auth, tokens.refresh_token!);
    const third = await refresh(client, auth, next.refresh_token!);
    expect(await works(third.access_token)).toBe(403);
    await expect(refresh(client, auth, next.refresh_token!)).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(refresh(client, auth, third.refresh_token!)).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await works(third.access_token)).toBe(401);
  });

  it("of two who come with one refresh token at once, at most one is served", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const both = await Promise.allSettled([1, 2].map(() => refresh(client, auth, tokens.refresh_token!)));
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
  });

  it("serves machines of one seller, and public clients without a secret", async () => {
    const { client, secret } = await register({ machine: true, redirect_uris: [] });
    const auth = oauth.ClientSecretBasic(secret);
    const response = await oauth.clientCredentialsGrantRequest(server, client, auth, { scope: "stock.write" }, options);
    const tokens = await oauth.processClientCredentialsResponse(server, client, response);
    expect(tokens).toMatchObject({ scope: "stock.write", expires_in: 3_600 });
    expect(tokens.refresh_token).toBeUndefined();
    expect(await works(tokens.access_token)).toBe(403);
    const more = await oauth.clientCredentialsGrantRequest(server, client, auth, { scope: "products.write" }, options);
    expect(await more.json()).toEqual({ error: "invalid_scope" });

    const native = await register({ kind: "public", redirect_uris: ["http://127.0.0.1/back"] });
    const flow = await begin(native.client, "orders.read", { redirect_uri: "http://127.0.0.1:49152/back" });
    const back = await agree(flow, owner.session);
    const answer = await exchange(native.client, oauth.None(), flow, back, "http://127.0.0.1:49152/back");
    expect((await oauth.processAuthorizationCodeResponse(server, native.client, answer)).access_token).toMatch(/^yat_/);
  });

  it("tells a client of its own tokens and takes them back; of others' it says nothing", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const about = async (who: oauth.Client, by: oauth.ClientAuth, token: string) =>
      oauth.processIntrospectionResponse(
        server,
        who,
        await oauth.introspectionRequest(server, who, by, token, options),
      );
    expect(await about(client, auth, tokens.access_token)).toMatchObject({
      active: true,
      scope: "orders.read offline_access",
      sub: owner.id,
      seller_id: owner.sellerId,
    });
    const other = await register();
    const otherAuth = oauth.ClientSecretBasic(other.secret);
    expect(await about(other.client, otherAuth, tokens.access_token)).toEqual({ active: false });
    await oauth.revocationRequest(server, other.client, otherAuth, tokens.refresh_token!, options);
    expect(await works(tokens.access_token)).toBe(403);
    await oauth.processRevocationResponse(
      await oauth.revocationRequest(server, client, auth, tokens.refresh_token!, options),
    );
    expect(await works(tokens.access_token)).toBe(401);
    expect(await about(client, auth, tokens.access_token)).toEqual({ active: false });
  });

  it("a secret works one more day after its rotation, and a revoked client takes everything with it", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const path = `/sellers/${owner.sellerId}/clients/${client.client_id}`;
    const rotated = await api<Registered>("POST", `${path}/secret-rotation`, owner);
    const next = await refresh(client, auth, tokens.refresh_token!);
    const last = await refresh(client, oauth.ClientSecretBasic(rotated.body.client_secret!), next.refresh_token!);
    expect((await api("DELETE", path, owner)).status).toBe(200);
    expect(await works(last.access_token)).toBe(401);
    await expect(refresh(client, auth, last.refresh_token!)).rejects.toMatchObject({ status: 401 });
  });
});

describe("who may say yes", { timeout: 60_000 }, () => {
  it("strangers sign in first and come back; a wrong way back is never followed", async () => {
    const { client } = await register();
    const flow = await begin(client, "orders.read");
    const away = await browse(flow.url.href, null);
    expect([away.status, away.headers.get("location")]).toEqual([303, "/en/sign-in?back=%2Foauth%2Fauthorize"]);
    const cookie = away.headers.get("set-cookie")!.split(";")[0]!;
    const back = await viaNet(`${origin}/oauth/authorize`, { headers: { cookie: `sid=${owner.session}; ${cookie}` } });
    expect(await back.text()).toContain("Ledgerly ERP");
    const wrong = await begin(client, "orders.read", { redirect_uri: "https://evil.example.net/callback" });
    expect((await browse(wrong.url.href, owner.session)).status).toBe(422);
  });

  it("without PKCE, with plain, or with more than it was registered for, nothing is asked", async () => {
    const { client } = await register();
    const errorOf = async (change: Record<string, string>, scope = "orders.read") => {
      const flow = await begin(client, scope, change);
      const location = (await browse(flow.url.href, owner.session)).headers.get("location");
      return new URL(location!).searchParams.get("error");
    };
    expect(await errorOf({ code_challenge_method: "plain" })).toBe("invalid_request");
    expect(await errorOf({ code_challenge: "" })).toBe("invalid_request");
    expect(await errorOf({ response_type: "token" })).toBe("unsupported_response_type");
    expect(await errorOf({}, "products.write")).toBe("invalid_scope");
    expect(await errorOf({ prompt: "none" })).toBe("consent_required");
  });

  it("staff give no more than they have, and lose it with their place; outsiders give nothing", async () => {
    const staff = await aPerson(shop);
    await shop.commit([joinSeller(owner.sellerId, staff.id, "staff", ["orders.read"])]);
    const { tokens } = await signedIn("orders.read stock.write", staff.session);
    expect(tokens.scope).toBe("orders.read");
    expect(await works(tokens.access_token)).toBe(403);
    await shop.commit([leaveSeller(owner.sellerId, staff.id)]);
    expect(await works(tokens.access_token)).toBe(401);

    const { client } = await register();
    const outsider = await aPerson(shop);
    const flow = await begin(client, "orders.read");
    expect((await agree(flow, outsider.session)).searchParams.get("error")).toBe("access_denied");
    const refused = await begin(client, "orders.read");
    const answer = await agree(refused, owner.session, { decision: "refuse" });
    expect(answer.searchParams.get("error")).toBe("access_denied");
    expect(answer.searchParams.get("iss")).toBe(origin);
  });

  it("a suspended person's tokens are dead", async () => {
    const staff = await aPerson(shop);
    await shop.commit([joinSeller(owner.sellerId, staff.id, "owner")]);
    const { tokens } = await signedIn("orders.read", staff.session);
    expect(await works(tokens.access_token)).toBe(403);
    await shop.commit([suspend(staff.id)]);
    expect(await works(tokens.access_token)).toBe(401);
  });
});
