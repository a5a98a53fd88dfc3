/** After the sale: a buyer, one of two sellers, and somebody of the house, each at a browser; what they share on the way. */
import { expect } from "vitest";
import { copyFor } from "../web/copy/index.ts";
import { addToBasket, fillAddress, fillCard, placeOrder, signIn, type Piece } from "./desktop.ts";
import { comeInAs, comeIn, emailOf, mainText, press } from "./hands.ts";
import { aMinutePasses, eventually, rows, visit, type Visit } from "./visit.ts";

const goods = copyFor("en", "goods");
/** Of every demo seller, as d1-migrations/seeds/demo-sellers.ts publishes it. */
const demoOwnerPassword = "quiet-room-owner";

export type Goods = Piece & { readonly title: string; readonly sellerId: string };
/** Something a seller has many of, for whom somebody can sign in. */
export async function goodsOf(condition: string): Promise<Goods> {
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

export type Parties = {
  readonly buyer: Visit;
  readonly owner: Visit;
  readonly operator: Visit;
  readonly email: string;
  readonly seller: { readonly id: string; readonly email: string };
  readonly theirs: Goods;
  readonly ours: Goods;
};

/** All three signed in; `email` becomes the buyer's. */
export async function openParties(email: string): Promise<Parties> {
  const [buyer, owner, operator] = await Promise.all([
    visit({ locale: "en" }),
    visit({ locale: "en" }),
    visit({ locale: "en" }),
  ]);
  const theirs = await goodsOf("p.seller_id LIKE 'sel_demo_%'");
  const ours = await goodsOf("p.seller_id = 'sel_house'");
  const [account] = await rows<{ id: string }>(
    "SELECT account_id AS id FROM seller_members WHERE seller_id = ? AND role = 'owner'",
    theirs.sellerId,
  );
  const seller = { id: theirs.sellerId, email: await emailOf(account!.id) };
  await comeIn(buyer, email);
  await signIn(owner, { email: seller.email, password: demoOwnerPassword });
  await comeInAs(operator, "operator");
  return { buyer, owner, operator, email, seller, theirs, ours };
}
export const leave = ({ buyer, owner, operator }: Parties): Promise<unknown> =>
  Promise.all([buyer, owner, operator].map((one) => one.end()));

export async function order({ buyer, email }: Parties, pieces: readonly Piece[], quantity = 1): Promise<string> {
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
export async function sendAndArrive({ owner, seller }: Parties, number: string): Promise<void> {
  await eventually(async () => {
    await aMinutePasses();
    return (await owner.go(`/studio/${seller.id}/orders/${number}`)) === 200;
  });
  await owner.page.fill('input[name="tracking"]', "00340434161094042557");
  await press(owner, goods.orders.pack);
  await press(owner, goods.orders.delivered);
  await aMinutePasses();
}

export const afterSales = ({ buyer }: Parties, number: string) => buyer.go(`/en/orders/${number}/after-sales`);

const refundsOf = (number: string) =>
  rows<{ state: string; minor: number; destination: string; reason: string }>(
    `SELECT r.state, r.amount_minor AS minor, r.destination, r.reason FROM refunds r JOIN orders o ON o.id = r.order_id
     WHERE o.number = ? ORDER BY r.id`,
    number,
  );
export const paidBack = (number: string, count: number) =>
  eventually(async () => {
    await aMinutePasses();
    const found = await refundsOf(number);
    return found.length === count && found.every(({ state }) => state === "succeeded") ? found : null;
  });

export async function booksAreEven({ operator }: Parties): Promise<void> {
  await operator.go("/admin/finance");
  expect(await mainText(operator)).toContain(copyFor("en", "finance").desk.even);
}
