/** A piece that is still being made: reserved with a deposit on a phone, called when it is here, and its balance paid at the checkout. */
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { objections } from "./axe.ts";
import { fillAddress, fillCard, signIn } from "./desktop.ts";
import { askAsStaff, mainText, picture } from "./hands.ts";
import { aMinutePasses, eventually, overflow, phone, rows, visit } from "./visit.ts";

const words = copyFor("en", "presales");
const page = "/en/presales/thirty-to-come";
/** Reserving is over and the goods lie on their shelf: the house calls for the balance, over the API. */
async function callForBalance(): Promise<void> {
  await rows("UPDATE sales SET ends_at = unixepoch() * 1000 - 1000 WHERE slug = 'thirty-to-come'");
  await rows(
    "INSERT OR IGNORE INTO seller_members (seller_id, account_id, role, scopes, created_at) SELECT 'sel_house', account_id, 'owner', '[]', 0 FROM api_keys LIMIT 1",
  );
  const [sale] = await rows<{ id: string }>("SELECT id FROM sales WHERE slug = 'thirty-to-come'");
  await eventually(async () => {
    await aMinutePasses();
    return (await askAsStaff(`/sellers/sel_house/presales/${sale!.id}/calls`)).status === 201;
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
      expect(await mainText(ann)).toContain(words.states.reserved);
      await picture(ann, "presale-reserved-phone");

      await callForBalance();
      await ann.go(page);
      expect(await mainText(ann)).toContain(words.states.called);
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
        return (await mainText(ann)).includes(words.states.paid);
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
        await picture(visitor, `presale-${locale}-${viewport.width}`, { whole: true });
        expect(await objections(visitor.page)).toEqual([]);
        expect(visitor.complaints).toEqual([]);
        await visitor.end();
      }
  });
});
