/** A draw for one piece: entered on a phone without a script, closed, checked by a stranger with the command line, paid for. */
import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { fillAddress, fillCard, placeOrder, signIn } from "./desktop.ts";
import { askAsStaff, heading, mainText, picture, planSale, press } from "./hands.ts";
import { aMinutePasses, desktop, eventually, overflow, phone, visit, type Visit } from "./visit.ts";

const slug = `one-by-lot-${Date.now().toString(36)}`;
let saleId = "";
let ann: Visit;

const words = copyFor("en", "draws");

async function planOne(): Promise<void> {
  const rule = { prices: { EUR: 4_200, USD: 4_600, GBP: 3_900, CNY: 33_000 } };
  saleId = await planSale({ slug, mechanism: "draw", from: -1, until: 90, allotment: 1, currency: "EUR", rule });
  await aMinutePasses();
}

/** As a stranger would: the program, and the address of the log or a file. */
async function verifySale(place: string): Promise<{ code: number; said: string }> {
  const run = promisify(execFile)("scripts/yaji", ["verify-sale", place]);
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (thrown: { code: number; stdout: string }) => ({ code: thrown.code, said: thrown.stdout }),
  );
}

describe("a draw", () => {
  beforeAll(async () => {
    await planOne();
    ann = await visit({ locale: "en", scripts: false, viewport: phone });
  }, 120_000);
  afterAll(() => ann.end());

  it("is entered once on a phone without a script, and the line of the log is shown", async () => {
    await ann.go(`/en/draws/${slug}`);
    expect(await heading(ann)).toBe(words.openTitle);
    expect(await overflow(ann.page)).toBe(0);
    await picture(ann, "draw-open-en-phone", { whole: true });
    await signIn(ann, inject("shopper"));
    await ann.go(`/en/draws/${slug}`);
    await press(ann, words.enter);
    expect(await heading(ann)).toBe(words.enteredTitle);
    expect(await overflow(ann.page)).toBe(0);
    await picture(ann, "draw-entered-en-phone", { whole: true });
    await press(ann, words.leave);
    await press(ann, words.enter);
    const main = await mainText(ann);
    expect(main).toContain(words.people(1));
  }, 90_000);

  it("after the close it is drawn, and a stranger with the command line finds it sound, or a forgery not", async () => {
    const closed = await askAsStaff(`/admin/sales/${saleId}/closing`, { why: "the end of the journey" });
    expect(closed.ok, await closed.text()).toBe(true);
    await ann.go(`/en/draws/${slug}`);
    expect(await heading(ann)).toBe(words.offeredTitle);
    await picture(ann, "draw-offered-en-phone");
    const log = `${inject("shop")}/api/v1/sales/${saleId}/log`;
    const checked = await verifySale(log);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.said).toContain("Sound: the order is the one the promised seed makes.");
    const text = await (await fetch(log)).text();
    mkdirSync(".cache/e2e", { recursive: true });
    writeFileSync(
      ".cache/e2e/forged.jsonl",
      text.replace(/"seed":"(.)/, (_, c) => `"seed":"${c === "0" ? "1" : "0"}`),
    );
    const forged = await verifySale(".cache/e2e/forged.jsonl");
    expect(forged.code).toBe(2);
    expect(forged.said).toContain("Not sound.");
  }, 90_000);

  it("what was drawn is paid for at the draw's price", async () => {
    await press(ann, words.buy);
    expect(await mainText(ann)).toMatch(/42\.00|46\.00|39\.00/);
    await fillAddress(ann, "en", inject("shopper").email);
    await placeOrder(ann, "card");
    await fillCard(ann);
    await eventually(async () => {
      await aMinutePasses();
      await ann.go(`/en/draws/${slug}`);
      return (await heading(ann)) === words.boughtTitle;
    });
    expect(ann.complaints).toEqual([]);
    expect((await verifySale(`${inject("shop")}/api/v1/sales/${saleId}/log`)).said).toContain("1 of 1 paid for");
  }, 120_000);

  for (const [locale, viewport, name] of [
    ["zh-Hans", desktop, "draw-made-zh-Hans"],
    ["ar", phone, "draw-made-ar-phone"],
  ] as const)
    it(`the demo's draw that was made can be read and checked in ${locale}`, async () => {
      const visitor = await visit({ locale, viewport });
      await aMinutePasses();
      await visitor.go(`/${locale}/draws/a-draw-that-was-made`);
      expect(await heading(visitor)).toBe(copyFor(locale, "draws").drawnTitle);
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, name, { whole: true });
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 60_000);
});
