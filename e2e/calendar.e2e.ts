/** The calendar of sales in three languages, a letter asked for without a script, and the way out of it. */
import { beforeAll, describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { comeInAs, indexOf, mainText, picture, planSale, press } from "./hands.ts";
import { aMinutePasses, desktop, eventually, overflow, phone, rows, visit } from "./visit.ts";

let saleId = "";

async function planSoon(): Promise<void> {
  const rule = { prices: { EUR: 4_200, USD: 4_600 }, people: "anyone" };
  const wish = { slug: `soon-${Date.now().toString(36)}`, from: 20, until: 80, allotment: 2, currency: "EUR", rule };
  saleId = await planSale({ ...wish, mechanism: "flash" }, 2);
}

/** Letters are sealed in the store; staff read them in the back office. */
async function wayOutIn(mailId: string): Promise<string> {
  const staff = await visit({ locale: "en", viewport: desktop });
  await comeInAs(staff, "operator");
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
      const main = await mainText(visitor);
      for (const word of [words.running, words.coming, words.remind, words.file]) expect(main).toContain(word);
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, name, { whole: true });
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
    await press(visitor, words.reminder.ask);
    expect(await mainText(visitor)).toContain(words.reminder.done);
    const [letter] = await eventually(async () => {
      await aMinutePasses();
      const found = await rows<{ id: string }>("SELECT id FROM mails WHERE recipient_index = ?", indexOf(email));
      return found.length > 0 ? found : null;
    });
    const link = await wayOutIn(letter!.id);
    await visitor.go(link);
    await press(visitor, words.letters.stop);
    expect(await mainText(visitor)).toContain(words.letters.done);
    await aMinutePasses();
    expect(await rows("SELECT id FROM mails WHERE recipient_index = ?", indexOf(email))).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  }, 90_000);
});
