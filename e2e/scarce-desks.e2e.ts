/** What is said beside scarce things: bounds in the reader's currency, ways in before everybody, second chances, a project in two languages. */
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { fill } from "../web/components/lot-words.ts";
import { comeIn, comeInAs, mainText, picture, press, send } from "./hands.ts";
import { aMinutePasses, desktop, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";

const slow = { timeout: 240_000 };
const scripts = ["en", "zh-Hans", "ar"] as const;
const local = (ms: number) => new Date(ms).toISOString().slice(0, 16);
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

/** A page of the shop, or of the desk in each language, on a phone and on a desk. */
async function looks(visitor: Visit, name: string, go: (locale: string) => Promise<unknown>): Promise<void> {
  for (const locale of scripts)
    for (const viewport of [phone, desktop]) {
      await visitor.page.setViewportSize(viewport);
      await go(locale);
      expect(await overflow(visitor.page), `${name} ${locale}`).toBe(0);
      await picture(visitor, `${name}-${locale}-${viewport.width}`, { whole: true });
    }
  await visitor.page.setViewportSize(desktop);
}

describe("what stands beside scarce things", slow, () => {
  it("a price that moves says its bounds in the reader's currency, and what its seller set", async () => {
    const [piece] = await rows<{ slug: string; currency: string }>(
      `SELECT p.slug, b.currency FROM price_bounds b JOIN variants v ON v.id = b.variant_id
       JOIN products p ON p.id = v.product_id ORDER BY b.currency LIMIT 1`,
    );
    const visitor = await visit({ locale: "en", scripts: false });
    const { hostname } = new URL(inject("shop"));
    await visitor.context.addCookies([{ name: "yaji_prefs", value: "AED.AE", domain: hostname, path: "/" }]);
    expect(await visitor.go(`/en/products/${piece!.slug}`)).toBe(200);
    const text = plain(await mainText(visitor));
    expect(text).toContain(copyFor("en", "priceRules").title);
    expect(text).toMatch(/Never below\s+AED/);
    expect(text).toMatch(/The seller set these figures in [A-Z]{3}/);
    await looks(visitor, "moving-price", (locale) => visitor.go(`/${locale}/products/${piece!.slug}`));
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("people are invited to come in early, and their page says so", async () => {
    const words = copyFor("en", "saleDesk");
    const guestOf = `guest-${Date.now()}@example.org`;
    const guest = await visit({ locale: "en", scripts: false });
    await comeIn(guest, guestOf);
    const desk = await visit({ locale: "en", scripts: false });
    await comeInAs(desk, "operator");
    const [piece] = await rows<{ sku: string }>(
      `SELECT v.sku FROM variants v JOIN products p ON p.id = v.product_id JOIN stock k ON k.variant_id = v.id
       JOIN locations l ON l.id = k.location_id AND l.seller_id = p.seller_id
       WHERE p.status = 'active' AND v.archived_at IS NULL AND p.seller_id = 'sel_house' AND k.on_hand - k.held >= 4
       ORDER BY v.id DESC LIMIT 1`,
    );
    const slug = `early-${Date.now()}`;
    await desk.go("/admin/sales/new?mechanism=flash");
    const said = {
      slug,
      sku: piece!.sku,
      startsAt: local(Date.now() + 3_600_000),
      endsAt: local(Date.now() + 7_200_000),
      invitedAt: local(Date.now() - 60_000),
      invited: `${guestOf}\nnobody@example.net`,
      allotment: "2",
      price: "40",
    };
    for (const [name, value] of Object.entries(said)) await desk.page.fill(`[name="${name}"]`, value);
    await press(desk, words.form.send);
    expect(await mainText(desk)).toContain(words.wrong.unknown);
    await desk.page.fill('[name="invited"]', guestOf);
    await press(desk, words.form.send);
    expect(await mainText(desk)).toContain(copyFor("en", "drops").lanes.desk.invited);
    const planned = new URL(desk.page.url()).pathname;
    await looks(desk, "lanes-desk", (locale) => desk.go(`/admin/language?to=${locale}&back=${planned}`));
    await looks(desk, "lanes-plan", (locale) =>
      desk.go(`/admin/language?to=${locale}&back=${encodeURIComponent("/admin/sales/new?mechanism=flash")}`),
    );
    // Nobody follows the house: a way in that is announced to everybody is written in for the pictures.
    const followers = { id: "followers", opensAt: Date.now() + 1_800_000, accountIds: [] };
    await rows(
      "UPDATE sales SET lanes = json_insert(lanes, '$[#]', json(?)) WHERE slug = ?",
      JSON.stringify(followers),
      slug,
    );
    await rows("UPDATE catalogue_version SET version = version + 1 WHERE id = 1");
    await aMinutePasses();
    await guest.go(`/en/drops/${slug}`);
    expect(await mainText(guest)).toContain(copyFor("en", "drops").lanes.own);
    await looks(guest, "lanes-guest", (locale) => guest.go(`/${locale}/drops/${slug}`));
    const other = await visit({ locale: "en", scripts: false });
    await looks(other, "lanes-other", (locale) => other.go(`/${locale}/drops/${slug}`));
    expect(await mainText(other)).not.toContain(copyFor("ar", "drops").lanes.invited);
    await looks(other, "lanes-calendar", (locale) => other.go(`/${locale}/calendar`));
    expect([...desk.complaints, ...guest.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([desk.end(), guest.end(), other.end()]);
  });

  it("a lot that was not paid for waits for its house, which offers it to the next", async () => {
    const words = copyFor("en", "auctionDesk").chances;
    const lot = await eventually(async () => {
      await aMinutePasses();
      const found = await rows<{ id: string }>(
        `SELECT s.id FROM sales s JOIN lot_awards a ON a.sale_id = s.id AND a.state = 'offered'
         WHERE s.slug = 'a-lot-knocked-down'`,
      );
      return found[0];
    });
    await rows("UPDATE sales SET rule = json_set(rule, '$.secondChance', 'asked') WHERE id = ?", lot.id);
    await rows("UPDATE lot_awards SET due_at = 1 WHERE sale_id = ?", lot.id);
    await aMinutePasses();
    const desk = await visit({ locale: "en", scripts: false });
    await comeInAs(desk, "operator");
    const at = `/admin/auctions/${lot.id}`;
    await looks(desk, "chance-sale", (locale) => desk.go(`/admin/language?to=${locale}&back=/admin/sales/${lot.id}`));
    await looks(desk, "chance-asked", (locale) => desk.go(`/admin/language?to=${locale}&back=${at}`));
    await desk.go(`/admin/language?to=en&back=${at}`);
    expect(plain(await mainText(desk))).toMatch(/It was not paid\. Next in line is paddle \d+/);
    await send(desk, "/second-chances");
    expect(await mainText(desk)).toContain(words.done);
    await picture(desk, "chance-answered-en", { whole: true, small: true });
    expect(plain(fill(words.offer, { paddle: 1 }))).toContain("paddle 1");
    expect(desk.complaints).toEqual([]);
    await desk.end();
  });

  it("a project is written in several languages side by side", async () => {
    const desk = await visit({ locale: "en", scripts: false });
    await comeInAs(desk, "operator");
    const words = copyFor("en", "projectDesk");
    await desk.go("/admin/language?to=en&back=/admin/projects/new");
    await desk.page.locator("summary", { hasText: words.languages }).first().click();
    await desk.page.fill('[name="title.zh-Hans"]', "村里的窑");
    await desk.page.fill('[name="title"]', "A kiln for the village");
    await press(desk, words.plan);
    expect(await desk.page.inputValue('[name="title.zh-Hans"]')).toBe("村里的窑");
    await picture(desk, "project-words-wrong", { whole: true, small: true });
    await looks(desk, "project-words", (locale) => desk.go(`/admin/language?to=${locale}&back=/admin/projects/new`));
    expect(desk.complaints).toEqual([]);
    await desk.end();
  });
});
