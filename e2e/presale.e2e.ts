/** A piece that is still being made: reserved with a deposit on a phone, called when it is here, and its balance paid at the checkout. */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { objections } from "./axe.ts";
import { fillAddress, fillCard, signIn } from "./desktop.ts";
import { aMinutePasses, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";

const words = copyFor("en", "presales");
const looked = ".cache/e2e/screenshots";
const folder = process.env["YAJI_SCREENSHOTS"] ? "e2e/screenshots" : looked;
/** The published key of the demo operator, as in d1-migrations/seeds/demo.ts. */
const demoApiKey = `yk_${"local-demo-key".padEnd(43, "-")}`;
const page = "/en/presales/thirty-to-come";
const main = (visitor: Visit): Promise<string> => visitor.page.locator("main").innerText();

/** A whole page is for looking at; what stays in the repository is one screen. */
async function picture(visitor: Visit, name: string, fullPage = false): Promise<void> {
  const place = fullPage ? looked : folder;
  mkdirSync(place, { recursive: true });
  const png = await visitor.page.screenshot({ fullPage });
  await sharp(png).webp({ quality: 70 }).toFile(`${place}/${name}.webp`);
}

/** Reserving is over and the goods lie on their shelf: the house calls for the balance, over the API. */
async function callForBalance(shop: string): Promise<void> {
  await rows("UPDATE sales SET ends_at = unixepoch() * 1000 - 1000 WHERE slug = 'thirty-to-come'");
  await rows(
    "INSERT OR IGNORE INTO seller_members (seller_id, account_id, role, scopes, created_at) SELECT 'sel_house', account_id, 'owner', '[]', 0 FROM api_keys LIMIT 1",
  );
  const [sale] = await rows<{ id: string }>("SELECT id FROM sales WHERE slug = 'thirty-to-come'");
  await eventually(async () => {
    await aMinutePasses();
    const answer = await fetch(`${shop}/api/v1/sellers/sel_house/presales/${sale!.id}/calls`, {
      method: "POST",
      headers: { authorization: `Bearer ${demoApiKey}`, "content-type": "application/json" },
      body: "{}",
    });
    return answer.status === 201;
  });
}

describe("a presale", () => {
  it(
    "is reserved with a deposit, called, and paid at the checkout with the deposit and a card",
    { timeout: 180_000 },
    async () => {
      const ann = await visit({ locale: "en", viewport: phone, scripts: false });
      await signIn(ann, inject("shopper"));
      await ann.go("/en/presales");
      expect(await overflow(ann.page)).toBe(0);
      await ann.go(page);
      expect(await overflow(ann.page)).toBe(0);
      await picture(ann, "presale-phone");
      await Promise.all([ann.page.waitForURL("**/save/**"), ann.page.locator('form[action$="/place"] button').click()]);
      await fillCard(ann);
      await ann.page.waitForURL(`**${page}`);
      expect(await main(ann)).toContain(words.states.reserved);
      await picture(ann, "presale-reserved-phone");

      await callForBalance(ann.shop);
      await ann.go(page);
      expect(await main(ann)).toContain(words.states.called);
      await picture(ann, "presale-called-phone");
      await Promise.all([
        ann.page.waitForURL("**/en/checkout"),
        ann.page.locator('form[action$="/place/order"] button').click(),
      ]);
      await fillAddress(ann, "en", inject("shopper").email);
      await ann.page.check('input[name="use_balance"]');
      await ann.page.check('input[name="method"][value="card"]');
      await Promise.all([
        ann.page.waitForEvent("load"),
        ann.page.locator('form[action$="/checkout/order"] button').last().click(),
      ]);
      if (ann.page.url().includes("/pay/")) await fillCard(ann);
      await eventually(async () => {
        await aMinutePasses();
        await ann.go(page);
        return (await main(ann)).includes(words.states.paid);
      });
      await picture(ann, "presale-paid-phone");
      expect(ann.complaints).toEqual([]);
      await ann.end();
    },
  );

  it("is told in every script", { timeout: 120_000 }, async () => {
    for (const locale of ["en", "zh-Hans", "ar"] as const)
      for (const viewport of [phone, { width: 1280, height: 900 }]) {
        const visitor = await visit({ locale, viewport });
        expect(await visitor.go(`/${locale}/presales/thirty-to-come`)).toBe(200);
        expect(await overflow(visitor.page)).toBe(0);
        await picture(visitor, `presale-${locale}-${viewport.width}`, true);
        expect(await objections(visitor.page)).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        await visitor.end();
      }
  });
});
