/** A project is backed on a phone without scripts, by one whose card pays and one whose card does not; it closes, and each sees their own end. */
import { describe, expect, inject, it } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { objections } from "./axe.ts";
import { fillCard, signIn } from "./desktop.ts";
import { indexOf, mainText, picture, withPassword } from "./hands.ts";
import { aMinutePasses, desktop, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";

const words = copyFor("en", "projects");
const desk = copyFor("en", "projectDesk").parcels;
const project = "/en/projects/a-climbing-kiln";

/** A second person with a password, who has not backed anything yet. */
const other = "acc_demo_bidder_103";

async function back(visitor: Visit, tier: string, amount: string, card: string): Promise<void> {
  const { page } = visitor;
  await visitor.go(`${project}/pledge?tier=${tier}`);
  if (amount) await page.fill('input[name="amount"]', amount);
  await page.fill('textarea[name="address"]', "Lin Wan\n1 Water Street\nNew York 10004");
  await Promise.all([page.waitForURL("**/save/**"), page.locator('form[action$="/pledge"] button').click()]);
  await fillCard(visitor, card);
  await page.waitForURL(`**${project}/pledge`);
}

const closeNow = async (): Promise<void> => {
  await rows("UPDATE sales SET ends_at = unixepoch() * 1000 - 1000 WHERE slug = 'a-climbing-kiln'");
  await rows("UPDATE catalogue_version SET version = version + 1");
};

describe("a project", () => {
  it("is backed, closes funded, and every backer is shown the right end", { timeout: 180_000 }, async () => {
    const ann = await visit({ locale: "en", viewport: phone, scripts: false });
    await signIn(ann, inject("shopper"));
    await ann.go("/en/projects");
    expect(await overflow(ann.page)).toBe(0);
    await picture(ann, "projects-phone");
    await ann.go(project);
    expect(await mainText(ann)).toContain(words.backIt);
    expect(await overflow(ann.page)).toBe(0);
    await picture(ann, "project-phone");
    await back(ann, "cup", "4100", "4242424242424242");
    expect(await mainText(ann)).toContain(words.own.states.standing);
    expect(await overflow(ann.page)).toBe(0);
    await picture(ann, "pledge-standing-phone");

    const ben = await visit({ locale: "en" });
    await signIn(ben, await withPassword(other));
    await back(ben, "jar", "", "4000000000000341");
    expect(await mainText(ben)).toContain(words.own.states.standing);

    await closeNow();
    await eventually(async () => {
      await aMinutePasses();
      await ann.go(`${project}/pledge`);
      return (await mainText(ann)).includes(words.own.states.captured);
    });
    await picture(ann, "pledge-paid-phone");
    await ben.go(`${project}/pledge`);
    expect(await mainText(ben)).toContain(words.own.otherCard);
    await picture(ben, "pledge-declined");

    // Another card, and the pledge is tried again at once.
    await Promise.all([
      ben.page.waitForURL("**/save/**"),
      ben.page.locator('form[action$="/pledge/card"] button').click(),
    ]);
    await fillCard(ben);
    await eventually(async () => {
      await aMinutePasses();
      await ben.go(`${project}/pledge`);
      return (await mainText(ben)).includes(words.own.states.captured);
    });
    await ben.go(project);
    await eventually(async () => {
      await aMinutePasses();
      const [sale] = await rows<{ state: string }>("SELECT state FROM sales WHERE slug = 'a-climbing-kiln'");
      return sale?.state === "settled";
    });
    await ben.go(project);
    await picture(ben, "project-funded");
    const states = await rows<{ state: string; n: number }>("SELECT state, count(*) AS n FROM pledges GROUP BY state");
    expect(states).toEqual([{ state: "captured", n: 11 }]);
    const [books] = await rows<{ escrow: number; captured: number; pending: number }>(
      `SELECT (SELECT credits_posted FROM ledger_accounts WHERE id LIKE 'project:%') AS escrow,
        (SELECT sum(minor) FROM pledges) AS captured, (SELECT credits_pending FROM ledger_accounts WHERE id LIKE 'project:%') AS pending`,
    );
    expect(books).toEqual({ escrow: books!.captured, captured: books!.captured, pending: 0 });
    expect([...ann.complaints, ...ben.complaints]).toEqual([]);
    await Promise.all([ann.end(), ben.end()]);
  });

  it("owes its rewards: its maker sends one, and its backer sees where it is", { timeout: 180_000 }, async () => {
    const maker = await visit({ locale: "en", viewport: phone, scripts: false });
    await signIn(maker, await withPassword("acc_demo_owner_blue_lamp_kiln"));
    const [sale] = await rows<{ id: string }>("SELECT id FROM sales WHERE slug = 'a-climbing-kiln'");
    const [own] = await rows<{ id: string }>(
      "SELECT p.id FROM pledges p JOIN accounts a ON a.id = p.account_id WHERE a.email_index = ?",
      indexOf(inject("shopper").email),
    );
    const studio = "/studio/sel_demo_blue_lamp_kiln";
    const at = `${studio}/projects/${sale!.id}/rewards`;
    await maker.go(at.replace("/rewards", ""));
    await maker.page.getByRole("link", { name: desk.title, exact: true }).click();
    for (const locale of ["zh-Hans", "ar", "en"] as const) {
      await maker.go(`/studio/language?to=${locale}&back=${at}`);
      for (const viewport of [desktop, phone]) {
        await maker.page.setViewportSize(viewport);
        await maker.go(at);
        await picture(maker, `rewards-${locale}-${viewport.width}`, { tall: 1_500 });
        await maker.go(`${studio}/projects/new`);
        await picture(maker, `project-plan-${locale}-${viewport.width}`, { whole: true });
      }
    }
    await maker.go(at);
    const reward = maker.page.locator(`#${own!.id}`);
    await reward.locator("summary").click();
    await reward.locator("select").selectOption("colissimo");
    await reward.locator(`#number-${own!.id}`).fill("8R1234");
    await Promise.all([maker.page.waitForEvent("load"), reward.locator("form button").click()]);
    expect(await mainText(maker)).toContain(desk.done);
    expect(await maker.page.locator(`#${own!.id}`).count()).toBe(0);
    const ann = await visit({ locale: "en", viewport: phone, scripts: false });
    await signIn(ann, inject("shopper"));
    await ann.go(`${project}/pledge`);
    expect(await mainText(ann)).toContain("Colissimo 8R1234");
    await picture(ann, "pledge-sent-phone");
    expect([...maker.complaints, ...ann.complaints]).toEqual([]);
    await Promise.all([maker.end(), ann.end()]);
  });

  it("is told in every script, on a phone and at a desk", { timeout: 120_000 }, async () => {
    for (const locale of ["en", "zh-Hans", "ar"] as const)
      for (const viewport of [phone, { width: 1280, height: 900 }]) {
        const visitor = await visit({ locale, viewport });
        for (const [path, name] of [
          [`/${locale}/projects/a-climbing-kiln`, "project"],
          [`/${locale}/projects`, "projects"],
        ] as const) {
          expect(await visitor.go(path)).toBe(200);
          expect(await overflow(visitor.page)).toBe(0);
          await picture(visitor, `${name}-${locale}-${viewport.width}`, { whole: true });
          expect(await objections(visitor.page)).toEqual([]);
        }
        expect(visitor.complaints).toEqual([]);
        await visitor.end();
      }
  });
});
