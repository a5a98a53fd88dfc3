/** A sale is tried dry, planned, watched and ended at the desk; a stranger then checks it, in three scripts and on a phone. */
import { describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { comeInAs, mainText, picture, press, send } from "./hands.ts";
import { aMinutePasses, desktop, overflow, phone, rows, visit } from "./visit.ts";

const words = copyFor("en", "saleDesk");
const slow = { timeout: 180_000 };
const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe("a sale from the desk to a stranger's check", slow, () => {
  it("is tried dry, planned, ended and settled, and its log is read in words", async () => {
    const desk = await visit({ locale: "en", scripts: false });
    await comeInAs(desk, "operator");
    const [piece] = await rows<{ sku: string }>(
      `SELECT v.sku FROM variants v JOIN products p ON p.id = v.product_id JOIN stock k ON k.variant_id = v.id
       JOIN locations l ON l.id = k.location_id AND l.seller_id = p.seller_id
       WHERE p.status = 'active' AND v.archived_at IS NULL AND p.seller_id = 'sel_house' AND k.on_hand - k.held >= 4
       ORDER BY v.id LIMIT 1`,
    );
    await desk.go("/admin/sales/new?mechanism=flash");
    const slug = `desk-${Date.now()}`;
    const said = {
      slug,
      sku: piece!.sku,
      startsAt: local(Date.now() - 60_000),
      endsAt: local(Date.now() + 3_600_000),
      allotment: "2",
      price: "forty",
      crowd: "5000",
    };
    for (const [name, value] of Object.entries(said)) await desk.page.fill(`[name="${name}"]`, value);
    await desk.page.check('[name="room"]');
    await press(desk, words.form.try);
    expect(await mainText(desk)).toContain(words.wrong.amount);
    await picture(desk, "sale-plan-wrong-en", { small: true, tall: 1_400 });
    await desk.page.fill('[name="price"]', "40");
    await press(desk, words.form.try);
    expect(await mainText(desk)).toContain(words.estimate.title);
    await picture(desk, "sale-dry-run-en", { tall: 1_700 });
    await press(desk, words.form.send);
    expect(await mainText(desk)).toContain(words.planned);
    await picture(desk, "sale-at-desk-en", { tall: 1_000 });
    const at = new URL(desk.page.url()).pathname;
    await desk.page.locator("summary", { hasText: words.moves.closing }).click();
    await desk.page.fill("#why-closing", "The journey is over");
    await desk.page.check("#sure-closing");
    await send(desk, `${at}/closing`);
    expect(await mainText(desk)).toContain("The journey is over");
    await desk.page.locator("summary", { hasText: words.moves.settlement }).click();
    await send(desk, `${at}/settlement`);
    const stranger = await visit({ locale: "en", scripts: false });
    await stranger.go(`/en/drops/${slug}/audit`);
    const text = await mainText(stranger);
    expect(text).toContain(copyFor("en", "audit").verdict.sound);
    expect(text).toContain("yaji verify-sale");
    expect([...desk.complaints, ...stranger.complaints]).toEqual([]);
    await Promise.all([desk.end(), stranger.end()]);
  });

  it("the check of a lot that was knocked down stands on a phone and on a desk, in three scripts", async () => {
    const visitor = await visit({ locale: "en" });
    await aMinutePasses();
    for (const locale of ["en", "zh-Hans", "ar"] as const)
      for (const viewport of [phone, desktop]) {
        await visitor.page.setViewportSize(viewport);
        expect(await visitor.go(`/${locale}/auctions/a-lot-knocked-down/audit`)).toBe(200);
        expect(await overflow(visitor.page)).toBe(0);
        await picture(visitor, `audit-${locale}${viewport === phone ? "-phone" : ""}`, {
          small: viewport === phone,
          tall: 1_500,
        });
      }
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("the desk stands on a phone in three scripts", async () => {
    const desk = await visit({ locale: "en", viewport: phone });
    await comeInAs(desk, "operator");
    for (const locale of ["en", "zh-Hans", "ar"] as const) {
      await desk.go(`/admin/language?to=${locale}&back=/admin/sales`);
      await picture(desk, `sales-${locale}-phone`, { small: true, tall: 1_000 });
      expect(await overflow(desk.page)).toBe(0);
      for (const mechanism of ["flash", "auction", "draw"]) {
        await desk.go(`/admin/sales/new?mechanism=${mechanism}`);
        expect(await overflow(desk.page)).toBe(0);
      }
      await picture(desk, `sale-plan-${locale}-phone`, { small: true, tall: 1_400 });
    }
    expect(desk.complaints).toEqual([]);
    await desk.end();
  });
});
