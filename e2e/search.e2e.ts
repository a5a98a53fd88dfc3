/** Finding: two-character words, both Chinese scripts, a slip of the finger, and narrowing without a mouse. */
import { describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import type { Locale } from "../workers/kernel/locale.ts";
import { follow, link, tabTo } from "./keyboard.ts";
import { phone, visit, type Visit } from "./visit.ts";

const cards = ({ page }: Visit): Promise<string[]> =>
  page.locator("main article.card h2 a").evaluateAll((found) => found.map((one) => one.getAttribute("href") ?? ""));
/** "128 objects" → 128 */
const counted = async ({ page }: Visit): Promise<number> =>
  Number((await page.locator("main .section-head p").first().innerText()).replace(/\D/g, ""));

async function found(locale: Locale, text: string): Promise<{ slugs: string[]; main: string; complaints: string[] }> {
  const visitor = await visit({ locale });
  await visitor.go(`/${locale}/search?q=${encodeURIComponent(text)}`);
  const slugs = (await cards(visitor)).map((href) => href.split("/").at(-1)!);
  const main = await visitor.page.locator("main").innerText();
  await visitor.end();
  return { slugs, main, complaints: visitor.complaints };
}

describe("words are found", () => {
  it("of two Chinese characters, in either script", async () => {
    const simplified = await found("zh-Hans", "瓷碗");
    expect(simplified.slugs.length).toBeGreaterThan(3);
    const tea = await found("zh-Hans", "茶碗");
    expect(tea.slugs.length).toBeGreaterThan(0);
    expect(tea.main).toMatch(/茶|碗/);
    const traditional = await found("zh-Hans", "龍紋");
    const asWritten = await found("zh-Hant", "龙纹");
    expect(traditional.slugs.length).toBeGreaterThan(0);
    expect(new Set(asWritten.slugs)).toEqual(new Set(traditional.slugs));
    expect([...simplified.complaints, ...tea.complaints, ...traditional.complaints]).toEqual([]);
  });

  it("through a slip of the finger, and it is said", async () => {
    const { slugs, main } = await found("en", "porcelian");
    expect(slugs.length).toBeGreaterThan(3);
    expect(main).toContain(copyFor("en", "storefront").search.corrected("porcelian", "porcelain"));
  });

  it("in Arabic and in Japanese", async () => {
    expect((await found("ar", "خزف")).slugs.length).toBeGreaterThan(0);
    expect((await found("ja", "茶碗")).slugs.length).toBeGreaterThan(0);
  });

  it("and where there is nothing, a sentence and ways on are there", async () => {
    const { slugs, main } = await found("fr", "zzzzqqqq");
    expect(slugs).toEqual([]);
    expect(main).toContain(copyFor("fr", "storefront").search.noneTitle("zzzzqqqq"));
  });
});

describe("narrowing and paging on a phone, without a script, by keyboard", () => {
  it("a narrowing keeps its promise of how many there are, and can be taken back", async () => {
    const visitor = await visit({ locale: "en", scripts: false, viewport: phone });
    const { page } = visitor;
    await visitor.go("/en/collections/kiln-and-fire");
    const whole = await counted(visitor);
    for (let folds = 0; folds < 5 && !(await inFacets(visitor)); folds++)
      await tabTo(page, ({ tag }) => tag === "summary");
    await page.keyboard.press("Enter");
    const narrowing = await tabTo(page, link(/\?/));
    const promised = Number(/(\d+)\D*$/.exec(narrowing.text)?.[1]);
    await follow(page);
    expect(await counted(visitor)).toBe(promised);
    expect(promised).toBeLessThanOrEqual(whole);
    await tabTo(page, ({ text, tag }) => tag === "a" && text === copyFor("en", "frame").list.clear);
    await follow(page);
    expect(await counted(visitor)).toBe(whole);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  });

  it("the next pages show every piece once, and the way back is there", async () => {
    const visitor = await visit({ locale: "en", scripts: false, viewport: phone });
    const { page } = visitor;
    await visitor.go("/en/collections/loom-and-thread");
    const whole = await counted(visitor);
    const seen = [...(await cards(visitor))];
    for (let pages = 1; pages < 4 && (await page.locator('a[rel="next"]').count()) > 0; pages++) {
      await tabTo(page, ({ tag, text }) => tag === "a" && text === copyFor("en", "frame").list.next);
      await follow(page);
      seen.push(...(await cards(visitor)));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeLessThanOrEqual(whole);
    expect(await page.locator('a[rel="prev"]').count()).toBe(1);
    await visitor.end();
  });
});

const inFacets = ({ page }: Visit): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.closest("nav.facets") !== null);
