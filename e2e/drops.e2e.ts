/** A sale of one thing, with two who want it: one queues, holds and pays; the other is told, politely, that it has gone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import type { Locale } from "../workers/kernel/locale.ts";
import { fillAddress, fillCard, placeOrder } from "./desktop.ts";
import { heading, mainText, picture, planSale, press } from "./hands.ts";
import { aMinutePasses, desktop, overflow, phone, visit, type Visit } from "./visit.ts";

const slug = `one-bowl-${Date.now().toString(36)}`;
let winner: Visit;

async function planOne(): Promise<void> {
  const prices = { USD: 4_200, GBP: 3_400, CNY: 30_000, AED: 15_500, EUR: 3_900 };
  const rule = { prices, people: "anyone", waitingRoom: { burst: 50, per_second: 5 } };
  await planSale({ slug, mechanism: "flash", from: -1, until: 90, allotment: 1, currency: "USD", rule }, 1);
  await aMinutePasses();
}

async function join(visitor: Visit, locale: Locale): Promise<void> {
  const words = copyFor(locale, "drops");
  await visitor.go(`/${locale}/drops/${slug}`);
  expect(await overflow(visitor.page)).toBe(0);
  await press(visitor, words.join);
}

describe("a small sale", () => {
  beforeAll(async () => {
    await planOne();
    winner = await visit({ locale: "en", scripts: false, viewport: phone });
  }, 120_000);
  afterAll(() => winner.end());

  it("is joined, held and paid on a phone without a script", async () => {
    const words = copyFor("en", "drops");
    await join(winner, "en");
    expect(await heading(winner)).toBe(words.turnTitle);
    await picture(winner, "drop-turn-en-phone");
    await press(winner, words.hold);
    expect(await heading(winner)).toBe(words.heldTitle);
    expect(await overflow(winner.page)).toBe(0);
    await picture(winner, "drop-held-en-phone");
  }, 60_000);

  for (const [locale, viewport, name] of [
    ["zh-Hans", desktop, "drop-sold-out-zh-Hans"],
    ["ar", phone, "drop-sold-out-ar-phone"],
  ] as const)
    it(`somebody who reads ${locale} and comes too late is told politely`, async () => {
      const words = copyFor(locale, "drops");
      const visitor = await visit({ locale, viewport });
      await new Promise((done) => setTimeout(done, 800));
      await visitor.go(`/${locale}/drops/${slug}`);
      expect(await heading(visitor)).toBe(words.soldOutTitle);
      expect(await mainText(visitor)).toContain(words.mayReturn(1));
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, name);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 60_000);

  it("what was held is paid for at the sale's price, and the sale is over", async () => {
    const words = copyFor("en", "drops");
    await winner.go("/en/checkout");
    expect(await mainText(winner)).toMatch(/42\.00|34\.00/);
    await fillAddress(winner, "en", `drop-${slug}@example.org`);
    await placeOrder(winner, "card");
    await fillCard(winner);
    expect(winner.page.url()).toMatch(/\/orders\/YJ-/);
    await aMinutePasses();
    await winner.go(`/en/drops/${slug}`);
    expect(await heading(winner)).toBe(words.soldOutTitle);
    expect(winner.complaints).toEqual([]);
  }, 120_000);
});
