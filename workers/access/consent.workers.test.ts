import { beforeAll, describe, expect, it } from "vitest";
import { browse, origin, shop, viaNet } from "./fixture.ts";
import { agree, begin, openDoors, owner, register, signedIn, works } from "./fixture-client.ts";
import { aPerson, joinSeller, leaveSeller, suspend } from "./fixture-store.ts";

beforeAll(openDoors);

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
    expect(await works(tokens.access_token)).toBe(404);

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
    expect(await works(tokens.access_token)).toBe(404);
  });
});
