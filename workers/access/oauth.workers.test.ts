/** The provider, judged by a client library that other people wrote. */
import * as oauth from "oauth4webapi";
import { beforeAll, describe, expect, it } from "vitest";
import { anOwner, api, origin, shop, viaNet } from "./fixture.ts";
import {
  agree,
  begin,
  exchange,
  openDoors,
  options,
  owner,
  refresh,
  register,
  server,
  signedIn,
  works,
  type Registered,
} from "./fixture-client.ts";
import { sealedKeys } from "./fixture-store.ts";

beforeAll(openDoors);

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
    expect((await sealedKeys(shop)).every((row) => !row.private_sealed.includes(`"kty"`))).toBe(true);
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
    expect(await works(first.access_token)).toBe(404);
  });

  it("rotates refresh tokens; one used twice ends the family", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const next = await refresh(client, auth, tokens.refresh_token!);
    const third = await refresh(client, auth, next.refresh_token!);
    expect(await works(third.access_token)).toBe(403);
    await expect(refresh(client, auth, next.refresh_token!)).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(refresh(client, auth, third.refresh_token!)).rejects.toMatchObject({ error: "invalid_grant" });
    expect(await works(third.access_token)).toBe(404);
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
    expect(await works(tokens.access_token)).toBe(404);
    expect(await about(client, auth, tokens.access_token)).toEqual({ active: false });
  });

  it("a secret works one more day after its rotation, and a revoked client takes everything with it", async () => {
    const { client, auth, tokens } = await signedIn("orders.read offline_access");
    const path = `/sellers/${owner.sellerId}/clients/${client.client_id}`;
    const rotated = await api<Registered>("POST", `${path}/secret-rotation`, owner);
    const next = await refresh(client, auth, tokens.refresh_token!);
    const last = await refresh(client, oauth.ClientSecretBasic(rotated.body.client_secret!), next.refresh_token!);
    expect((await api("DELETE", path, owner)).status).toBe(200);
    expect(await works(last.access_token)).toBe(404);
    await expect(refresh(client, auth, last.refresh_token!)).rejects.toMatchObject({ status: 401 });
  });
});
