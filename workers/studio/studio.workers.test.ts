import { describe, expect, it } from "vitest";
import { aPerson, ask, aShopkeeper, call, shop } from "../sellers/fixture.ts";
import { aMember } from "../sellers/fixture-store.ts";

describe("the studio's door", { timeout: 30_000 }, () => {
  it("strangers are sent to sign in, and come back to where they wanted to go", async () => {
    const answer = await ask("/studio/sel_0000?x=1");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/en/sign-in?back=${encodeURIComponent("/studio/sel_0000?x=1")}`);
  });

  it("who acts for nobody is told of no seller, whether it exists or not", async () => {
    const { seller } = await aShopkeeper();
    const somebody = await aPerson();
    const pages = await Promise.all([ask(`/studio/${seller.id}`, somebody), ask("/studio/sel_nobody", somebody)]);
    expect(pages.map(({ status }) => status)).toEqual([404, 404]);
    const texts = await Promise.all(pages.map((page) => page.text()));
    const [one, other] = texts.map((html) => html.replaceAll(/nonce="[^"]*"/g, ""));
    expect(one).toBe(other);
    for (const path of [`/sellers/${seller.id}`, "/sellers/sel_nobody", `/sellers/${seller.id}/anything`])
      for (const who of [undefined, somebody]) {
        const { status, body } = await call("GET", path, who);
        expect([status, body.code]).toEqual([404, "seller.not_found"]);
      }
  });

  it("an owner and their staff come in, each by name, and neither to the neighbour's", async () => {
    const [{ seller, owner }, neighbour] = [await aShopkeeper({ name: "Cloud Kiln" }), await aShopkeeper()];
    const staff = await aPerson();
    await aMember(shop, seller.id, staff.id, "staff", ["orders.read"]);
    for (const person of [owner, staff]) {
      const page = await ask(`/studio/${seller.id}`, person);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("Cloud Kiln");
      expect((await ask(`/studio/${neighbour.seller.id}`, person)).status).toBe(404);
    }
    expect(await (await ask("/studio", staff)).text()).toContain(`/studio/${seller.id}`);
    expect(await (await ask("/studio", staff)).text()).not.toContain(neighbour.seller.id);
  });

  it("forms of the studio carry the token of their session", async () => {
    const { seller, owner } = await aShopkeeper();
    const forged = await ask(`/studio/${seller.id}/anything`, { ...owner, token: "x" }, { a: "b" });
    expect(forged.status).toBe(403);
  });
});
