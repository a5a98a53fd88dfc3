/** A buyer sends pieces back, one the way it was paid and one to the balance, and exchanges another for another form of it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "../web/copy/fill-in.ts";
import { copyFor } from "../web/copy/index.ts";
import {
  afterSales,
  booksAreEven,
  leave,
  openParties,
  order,
  paidBack,
  sendAndArrive,
  type Goods,
  type Parties,
} from "./after-sales.ts";
import { indexOf, lettersTo, mainText, picture, press, send } from "./hands.ts";
import { aMinutePasses, eventually, rows } from "./visit.ts";

const words = copyFor("en", "cases");
const slow = { timeout: 240_000 };
let parties: Parties;
beforeAll(async () => {
  parties = await openParties(`returns-${Date.now()}@example.org`);
});
afterAll(() => leave(parties));

/** From the page of the order, and read in the studio. */
async function askTheSeller({ buyer, owner, seller }: Parties, text: string): Promise<void> {
  const { ask, send: go } = copyFor("en", "messages");
  await buyer.page.getByRole("link", { name: ask }).click();
  await buyer.page.fill('textarea[name="text"]', text);
  await press(buyer, go);
  expect(await mainText(buyer)).toContain(text);
  await owner.go(`/studio/${seller.id}/messages`);
  expect(await mainText(owner)).toContain(copyFor("en", "messages").fresh);
}

async function askToSendBack(parties: Parties, number: string, destination: "source" | "balance"): Promise<string> {
  const { buyer, theirs } = parties;
  const { page } = buyer;
  await afterSales(parties, number);
  await page.locator("summary", { hasText: words.returns.title }).click();
  await page.getByLabel(theirs.title).fill("1");
  await page.selectOption("#return-reason", "changed_mind");
  await page.fill("#return-note", "It is smaller than the place I had for it.");
  await page.check(`input[name="destination"][value="${destination}"]`);
  await send(buyer, "/returns");
  expect(await mainText(buyer)).toContain(words.done);
  const [made] = await rows<{ id: string }>(
    "SELECT r.id FROM returns r JOIN orders o ON o.id = r.order_id WHERE o.number = ? ORDER BY r.id DESC",
    number,
  );
  return made!.id;
}

/** From the request to the inspection, step by step on both sides. */
async function bringBack(parties: Parties, number: string, id: string): Promise<void> {
  const { buyer, owner, seller } = parties;
  await owner.go(`/studio/${seller.id}/returns`);
  await owner.page.fill(`#i-${id}`, "Blue Lamp Kiln, Returns, 3 Furnace Road. Please wrap it as it came.");
  await send(owner, `/returns/${id}/approval`);
  await afterSales(parties, number);
  await buyer.page.fill(`#tracking-${id}`, "RR 12 345 678 9 GB");
  await send(buyer, `/returns/${id}/sent`);
  await owner.go(`/studio/${seller.id}/returns`);
  await send(owner, `/returns/${id}/receipt`);
  await send(owner, `/returns/${id}/inspection`);
}

describe("a buyer", () => {
  it("sends two pieces of one of two sellers back: one the way it was paid, one to the balance", slow, async () => {
    const { buyer, owner, seller, theirs, ours, email } = parties;
    const number = await order(parties, [theirs, ours], 2);
    await buyer.go(`/en/orders/${number}`);
    await picture(buyer, "order-two-sellers-en", { small: true });
    await askTheSeller(parties, "Could you wrap it so that my brother can open it before I do?");
    await sendAndArrive(parties, number);
    const first = await askToSendBack(parties, number, "source");
    await picture(buyer, "return-asked-en", { small: true });
    await bringBack(parties, number, first);
    await paidBack(number, 1);
    const second = await askToSendBack(parties, number, "balance");
    await bringBack(parties, number, second);
    const refunds = await paidBack(number, 2);
    expect(refunds.map(({ destination }) => destination)).toEqual(["source", "balance"]);
    const [money] = await rows<{ minor: number }>(
      `SELECT credits_posted - debits_posted AS minor FROM ledger_accounts
       WHERE id LIKE 'buyer:' || (SELECT id FROM accounts WHERE email_index = ?) || ':balance:%'`,
      indexOf(email),
    );
    expect(money?.minor).toBe(refunds[1]!.minor);
    await afterSales(parties, number);
    await buyer.page.locator(`section:has(#${first}) summary, #${first} summary`).first().click();
    await picture(buyer, "return-timeline-en", { small: true, tall: 1_300 });
    for (const locale of ["zh-Hans", "ar"]) {
      await buyer.go(`/${locale}/orders/${number}/after-sales`);
      await buyer.page.locator("main summary").first().click();
      await picture(buyer, `return-timeline-${locale}`, { small: true, tall: 1_300 });
    }
    const letters = copyFor("en", "letters");
    expect(await lettersTo(email)).toContain(fillIn(letters.returnApproved.subject, { n: number }));
    expect(await lettersTo(email)).toContain(fillIn(letters.partDelivered.subject, { n: number }));
    expect(await lettersTo(seller.email)).toContain(fillIn(letters.returnRequested.subject, { n: number }));
    await owner.go(`/studio/${seller.id}/returns`);
    await picture(owner, "studio-returns-en", { small: true });
    expect([...buyer.complaints, ...owner.complaints]).toEqual([]);
  });

  it("exchanges a piece for another form of it, and nothing is paid twice", slow, async () => {
    const { buyer, operator } = parties;
    const two = await twoForms();
    const number = await order(parties, [two]);
    await sendHouseOrder(parties, number);
    await afterSales(parties, number);
    const { page } = buyer;
    await page.locator("summary", { hasText: words.returns.title }).click();
    await page.getByLabel(two.title).fill("1");
    await page.selectOption("#return-reason", "does_not_fit");
    await page.locator("#return-exchange").selectOption({ index: 1 });
    await send(buyer, "/returns");
    const [one] = await rows<{ id: string }>(
      "SELECT r.id FROM returns r JOIN orders o ON o.id = r.order_id WHERE o.number = ?",
      number,
    );
    await operator.go("/admin/returns");
    await operator.page.fill(`#i-${one!.id}`, "Yaji, Returns, 1 Quiet Street.");
    await send(operator, `/returns/${one!.id}/approval`);
    await send(operator, `/returns/${one!.id}/receipt`);
    await send(operator, `/returns/${one!.id}/inspection`);
    const [exchange] = await rows<{ state: string; number: string }>(
      "SELECT e.state, o.number FROM exchanges e JOIN orders o ON o.id = e.replacement_order_id WHERE e.return_id = ?",
      one!.id,
    );
    expect(exchange?.state).toBe("placed");
    await buyer.go(`/en/orders/${exchange!.number}`);
    expect(await mainText(buyer)).toContain(two.title);
    await picture(buyer, "exchange-order-en", { small: true });
    await afterSales(parties, number);
    expect(await mainText(buyer)).toContain(words.returns.states.accepted);
    await booksAreEven(parties);
    expect([...buyer.complaints, ...operator.complaints]).toEqual([]);
  });
});

/** Of the house, in two forms of one price, of both of which there are some. */
async function twoForms(): Promise<Goods> {
  const [found] = await rows<Goods>(
    `SELECT p.slug, v.id AS variantId, p.seller_id AS sellerId, t.text AS title FROM products p
     JOIN variants v ON v.product_id = p.id JOIN translations t ON t.subject = p.id AND t.field = 'title' AND t.locale = 'en'
     WHERE p.status = 'active' AND p.seller_id = 'sel_house' AND (SELECT COUNT(*) FROM variants o WHERE o.product_id = p.id) > 1
       AND NOT EXISTS (SELECT 1 FROM variants o WHERE o.product_id = p.id
         AND coalesce((SELECT SUM(on_hand - held) FROM stock WHERE variant_id = o.id), 0) < 3)
     ORDER BY p.id LIMIT 1`,
  );
  if (!found) throw new Error("The house has nothing in two forms.");
  return found;
}

async function sendHouseOrder({ operator }: Parties, number: string): Promise<void> {
  await eventually(async () => {
    await aMinutePasses();
    await operator.go(`/admin/orders/${number}`);
    return (await operator.page.locator('form[action$="/parcels"]').count()) > 0;
  });
  await operator.page.fill('form[action$="/parcels"] [name="tracking"]', "JD0146000031");
  await send(operator, "/parcels");
  const move = operator.page.locator('select[name="state"][id^="state-"]');
  await move.selectOption("delivered");
  const { move: name } = copyFor("en", "office").orders;
  await press(operator, name);
  await aMinutePasses();
}
