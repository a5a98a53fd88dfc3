/** An evening in the auction room: take a paddle, bid, be outbid, come back, win, pay. And a lot that is over, walked through. */
import { describe, expect, inject, it } from "vitest";
import { fill } from "../web/components/lot-words.ts";
import { copyFor } from "../web/copy/index.ts";
import { fillAddress, fillCard, placeOrder, signIn } from "./desktop.ts";
import { askAsStaff, indexOf, mainText, picture, withPassword } from "./hands.ts";
import { aMinutePasses, eventually, overflow, phone, rows, visit, type Visit } from "./visit.ts";

const words = copyFor("en", "auctions");
const other = "acc_demo_bidder_102";

/** The demo's lots as soon as their rooms have spoken. */
const lotThatIs = (wanted: "open" | "closed") =>
  eventually(async () => {
    await aMinutePasses();
    const found = await rows<{ id: string; slug: string; phase: string }>(
      "SELECT s.id, s.slug, l.phase FROM lots l JOIN sales s ON s.id = l.sale_id ORDER BY s.starts_at",
    );
    return found.find(({ phase }) => phase === wanted);
  });

/** A paddle, with the deposit left by card on the provider's page. */
async function enter(visitor: Visit, slug: string): Promise<void> {
  const { page } = visitor;
  await visitor.go(`/en/auctions/${slug}`);
  await Promise.all([page.waitForURL("**/save/**"), page.getByRole("button", { name: words.register.byCard }).click()]);
  await fillCard(visitor);
  await page.waitForURL(`**/auctions/${slug}`);
}

/** What has become of a deposit, and of the money that went back to its card. */
const depositOf = (email: string) =>
  rows<{ state: string; spent_minor: number; refund: string | null }>(
    `SELECT d.state, d.spent_minor, r.state AS refund FROM lot_deposits d JOIN accounts a ON a.id = d.account_id
     LEFT JOIN card_refunds r ON r.subject = d.id WHERE a.email_index = ?`,
    indexOf(email),
  );

async function offer({ page }: Visit, amount: string): Promise<void> {
  await page.fill('input[name="amount"]', amount);
  await page.locator("form[data-bid] button").click();
}

/** The auctioneer, over the API. */
async function hammer(saleId: string): Promise<void> {
  const answer = await askAsStaff(`/admin/auctions/${saleId}/commands`, { kind: "close" });
  if (!answer.ok) throw new Error(await answer.text());
}

describe("an auction", () => {
  it("is bid for, lost to another bidder, won back, knocked down and paid", { timeout: 180_000 }, async () => {
    const running = await lotThatIs("open");
    const [ann, ben] = [await visit({ locale: "en" }), await visit({ locale: "en", viewport: phone, scripts: false })];
    await signIn(ann, inject("shopper"));
    await enter(ann, running.slug);
    await ann.page.waitForSelector("island-frame[data-awake]");
    await eventually(async () => (await mainText(ann)).includes(words.board.live));
    await offer(ann, "200");
    await eventually(async () => (await mainText(ann)).includes(words.board.leading));
    await picture(ann, "auction-leading");

    const bens = await withPassword(other);
    await signIn(ben, bens);
    await enter(ben, running.slug);
    await offer(ben, "300");
    await eventually(async () => (await mainText(ben)).includes(words.board.leading));
    expect(await overflow(ben.page)).toBe(0);
    await picture(ben, "auction-phone");
    // Without a script the page looks again by itself, but for whoever is writing.
    expect(await ben.page.content()).toContain('http-equiv="refresh"');
    await ben.go(`/en/auctions/${running.slug}?still=1`);
    expect(await ben.page.content()).not.toContain('http-equiv="refresh"');
    // Told over the socket, to Ann alone, without a page being loaded.
    await eventually(async () => (await mainText(ann)).includes(words.board.notLeading));
    await picture(ann, "auction-outbid");

    await offer(ann, "400");
    await eventually(async () => (await mainText(ann)).includes(words.board.leading));
    expect(await ann.page.content()).not.toContain("400.00");
    await hammer(running.id);
    await eventually(async () => {
      await aMinutePasses();
      await ann.go(`/en/auctions/${running.slug}`);
      return (await mainText(ann)).includes(words.award.won);
    });
    await picture(ann, "auction-won");
    await Promise.all([
      ann.page.waitForURL("**/en/checkout"),
      ann.page.locator('form[action$="/order"] button').click(),
    ]);
    await fillAddress(ann, "en", inject("shopper").email);
    expect(await mainText(ann)).toContain(copyFor("en", "balance").deposit("€50.00"));
    await picture(ann, "auction-review");
    await placeOrder(ann, "card");
    await fillCard(ann);
    expect(await mainText(ann)).toContain(copyFor("en", "orders").payment.sentence.captured);
    await picture(ann, "auction-paid");
    await eventually(async () => {
      await aMinutePasses();
      const [award] = await rows<{ state: string }>("SELECT state FROM lot_awards WHERE sale_id = ?", running.id);
      return award?.state === "paid";
    });
    expect(await depositOf(inject("shopper").email)).toMatchObject([{ state: "applied", spent_minor: 5_000 }]);
    await eventually(async () => {
      await aMinutePasses();
      return (await depositOf(bens.email))[0]?.refund === "succeeded";
    });
    expect(await depositOf(bens.email)).toMatchObject([{ state: "returned", spent_minor: 0 }]);
    await Promise.all([ann.end(), ben.end()]);
  });

  it("that is over can be walked through line by line, in every script", { timeout: 120_000 }, async () => {
    const past = await lotThatIs("closed");
    for (const locale of ["en", "zh-Hans", "ar"] as const) {
      const visitor = await visit({ locale, viewport: phone });
      expect(await visitor.go(`/${locale}/auctions/${past.slug}?step=3`)).toBe(200);
      const said = copyFor(locale, "auctions").replay;
      expect(await mainText(visitor)).toContain(said.next);
      expect((await visitor.page.locator(".lot-replay li").count()) > 2).toBe(true);
      expect(await overflow(visitor.page)).toBe(0);
      await picture(visitor, `auction-replay-${locale}`);
      await visitor.go(`/${locale}/auctions`);
      expect(await overflow(visitor.page)).toBe(0);
      expect(visitor.complaints).toEqual([]);
      await visitor.end();
    }
    expect(fill("{n}", { n: 3 })).toContain("3");
  });
});
