/** The main job of the shop as the humblest visitor does it: a small screen, no script, no mouse. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { direction } from "../workers/kernel/locale.ts";
import { indexOf } from "./hands.ts";
import { button, choose, field, follow, link, tabTo, write } from "./keyboard.ts";
import { people, type Person } from "./shoppers.ts";
import { aMinutePasses, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";
import { wordsFor } from "../simulators/acquirer/words.ts";

describe("on a phone, without a script, by keyboard alone", () => {
  for (const person of people)
    it(`somebody who reads ${person.locale} goes from the door to a paid order`, async () => {
      const visitor = await visit({ locale: person.locale, scripts: false, viewport: phone });
      const email = `${person.locale}-${Date.now()}@example.org`.toLowerCase();
      await findAPiece(visitor, person);
      await fillTheBasket(visitor, person);
      await giveTheAddress(visitor, person, email);
      await payByCard(visitor, person);
      await seeItPaid(visitor, person, email);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }, 120_000);
});

/** Every page on the way is in the reader's language and direction, and fits the screen. */
async function lookAround({ page }: Visit, { locale }: Person): Promise<void> {
  const root = page.locator("html");
  expect(await root.getAttribute("lang")).toBe(locale);
  expect(await root.getAttribute("dir")).toBe(direction(locale));
  expect(await overflow(page), `${page.url()} is wider than the screen`).toBe(0);
}

async function findAPiece(visitor: Visit, person: Person): Promise<void> {
  const { page } = visitor;
  const { locale } = person;
  await visitor.go(`/${locale}`);
  await lookAround(visitor, person);
  expect(await page.locator("h1").textContent()).toBe(copyFor(locale, "storefront").home.title);
  await tabTo(page, link(`/${locale}/search`));
  await follow(page);
  await lookAround(visitor, person);
  await tabTo(page, field("q"));
  await page.keyboard.type(person.search);
  await follow(page);
  await lookAround(visitor, person);
  expect(await page.locator("h1").textContent()).toBe(copyFor(locale, "storefront").search.found(person.search));
  await tabTo(page, link(new RegExp(`^/${locale}/products/`)));
  await follow(page);
  await lookAround(visitor, person);
}

async function fillTheBasket(visitor: Visit, person: Person): Promise<void> {
  const { page } = visitor;
  const { locale } = person;
  const title = await page.locator("h1").innerText();
  await tabTo(page, button(copyFor(locale, "storefront").product.add));
  await follow(page);
  await lookAround(visitor, person);
  expect(new URL(page.url()).pathname).toBe(`/${locale}/cart`);
  expect(await page.locator("h1").textContent()).toBe(copyFor(locale, "cart").title);
  expect(await page.locator("main").innerText()).toContain(title);
  await tabTo(page, link(`/${locale}/checkout`));
  await follow(page);
  await lookAround(visitor, person);
}

async function giveTheAddress(visitor: Visit, person: Person, email: string): Promise<void> {
  const { page } = visitor;
  const words = copyFor(person.locale, "checkout");
  await choose(page, "country", person.country);
  await tabTo(page, button(words.changeCountry));
  await follow(page);
  await lookAround(visitor, person);
  await write(page, "email", email);
  for (const name of await namesOf(page)) {
    const value = person.address[name];
    if (value === undefined) continue;
    if (await page.locator(`select[name="${name}"]`).count()) await choose(page, name, value);
    else await write(page, name, value);
  }
  await tabTo(page, button(words.next));
  await follow(page);
  await lookAround(visitor, person);
  expect(await page.locator("h1").textContent()).toBe(words.reviewTitle);
  expect(await page.locator("address").innerText()).toContain(person.address["name"]);
}

/** The address fields in the order of the page, which is the order of the Tab key. */
const namesOf = (page: Page): Promise<string[]> =>
  page
    .locator("#address input[name], #address select[name]")
    .evaluateAll((found) => found.map((one) => one.getAttribute("name") ?? ""));

async function payByCard(visitor: Visit, person: Person): Promise<void> {
  const { page } = visitor;
  const pays = copyFor(person.locale, "checkout").pay("").trim();
  await tabTo(page, ({ tag, text }) => tag === "button" && text.includes(pays));
  await follow(page);
  const { words, lang, dir } = wordsFor(person.locale);
  expect(new URL(page.url()).pathname).toMatch(/^\/pay\//);
  expect(await page.locator("html").getAttribute("lang")).toBe(lang);
  expect(await page.locator("html").getAttribute("dir")).toBe(dir);
  expect(await page.locator("h1").textContent()).toBe(words.title);
  expect(await overflow(page)).toBe(0);
  await write(page, "number", "4242424242424242");
  await write(page, "expiry", "12/34");
  await write(page, "cvc", "123");
  await tabTo(page, ({ tag, name, value }) => tag === "button" && name === "do" && value === "pay");
  await follow(page);
}

async function seeItPaid(visitor: Visit, person: Person, email: string): Promise<void> {
  const { page } = visitor;
  const words = copyFor(person.locale, "orders");
  await lookAround(visitor, person);
  const number = /\/orders\/(YJ-[\w-]+)$/.exec(new URL(page.url()).pathname)?.[1] ?? "";
  expect(await page.locator("h1").textContent()).toBe(words.title(number));
  expect(await page.locator("main").innerText()).toContain(words.payment.sentence.captured);
  expect(await page.locator("main").innerText()).toContain(words.states.paid);
  await aMinutePasses();
  const letters = await eventually(async () => {
    const found = await rows<{ subject: string; locale: string }>(
      "SELECT subject, locale FROM mails WHERE recipient_index = ?",
      indexOf(email),
    );
    return found.length >= 2 && found;
  });
  const mail = copyFor(person.locale, "mail");
  expect(letters.map(({ subject }) => subject)).toContain(mail.paid.subject(number));
  expect(new Set(letters.map(({ locale }) => locale))).toEqual(new Set([person.locale]));
}
