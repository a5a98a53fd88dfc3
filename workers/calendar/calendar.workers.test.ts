import { env } from "cloudflare:test";
import { exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { planSale, voidSale, type Sale } from "../drops/index.ts";
import { handClock, hour_ms, minute_ms, systemClock } from "../kernel/clock.ts";
import { findMail, listMails } from "../notices/index.ts";
import type { Env } from "../platform/env.ts";
import { remindersSweep } from "./jobs.ts";

const bindings = env as unknown as Env;
const started = systemClock.now();
const aShop = (later_ms = 0) => openFixtureShop(bindings, handClock(started + later_ms));
const worker = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;
let serial = 0;

async function aSale(in_ms: number): Promise<Sale> {
  const shop = aShop();
  const planned = await planSale(shop, {
    slug: `in-the-calendar-${++serial}`,
    mechanism: "draw",
    sellerId: "sel_house",
    variantId: await aPiece(shop),
    homeLocationId: "loc_suzhou",
    startsAt: started + in_ms,
    endsAt: started + in_ms + hour_ms,
    limitPerPerson: 1,
    lanes: [],
    allotment: 1,
    currency: "EUR",
    rule: { prices: { EUR: 5_000 } },
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.fault));
  return planned.value;
}
const get = async (path: string) => (await worker.fetch(`http://shop.test${path}`)).text();
const post = (path: string, form: Record<string, string>) =>
  worker.fetch(`http://shop.test${path}`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams(form),
    headers: { "sec-fetch-site": "same-origin" },
  });
const remind = async (sale: Sale, body: object) => {
  const answer = await worker.fetch(`http://shop.test/api/v1/sales/${sale.id}/reminders`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  return { status: answer.status, says: (await answer.json()) as { code?: string } };
};
const lettersTo = async (recipient: string) => (await listMails(aShop(), { recipient })).items;
const unfolded = (file: string): string[] => file.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar", () => {
  it("shows what runs and what comes, each with its way there, and stays calm where nothing is", async () => {
    const [soon, now] = [await aSale(2 * hour_ms), await aSale(-minute_ms)];
    const page = await get("/en/calendar");
    expect(page.indexOf("Running now")).toBeGreaterThan(0);
    expect(page).toContain(`/en/draws/${soon.slug}`);
    expect(page).toContain(`/en/calendar/${soon.id}"`);
    expect(page).toContain(`/en/draws/${now.slug}`);
    expect(page).not.toContain(`/en/calendar/${now.id}"`);
    expect(page).not.toContain("Nothing is planned");
  });

  it("as a file keeps each event's name for ever, and strikes what was called off", async () => {
    const sale = await aSale(2 * hour_ms);
    const file = await get(`/en/calendar/${sale.id}.ics`);
    const lines = unfolded(file);
    expect(file.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(lines).toContain(`UID:${sale.id}@localhost`);
    expect(lines).toContain("SEQUENCE:0");
    expect(lines).toContain("STATUS:CONFIRMED");
    expect(lines.some((line) => /^DTSTART:\d{8}T\d{6}Z$/.test(line))).toBe(true);
    expect(lines.some((line) => line.startsWith("BEGIN:VALARM"))).toBe(true);
    expect(await get("/zh-Hans/calendar.ics")).toContain(`UID:${sale.id}@localhost`);
    await voidSale(aShop(), sale.id, "the kiln cracked");
    const after = unfolded(await get(`/en/calendar/${sale.id}.ics`));
    expect(after).toContain(`UID:${sale.id}@localhost`);
    expect(after).toContain("STATUS:CANCELLED");
    expect(after).toContain("SEQUENCE:1");
    expect(await get("/en/calendar.ics")).not.toContain(sale.id);
  });
});

describe("a letter before the opening", () => {
  it("is written once, half an hour before, to whoever asked and agreed, in their language", async () => {
    const sale = await aSale(2 * hour_ms);
    const email = `reader-${serial}@example.org`;
    expect((await remind(sale, { email })).says.code).toBe("reminder.not_agreed");
    expect((await remind(sale, { email: "nobody", agreed: true })).says.code).toBe("reminder.email_invalid");
    expect((await remind(sale, { email, agreed: true })).status).toBe(201);
    expect((await remind(sale, { email: email.toUpperCase(), agreed: true })).status).toBe(201);
    expect((await post(`/fr/calendar/${sale.id}/reminder`, { email: `fr-${email}`, agreed: "1" })).status).toBe(303);
    await remindersSweep.run(aShop(80 * minute_ms));
    expect(await lettersTo(email)).toHaveLength(0);
    const later = aShop(95 * minute_ms);
    await Promise.all([remindersSweep.run(later), remindersSweep.run(later)]);
    await remindersSweep.run(aShop(100 * minute_ms));
    const [letter, ...more] = await lettersTo(email);
    expect(more).toEqual([]);
    expect(letter?.subject).toContain("opens in half an hour");
    expect((await lettersTo(`fr-${email}`))[0]?.subject).toContain("ouverture dans une demi-heure");
  });

  it("is not written for what was called off, nor long after the opening", async () => {
    const [off, missed] = [await aSale(hour_ms), await aSale(hour_ms)];
    const email = `late-${serial}@example.org`;
    await remind(off, { email, agreed: true });
    await remind(missed, { email, agreed: true });
    await voidSale(aShop(), off.id, "test");
    await remindersSweep.run(aShop(75 * minute_ms));
    expect(await lettersTo(email)).toHaveLength(0);
    expect((await remind(off, { email, agreed: true })).says.code).toBe("reminder.too_late");
  });

  it("carries the way out of all of them, which a look alone does not take", async () => {
    const [first, second] = [await aSale(hour_ms), await aSale(2 * hour_ms)];
    const email = `out-${serial}@example.org`;
    await remind(first, { email, agreed: true });
    await remind(second, { email, agreed: true });
    await remindersSweep.run(aShop(40 * minute_ms));
    const [sent] = await lettersTo(email);
    const text = (await findMail(aShop(), sent!.id))!.text;
    const link = /http:\/\/localhost:8787(\/en\/calendar\/letters\/\S+)/.exec(text)![1]!;
    expect(await get(link)).toContain(email);
    expect(await get(link.replace(/key=.{4}/, "key=AAAA"))).not.toContain(email);
    await post(link.replace(/key=.{4}/, "key=AAAA"), {});
    expect(await get(link)).toContain(email);
    expect((await post(link, {})).status).toBe(200);
    await remindersSweep.run(aShop(95 * minute_ms));
    expect(await lettersTo(email)).toHaveLength(1);
    expect(await get(link)).toContain("no reminders to this address any more");
  });
});
