import { describe, expect, it } from "vitest";
import { anOwner, api, browse, hidden, shop } from "../access/fixture.ts";
import { aPerson, joinSeller } from "../access/fixture-store.ts";
import { locales } from "../kernel/locale.ts";
import { origin, viaNet } from "../access/fixture.ts";

const secretIn = (html: string): string => />((?:yk_s_|ycs_|whsec_|whpk_)[\w+/=-]+)</.exec(html)?.[1] ?? "";

describe("the developers' page", () => {
  it("an owner makes a key, sees it once, changes its secret and revokes it, without a script", async () => {
    const owner = await anOwner();
    const base = `/studio/${owner.sellerId}/developers`;
    const page = await (await browse(base, owner.session)).text();
    const form_token = hidden(page, "form_token");
    const send = (path: string, form: Record<string, string>) =>
      browse(`${base}${path}`, owner.session, { form_token, ...form });
    const shown = await (await send("/keys", { name: "Warehouse", scopes: "stock.write", days: "" })).text();
    const token = secretIn(shown);
    expect(token).toMatch(/^yk_s_/);
    const again = await (await browse(base, owner.session)).text();
    expect(again).toContain("Warehouse");
    expect(again).toContain(token.slice(-4));
    expect(again).not.toContain(token);
    const id = /id="(key_\w+)"/.exec(again)![1]!;
    const rotated = secretIn(await (await send(`/keys/${id}/rotation`, {})).text());
    expect(rotated).not.toBe(token);
    const revoked = await send(`/keys/${id}/revocation`, {});
    expect([revoked.status, revoked.headers.get("location")]).toEqual([303, `${base}?did=key_revoked`]);
    expect((await api("GET", `/sellers/${owner.sellerId}/webhooks`, { bearer: rotated })).status).toBe(404);
    expect((await send("/keys", { name: "", scopes: "stock.write" })).headers.get("location")).toContain(
      "name_missing",
    );
  });

  it("a client, and an endpoint with its log, in every language", async () => {
    const owner = await anOwner();
    const base = `/studio/${owner.sellerId}/developers`;
    const form_token = hidden(await (await browse(base, owner.session)).text(), "form_token");
    const send = (path: string, form: Record<string, string>) =>
      browse(`${base}${path}`, owner.session, { form_token, ...form });
    const client = await (
      await send("/clients", {
        name: "ERP",
        kind: "confidential",
        redirects: "https://erp.example.net/cb",
        scopes: "orders.read",
      })
    ).text();
    expect(secretIn(client)).toMatch(/^ycs_/);
    const hook = await send("/webhooks", { url: "https://erp.example.net/in", topics: "order.paid", scheme: "v1a" });
    expect(secretIn(await hook.text())).toMatch(/^whpk_/);
    expect(
      (await send("/webhooks", { url: "https://10.0.0.1/", topics: "order.paid" })).headers.get("location"),
    ).toContain("url_refused");
    const list = await api<{ items: { id: string }[] }>("GET", `/sellers/${owner.sellerId}/webhooks`, owner);
    for (const locale of locales)
      for (const path of [base, `${base}/webhooks/${list.body.items[0]!.id}`]) {
        const headers = { cookie: `sid=${owner.session}; yaji_studio=${locale}`, accept: "text/html" };
        const answer = await viaNet(origin + path, { headers });
        const html = await answer.text();
        expect([answer.status, html.includes("undefined"), html.includes(`lang="${locale}"`)]).toEqual([
          200,
          false,
          true,
        ]);
      }
  });

  it("staff who look after software see webhooks and no keys; others see nothing", async () => {
    const owner = await anOwner();
    const [developer, packer] = [await aPerson(shop), await aPerson(shop)];
    await shop.commit([
      joinSeller(owner.sellerId, developer.id, "staff", ["developers.write"]),
      joinSeller(owner.sellerId, packer.id, "staff", ["orders.write"]),
    ]);
    const base = `/studio/${owner.sellerId}/developers`;
    const page = await browse(base, developer.session);
    const html = await page.text();
    expect([page.status, html.includes('id="webhooks"'), html.includes('id="keys"')]).toEqual([200, true, false]);
    expect((await browse(base, packer.session)).status).toBe(403);
    expect((await browse(base, (await anOwner("Other")).session)).status).toBe(404);
    const form_token = hidden(html, "form_token");
    expect(
      (await browse(`${base}/keys`, developer.session, { form_token, name: "k", scopes: "orders.read" })).status,
    ).toBe(403);
  });
});
