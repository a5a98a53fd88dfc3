/** After the sale: two of three pieces go back, two who do not agree are helped, a bank takes money back, a glaze is exchanged. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fillIn } from "../web/copy/fill-in.ts";
import { copyFor } from "../web/copy/index.ts";
import { addToBasket, fillAddress, fillCard, placeOrder, signIn, type Piece } from "./desktop.ts";
import { comeIn, lettersTo, mainText, picture, press, send } from "./hands.ts";
import { aMinutePasses, eventually, rows, visit, type Visit } from "./visit.ts";

const words = copyFor("en", "cases");
const goods = copyFor("en", "goods");
const email = `after-${Date.now()}@example.org`;
const slow = { timeout: 240_000 };
/** Of every demo seller, as d1-migrations/seeds/demo-sellers.ts publishes it. */
const demoOwnerPassword = "quiet-room-owner";

type Goods = Piece & { readonly title: string; readonly sellerId: string };
let buyer: Visit;
let owner: Visit;
let operator: Visit;
let seller = { id: "", email: "" };
let theirs: Goods;
let ours: Goods;

/** Something a seller has many of, for whom somebody can sign in. */
async function goodsOf(condition: string): Promise<Goods> {
  const [found] = await rows<Goods>(
    `SELECT p.slug, v.id AS variantId, p.seller_id AS sellerId, t.text AS title FROM products p
     JOIN variants v ON v.product_id = p.id JOIN translations t ON t.subject = p.id AND t.field = 'title' AND t.locale = 'en'
     WHERE p.status = 'active' AND ${condition}
       AND (SELECT SUM(on_hand - held) FROM stock WHERE variant_id = v.id) > 8
       AND (SELECT COUNT(*) FROM variants o WHERE o.product_id = p.id) = 1 ORDER BY p.id LIMIT 1`,
  );
  if (!found) throw new Error(`Nothing is sold of ${condition}.`);
  return found;
}

beforeAll(async () => {
  [buyer, owner, operator] = (await Promise.all([0, 1, 2].map(() => visit({ locale: "en" })))) as [Visit, Visit, Visit];
  theirs = await goodsOf("p.seller_id LIKE 'sel_demo_%'");
  ours = await goodsOf("p.seller_id = 'sel_house'");
  const [account] = await rows<{ email: string }>(
    "SELECT a.email FROM seller_members m JOIN accounts a ON a.id = m.account_id WHERE m.seller_id = ? AND m.role = 'owner'",
    theirs.sellerId,
  );
  seller = { id: theirs.sellerId, email: account!.email };
  await comeIn(buyer, email);
  await signIn(owner, { email: seller.email, password: demoOwnerPassword });
  await signIn(operator, inject("operator"));
});
afterAll(async () => {
  await Promise.all([buyer, owner, operator].map((one) => one.end()));
});

async function order(pieces: readonly Piece[], quantity = 1): Promise<string> {
  for (const piece of pieces) await addToBasket(buyer, "en", piece);
  if (quantity > 1) {
    await buyer.page.locator('main input[name="quantity"]').first().fill(String(quantity));
    await Promise.all([
      buyer.page.waitForEvent("load"),
      buyer.page.locator('main form:has(input[name="quantity"]) button[type="submit"]').first().click(),
    ]);
  }
  await buyer.go("/en/checkout");
  await fillAddress(buyer, "en", email);
  await placeOrder(buyer, "card");
  await fillCard(buyer);
  return /\/orders\/(YJ-[\w-]+)/.exec(buyer.page.url())?.[1] ?? "";
}

/** The seller packs all of its part, hands it over and hears that it has arrived. */
async function sendAndArrive(number: string): Promise<void> {
  await eventually(async () => {
    await aMinutePasses();
    return (await owner.go(`/studio/${seller.id}/orders/${number}`)) === 200;
  });
  await owner.page.fill('input[name="tracking"]', "00340434161094042557");
  await press(owner, goods.orders.pack);
  await press(owner, goods.orders.delivered);
  await aMinutePasses();
}

/** From the page of the order, and read in the studio. */
async function askTheSeller(text: string): Promise<void> {
  const { ask, send: go } = copyFor("en", "messages");
  await buyer.page.getByRole("link", { name: ask }).click();
  await buyer.page.fill('textarea[name="text"]', text);
  await press(buyer, go);
  expect(await mainText(buyer)).toContain(text);
  await owner.go(`/studio/${seller.id}/messages`);
  expect(await mainText(owner)).toContain(copyFor("en", "messages").fresh);
}

const afterSales = (number: string) => buyer.go(`/en/orders/${number}/after-sales`);

async function askToSendBack(number: string, destination: "source" | "balance"): Promise<string> {
  const { page } = buyer;
  await afterSales(number);
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
async function bringBack(number: string, id: string): Promise<void> {
  await owner.go(`/studio/${seller.id}/returns`);
  await owner.page.fill(`#i-${id}`, "Blue Lamp Kiln, Returns, 3 Furnace Road. Please wrap it as it came.");
  await send(owner, `/returns/${id}/approval`);
  await afterSales(number);
  await buyer.page.fill(`#tracking-${id}`, "RR 12 345 678 9 GB");
  await send(buyer, `/returns/${id}/sent`);
  await owner.go(`/studio/${seller.id}/returns`);
  await send(owner, `/returns/${id}/receipt`);
  await send(owner, `/returns/${id}/inspection`);
}

const refundsOf = (number: string) =>
  rows<{ state: string; minor: number; destination: string; reason: string }>(
    `SELECT r.state, r.amount_minor AS minor, r.destination, r.reason FROM refunds r JOIN orders o ON o.id = r.order_id
     WHERE o.number = ? ORDER BY r.id`,
    number,
  );
const paidBack = (number: string, count: number) =>
  eventually(async () => {
    await aMinutePasses();
    const found = await refundsOf(number);
    return found.length === count && found.every(({ state }) => state === "succeeded") ? found : null;
  });

describe("a buyer", () => {
  it("sends two pieces of one of two sellers back: one the way it was paid, one to the balance", slow, async () => {
    const number = await order([theirs, ours], 2);
    await buyer.go(`/en/orders/${number}`);
    await picture(buyer, "order-two-sellers-en", { small: true });
    await askTheSeller("Could you wrap it so that my brother can open it before I do?");
    await sendAndArrive(number);
    const first = await askToSendBack(number, "source");
    await picture(buyer, "return-asked-en", { small: true });
    await bringBack(number, first);
    await paidBack(number, 1);
    const second = await askToSendBack(number, "balance");
    await bringBack(number, second);
    const refunds = await paidBack(number, 2);
    expect(refunds.map(({ destination }) => destination)).toEqual(["source", "balance"]);
    const [money] = await rows<{ minor: number }>(
      `SELECT credits_posted - debits_posted AS minor FROM ledger_accounts
       WHERE id LIKE 'buyer:' || (SELECT id FROM accounts WHERE email = ?) || ':balance:%'`,
      email,
    );
    expect(money?.minor).toBe(refunds[1]!.minor);
    await afterSales(number);
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

  it("and a seller who do not agree are helped by a mediator, each step with its day", slow, async () => {
    const { page } = buyer;
    const number = await order([theirs]);
    await sendAndArrive(number);
    await afterSales(number);
    await page.locator("summary", { hasText: words.disputes.title }).click();
    await page.selectOption("#dispute-reason", "not_as_described");
    await page.fill("#dispute-note", "The foot is cracked; the picture shows it whole.");
    await send(buyer, "/disputes", "button");
    expect(await mainText(buyer)).toContain(words.disputes.states.opened);
    const [dispute] = await rows<{ id: string; due: number }>(
      "SELECT d.id, d.due_at AS due FROM disputes d JOIN orders o ON o.id = d.order_id WHERE o.number = ?",
      number,
    );
    const id = dispute!.id;
    const days = Math.round((dispute!.due - Date.now()) / 86_400_000);
    expect(days).toBe(3);

    await owner.go(`/studio/${seller.id}/disputes`);
    await owner.page.fill(`#n-${id}`, "It left us whole; the crack is from the road.");
    await send(owner, `/disputes/${id}/answer`);
    await operator.go("/admin/disputes");
    await operator.page.fill(`#p-${id}`, "5.00");
    await operator.page.fill(`#s-${id}`, "60");
    await operator.page.fill(
      `#d-${id}`,
      "Both kept their word; the road did not. Five back, most of it from the seller.",
    );
    await picture(operator, "dispute-desk-en", { small: true, tall: 1_200 });
    await send(operator, `/disputes/${id}/proposal`);
    await afterSales(number);
    await picture(buyer, "dispute-proposal-en", { small: true });
    await send(buyer, `/disputes/${id}/accepted`);
    await owner.go(`/studio/${seller.id}/disputes`);
    await picture(owner, "studio-dispute-en", { small: true });
    await send(owner, `/disputes/${id}/acceptance`);
    const [refund] = await paidBack(number, 1);
    expect([refund!.minor, refund!.reason]).toEqual([500, "dispute"]);
    await afterSales(number);
    expect(await mainText(buyer)).toContain(words.disputes.states.settled);
    const letters = copyFor("en", "letters");
    for (const to of [email, seller.email]) {
      const subjects = await lettersTo(to);
      expect(subjects).toContain(fillIn(letters.disputeProposed.subject, { n: number }));
      expect(subjects).toContain(fillIn(letters.disputeClosed.subject, { n: number }));
    }
    const [borne] = await rows<{ shares: string }>("SELECT shares FROM refunds WHERE case_id = ?", id);
    expect(JSON.parse(borne!.shares)).toMatchObject([
      { borneBy: "seller", minor: 300 },
      { borneBy: "platform", minor: 200 },
    ]);
    expect([...buyer.complaints, ...owner.complaints, ...operator.complaints]).toEqual([]);
  });

  it("whose bank takes the money back makes a dispute that the bank's word closes", slow, async () => {
    const number = await order([theirs]);
    await aMinutePasses();
    const [payment] = await rows<{ ref: string }>(
      "SELECT p.provider_ref AS ref FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.number = ? AND p.state = 'captured'",
      number,
    );
    await bankSays(payment!.ref, "opened");
    const dispute = () =>
      rows<{ state: string; source: string }>(
        "SELECT d.state, d.source FROM disputes d JOIN orders o ON o.id = d.order_id WHERE o.number = ?",
        number,
      );
    await eventually(async () => {
      await aMinutePasses();
      return (await dispute())[0]?.source === "chargeback";
    });
    await bankSays(payment!.ref, "lost");
    await eventually(async () => {
      await aMinutePasses();
      return (await dispute())[0]?.state === "decided";
    });
    await operator.go("/admin/disputes");
    expect(await mainText(operator)).toContain(words.disputes.sources.chargeback);
    await booksAreEven();
  });

  it("exchanges a piece for another form of it, and nothing is paid twice", slow, async () => {
    const two = await twoForms();
    const number = await order([two]);
    await sendHouseOrder(number);
    await afterSales(number);
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
    await afterSales(number);
    expect(await mainText(buyer)).toContain(words.returns.states.accepted);
    await booksAreEven();
    expect([...buyer.complaints, ...operator.complaints]).toEqual([]);
  });
});

async function bankSays(session: string, status: "opened" | "lost"): Promise<void> {
  const acquirer = `http://127.0.0.1:${Number(new URL(inject("shop")).port) + 1}`;
  const answer = await fetch(`${acquirer}/sandbox/sessions/${session}/chargeback`, {
    method: "POST",
    headers: {
      authorization: "Bearer sk_test_yaji",
      "content-type": "application/json",
      "idempotency-key": `${session}-${status}`,
    },
    body: JSON.stringify({ status, reason: "product_unacceptable" }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function booksAreEven(): Promise<void> {
  await operator.go("/admin/finance");
  expect(await mainText(operator)).toContain(copyFor("en", "finance").desk.even);
}

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

async function sendHouseOrder(number: string): Promise<void> {
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
