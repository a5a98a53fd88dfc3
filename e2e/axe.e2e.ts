/** axe-core on every kind of page, by daylight and at night, in three scripts. */
import { describe, expect, it } from "vitest";
import type { Locale } from "../workers/kernel/locale.ts";
import { objections } from "./axe.ts";
import { orderBy } from "./desktop.ts";
import { comeInAs } from "./hands.ts";
import { desktop, phone, rows, visit, type Visit } from "./visit.ts";

const looks = [
  { locale: "en", colorScheme: "light", viewport: desktop },
  { locale: "en", colorScheme: "dark", viewport: phone },
  { locale: "zh-Hans", colorScheme: "light", viewport: phone },
  { locale: "ar", colorScheme: "dark", viewport: desktop },
  { locale: "ar", colorScheme: "light", viewport: phone },
] as const satisfies readonly { locale: Locale; [more: string]: unknown }[];

/** What differs by night are colours, and these four wear them all. */
const byNight = ["", "/collections/gifts-for-a-desk", "/search?q=porcelian", "/sign-in"];
const publicPages = [
  "",
  "/collections",
  "/collections/gifts-for-a-desk",
  "/search",
  "/search?q=porcelian",
  "/search?q=zzzzqqqq",
  "/makers",
  "/stories",
  "/pages/about",
  "/pages/attribution",
  "/cart",
  "/sign-in",
  "/register",
  "/nowhere",
];

describe.each(looks)("axe-core finds nothing in $locale, $colorScheme", ({ locale, ...look }) => {
  it("on the pages anybody may see", async () => {
    const visitor = await visit({ locale, ...look });
    const found: string[] = [];
    const paths = look.colorScheme === "dark" ? byNight : publicPages;
    for (const path of [...paths, ...(await onePageOfEach())]) {
      expect(await visitor.go(`/${locale}${path}`), path).toBe(path === "/nowhere" ? 404 : 200);
      found.push(...(await objections(visitor.page)));
    }
    await visitor.go("/docs");
    found.push(...(await objections(visitor.page)));
    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  }, 120_000);

  it("from the basket to the order, and at the acquirer's", async () => {
    const visitor = await visit({ locale, ...look });
    const found: string[] = [];
    const look$ = async () => void found.push(...(await objections(visitor.page)));
    await orderBy(visitor, locale, { afterEachPage: look$ });
    expect(found).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.end();
  }, 120_000);
});

it("axe-core does see a fault that is planted", async () => {
  const visitor = await visit({ locale: "en" });
  await visitor.go("/en");
  await visitor.page.evaluate(() => document.querySelector("main img")?.removeAttribute("alt"));
  expect((await objections(visitor.page)).join()).toContain("image-alt");
  await visitor.end();
});

describe("axe-core finds nothing behind the counter", () => {
  for (const colorScheme of ["light", "dark"] as const)
    it(`by ${colorScheme}`, async () => {
      const visitor = await visit({ locale: "en", colorScheme });
      await comeInAs(visitor, "operator");
      const found: string[] = [];
      for (const path of await deskPages(visitor)) {
        expect(await visitor.go(path), path).toBe(200);
        found.push(...(await objections(visitor.page)));
      }
      expect(found).toEqual([]);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 120_000);
});

async function onePageOfEach(): Promise<string[]> {
  const [product] = await rows<{ slug: string }>("SELECT slug FROM products ORDER BY id LIMIT 1");
  const [maker] = await rows<{ slug: string }>("SELECT slug FROM makers ORDER BY id LIMIT 1");
  return [`/products/${product!.slug}`, `/makers/${maker!.slug}`, "/stories/how-celadon-gets-its-green"];
}

/** The account page, and every room the side of the desk leads to with the first thing in it. */
async function deskPages({ page, go }: Visit): Promise<string[]> {
  const pages = ["/en/account", "/admin"];
  await go("/admin");
  const rooms = await page.locator(".admin-side nav a").evaluateAll(hrefs);
  for (const room of rooms.filter((href) => href !== "/admin")) {
    await go(room);
    const first = (await page.locator("main table a").evaluateAll(hrefs)).find((href) => href.startsWith("/admin/"));
    pages.push(room, ...(first ? [first] : []));
  }
  return pages;
}

const hrefs = (links: (Element | SVGElement)[]): string[] => links.map((link) => link.getAttribute("href") ?? "");
