/** The calendar of sales in three languages, a letter asked for without a script, and the way out of it. */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { signIn } from "./desktop.ts";
import { aMinutePasses, desktop, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";
import "./stand/provided.ts";

/** The published key of the demo operator, as in d1-migrations/seeds/demo.ts, which the browser's types do not reach. */
const demoApiKey = `yk_${"local-demo-key".padEnd(43, "-")}`;
const folder = process.env["YAJI_SCREENSHOTS"] ? "e2e/screenshots" : ".cache/e2e/screenshots";
let saleId = "";

async function planSoon(): Promise<void> {
  const [piece] = await rows<{ variantId: string; home: string }>(
    `SELECT s.variant_id AS variantId, s.location_id AS home FROM stock s
     JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
     JOIN locations l ON l.id = s.location_id AND l.seller_id = p.seller_id
     WHERE p.status = 'active' AND s.on_hand - s.held > 5 AND l.id NOT LIKE 'drop:%' ORDER BY p.slug LIMIT 1`,
  );
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const answer = await fetch(`${inject("shop")}/api/v1/admin/sales`, {
    method: "POST",
    headers: { authorization: `Bearer ${demoApiKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      slug: `soon-${Date.now().toString(36)}`,
      mechanism: "flash",
      variant_id: piece?.variantId,
      home_location_id: piece?.home,
      starts_at: at(20),
      ends_at: at(80),
      limit_per_person: 1,
      allotment: 2,
      currency: "EUR",
      rule: { prices: { EUR: 4_200, USD: 4_600 }, people: "anyone" },
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  saleId = ((await answer.json()) as { id: string }).id;
}

async function picture({ page }: Visit, name: string, fullPage = false): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const png = await page.screenshot({ fullPage });
  await sharp(png).webp({ quality: 70 }).toFile(`${folder}/${name}.webp`);
}

/** Letters are sealed in the store; staff read them in the back office. */
async function wayOutIn(mailId: string): Promise<string> {
  const staff = await visit({ locale: "en", viewport: desktop });
  await signIn(staff, inject("operator"));
  await staff.go(`/admin/mails/${mailId}/letter`);
  const link = await staff.page.locator('a[href*="/calendar/letters/"]').getAttribute("href");
  await staff.end();
  const { pathname, search } = new URL(link ?? "");
  return pathname + search;
}

describe("the calendar of sales", () => {
  beforeAll(planSoon, 60_000);

  for (const [locale, viewport, name] of [
    ["en", desktop, "calendar-en"],
    ["zh-Hans", phone, "calendar-zh-Hans-phone"],
    ["ar", phone, "calendar-ar-phone"],
    ["ar", desktop, "calendar-ar"],
  ] as const)
    it(`shows what runs and what comes to somebody who reads ${locale} (${name})`, async () => {
      const words = copyFor(locale, "calendar");
      const visitor = await visit({ locale, viewport });
      await aMinutePasses();
      await visitor.go(`/${locale}/calendar`);
      const main = await visitor.page.locator("main").innerText();
      for (const word of [words.running, words.coming, words.remind, words.file]) expect(main).toContain(word);
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, name, true);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 60_000);

  it("a letter is asked for on a phone without a script, comes once, and its link ends them", async () => {
    const words = copyFor("en", "calendar");
    const visitor = await visit({ locale: "en", scripts: false, viewport: phone });
    const email = `calendar-${saleId.slice(-6).toLowerCase()}@example.org`;
    await visitor.go(`/en/calendar/${saleId}`);
    expect(await overflow(visitor.page)).toBe(0);
    await picture(visitor, "reminder-en-phone");
    await visitor.page.fill('input[name="email"]', email);
    await visitor.page.check('input[name="agreed"]');
    await Promise.all([
      visitor.page.waitForEvent("load"),
      visitor.page.getByRole("button", { name: words.reminder.ask }).click(),
    ]);
    expect(await visitor.page.locator("main").innerText()).toContain(words.reminder.done);
    const [letter] = await eventually(async () => {
      await aMinutePasses();
      const found = await rows<{ id: string }>("SELECT id FROM mails WHERE recipient = ?", email);
      return found.length > 0 ? found : null;
    });
    const link = await wayOutIn(letter!.id);
    await visitor.go(link);
    await Promise.all([
      visitor.page.waitForEvent("load"),
      visitor.page.getByRole("button", { name: words.letters.stop }).click(),
    ]);
    expect(await visitor.page.locator("main").innerText()).toContain(words.letters.done);
    await aMinutePasses();
    expect(await rows("SELECT id FROM mails WHERE recipient = ?", email)).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  }, 90_000);
});
