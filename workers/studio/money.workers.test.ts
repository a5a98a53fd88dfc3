import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask, shop, somebody } from "../admin/fixture.ts";
import { sellerWithMoney } from "../payouts/fixture-store.ts";
import { monthOf } from "../statements/index.ts";
import { membershipFor } from "./fixture-store.ts";

const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const get = (path: string, cookie: string) =>
  worker.fetch(
    new Request(`http://localhost${path}`, { headers: { cookie, accept: "text/html" }, redirect: "manual" }),
  );

describe("a seller's money", { timeout: 30_000 }, () => {
  it("is shown to its owner, and to nobody who does not act for the seller", async () => {
    const sellerId = await sellerWithMoney(shop, 123_450, "EUR");
    const [owner, stranger] = [await somebody("shopper"), await somebody("shopper")];
    await membershipFor(shop, sellerId, owner.cookie);
    const page = await get(`/studio/${sellerId}/money`, owner.cookie);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("1,234.50");
    expect((await get(`/studio/${sellerId}/money`, stranger.cookie)).status).toBe(404);
    const month = monthOf(shop.now);
    const csv = await get(`/studio/${sellerId}/money/statements/${month}/EUR.csv`, owner.cookie);
    const sheet = await csv.text();
    expect(sheet).toContain("sale,ord_fixture");
    for (const row of ["total:sale,,,,1234.50", "purse:available,,,,1234.50", "reserve:held,,,,0.00"])
      expect(sheet).toContain(row);
    const pdf = await get(`/studio/${sellerId}/money/statements/${month}/EUR.pdf`, owner.cookie);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
    expect((await get(`/studio/${sellerId}/money/statements/${month}/EUR.csv`, stranger.cookie)).status).toBe(404);
    expect((await get(`/studio/${sellerId}/money/statements/2026-13/EUR.csv`, owner.cookie)).status).toBe(404);
  });
});

describe("the finance desk", () => {
  it("opens every number to its transfers for finance, and is not there for support", async () => {
    const sellerId = await sellerWithMoney(shop, 5_000, "EUR");
    const [finance, support] = [await somebody("finance"), await somebody("support")];
    const books = await ask(`/admin/finance?prefix=seller:${sellerId}`, finance);
    const html = await books.text();
    expect(html).toContain("Every sum is even");
    const account = `/admin/finance/accounts/${encodeURIComponent(`seller:${sellerId}:available:EUR`)}`;
    expect(html).toContain(account);
    expect(await (await ask(account, finance)).text()).toContain("/admin/finance/groups/ord_fixture");
    expect((await ask("/admin/finance/groups/ord_fixture", finance)).status).toBe(200);
    expect((await ask("/admin/finance", support)).status).toBe(404);
  });
});
