/** A sale of one thing, with two who want it: one queues, holds and pays; the other is told, politely, that it has gone. */
import { mkdirSync } from "node:fs";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import type { Locale } from "../workers/kernel/locale.ts";
import { fillAddress, fillCard, placeOrder } from "./desktop.ts";
import { aMinutePasses, desktop, overflow, phone, rows, visit, type Visit } from "./visit.ts";
import "./stand/provided.ts";

/** The published key of the demo operator, as in d1-migrations/seeds/demo.ts, which the browser's types do not reach. */
const demoApiKey = `yk_${"local-demo-key".padEnd(43, "-")}`;

const folder = process.env["YAJI_SCREENSHOTS"] ? "e2e/screenshots" : ".cache/e2e/screenshots";
const slug = `one-bowl-${Date.now().toString(36)}`;
let winner: Visit;

/** Over the API of the back office, as staff would. */
async function planOne(): Promise<void> {
  const [piece] = await rows<{ variantId: string; home: string }>(
    `SELECT s.variant_id AS variantId, s.location_id AS home FROM stock s
     JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id
     JOIN locations l ON l.id = s.location_id AND l.seller_id = p.seller_id
     WHERE p.status = 'active' AND s.on_hand - s.held > 5 AND l.id NOT LIKE 'drop:%' ORDER BY s.variant_id DESC LIMIT 1`,
  );
  if (!piece) throw new Error("The demo has nothing to be lent to a sale.");
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const answer = await fetch(`${inject("shop")}/api/v1/admin/sales`, {
    method: "POST",
    headers: { authorization: `Bearer ${demoApiKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      slug,
      mechanism: "flash",
      variant_id: piece.variantId,
      home_location_id: piece.home,
      starts_at: at(-1),
      ends_at: at(90),
      limit_per_person: 1,
      allotment: 1,
      currency: "USD",
      rule: {
        prices: { USD: 4_200, GBP: 3_400, CNY: 30_000, AED: 15_500, EUR: 3_900 },
        people: "anyone",
        waitingRoom: { burst: 50, per_second: 5 },
      },
    }),
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  await aMinutePasses();
}

async function picture({ page }: Visit, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(await page.screenshot())
    .webp({ quality: 70 })
    .toFile(`${folder}/${name}.webp`);
}

const press = async ({ page }: Visit, name: string): Promise<void> => {
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name, exact: true }).click()]);
};
const heading = ({ page }: Visit) => page.locator("[data-said]").innerText();

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
      expect(await visitor.page.locator("main").innerText()).toContain(words.mayReturn(1));
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, name);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 60_000);

  it("what was held is paid for at the sale's price, and the sale is over", async () => {
    const words = copyFor("en", "drops");
    await winner.go("/en/checkout");
    expect(await winner.page.locator("main").innerText()).toMatch(/42\.00|34\.00/);
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
