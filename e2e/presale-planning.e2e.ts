/** A presale planned by its seller on a phone: refused at its fields, tried dry, planned, bought into, watched, and checked. */
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { objections } from "./axe.ts";
import { fillCard, signIn } from "./desktop.ts";
import { comeInAs, indexOf, mainText, picture, press, send } from "./hands.ts";
import { desktop, overflow, phone, rows, visit, type Visit } from "./visit.ts";

const desk = copyFor("en", "saleDesk");
const words = copyFor("en", "presales");
const day_ms = 86_400_000;
const at = (days: number, chars: number) => new Date(Date.now() + days * day_ms).toISOString().slice(0, chars);
const slug = `to-come-${Date.now()}`;
const studio = "/studio/sel_house";
let path = "";

/** Somebody of the house who may do all that its studio can. */
async function aMaker(wish: Omit<Parameters<typeof visit>[0], "locale">): Promise<Visit> {
  const maker = await visit({ locale: "en", ...wish });
  const email = await comeInAs(maker, "operator");
  await rows(
    `INSERT INTO seller_members (seller_id, account_id, role, scopes, created_at)
     SELECT 'sel_house', id, 'owner', '[]', 0 FROM accounts WHERE email_index = ?`,
    indexOf(email),
  );
  return maker;
}

describe("a presale of one's own", { timeout: 180_000 }, () => {
  it("is planned on a phone, with what is wrong said at its field", async () => {
    const maker = await aMaker({ viewport: phone, scripts: false });
    await maker.go(`${studio}/presales`);
    await picture(maker, "studio-presales-phone");
    await maker.page.getByRole("link", { name: words.desk.plan }).click();
    const [piece] = await rows<{ sku: string }>(
      `SELECT v.sku FROM variants v JOIN products p ON p.id = v.product_id
       WHERE p.status = 'active' AND v.archived_at IS NULL AND p.seller_id = 'sel_house' ORDER BY v.id LIMIT 1`,
    );
    const said = {
      slug,
      sku: piece!.sku,
      startsAt: at(-1, 16),
      endsAt: at(20, 16),
      allotment: "12",
      price: "240",
      deposit: "240",
      shipsBy: at(10, 10),
    };
    for (const [name, value] of Object.entries(said)) await maker.page.fill(`[name="${name}"]`, value);
    await press(maker, desk.form.send);
    expect(await maker.page.locator("#f-deposit-error").innerText()).toContain(desk.wrong.range);
    expect(await maker.page.locator("#f-shipsBy-error").innerText()).toContain(desk.wrong.early);
    await picture(maker, "presale-plan-wrong-phone", { whole: true });
    await maker.page.fill('[name="deposit"]', "48");
    await maker.page.fill('[name="shipsBy"]', at(60, 10));
    await press(maker, desk.form.try);
    expect(await mainText(maker)).toContain(words.desk.depositsIn);
    await picture(maker, "presale-dry-run-phone", { whole: true });
    await press(maker, desk.form.send);
    expect(await mainText(maker)).toContain(words.desk.none);
    path = new URL(maker.page.url()).pathname;
    expect(maker.complaints).toEqual([]);
    await maker.end();
  });

  it("is bought into, watched by its maker in three scripts, and paused", async () => {
    const ann = await visit({ locale: "en", viewport: phone, scripts: false });
    await signIn(ann, inject("shopper"));
    await ann.go(`/en/presales/${slug}`);
    await Promise.all([ann.page.waitForURL("**/save/**"), ann.page.locator('form[action$="/place"] button').click()]);
    await fillCard(ann);
    await ann.page.waitForURL(`**/en/presales/${slug}`);
    expect(await mainText(ann)).toContain(words.states.reserved);

    const maker = await aMaker({ viewport: phone, scripts: false });
    for (const locale of ["zh-Hans", "ar", "en"] as const) {
      await maker.go(`/studio/language?to=${locale}&back=${path}`);
      await maker.go(path);
      const text = await mainText(maker);
      expect(text).toContain(inject("shopper").email);
      expect(text).toContain(copyFor(locale, "presales").desk.states.reserved);
      for (const viewport of [phone, desktop]) {
        await maker.page.setViewportSize(viewport);
        await picture(maker, `presale-desk-${locale}-${viewport.width}`, { whole: true });
        await maker.go(`${studio}/sales/new?mechanism=presale`);
        await picture(maker, `presale-plan-${locale}-${viewport.width}`, { whole: true });
        expect(await overflow(maker.page)).toBe(0);
        await maker.go(path);
      }
      await maker.page.setViewportSize(phone);
    }
    await maker.page.locator("summary", { hasText: desk.moves.pauses }).click();
    await maker.page.fill("#why-pauses", "A wrong picture");
    await send(maker, `${path}/pauses`);
    expect(await mainText(maker)).toContain("A wrong picture");
    await ann.go(`/en/presales/${slug}`);
    expect(await mainText(ann)).toContain(words.states.reserved);
    await ann.page.getByRole("link", { name: copyFor("en", "audit").link }).click();
    await ann.page.waitForURL("**/audit");
    expect(await mainText(ann)).toContain("yaji verify-sale");
    await picture(ann, "presale-audit-phone");
    expect([...maker.complaints, ...ann.complaints]).toEqual([]);
    await Promise.all([maker.end(), ann.end()]);
  });

  it("is planned and watched by whoever cannot see it", async () => {
    const maker = await aMaker({});
    for (const page of [`${studio}/sales/new?mechanism=presale`, path, path.replace(studio, "/admin")]) {
      expect(await maker.go(page)).toBe(200);
      expect(await objections(maker.page)).toEqual([]);
    }
    expect(maker.complaints).toEqual([]);
    await maker.end();
  });
});
