/** A museum comes to the house: it applies, is let in, publishes, sells, sends and is paid; and a payout is called back. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillIn } from "../web/copy/fill-in.ts";
import { copyFor } from "../web/copy/index.ts";
import { orderBy, type Piece } from "./desktop.ts";
import { comeInAs, aNightPasses, comeIn, lettersTo, mainText, picture, press, send } from "./hands.ts";
import { answer, describePiece, handIn, inOtherLanguages } from "./museum.ts";
import { balancesAround, nameAccount, payoutIs, payoutsOf, statement, theWindowPasses } from "./seller-money.ts";
import { aMinutePasses, eventually, rows, visit, type Visit } from "./visit.ts";

const sellers = copyFor("en", "sellers");
const goods = copyFor("en", "goods");
const finance = copyFor("en", "finance");
const orders = copyFor("en", "orders");
const email = `museum-${Date.now()}@example.org`;
const shopName = `Harbour Museum ${Date.now() % 100_000}`;
const slow = { timeout: 180_000 };

let museum: Visit;
let operator: Visit;
let seller = "";
let piece: Piece & { readonly productId: string };
let number = "";

beforeAll(async () => {
  museum = await visit({ locale: "en" });
  operator = await visit({ locale: "en" });
  await comeIn(museum, email);
  await comeInAs(operator, "operator");
});
afterAll(async () => {
  await Promise.all([museum.end(), operator.end()]);
});

describe("a museum", () => {
  it("applies step by step, with its papers", slow, async () => {
    const { page } = museum;
    await museum.go("/studio/apply");
    await page.selectOption('select[name="kind"]', "museum");
    await page.fill('input[name="name"]', shopName);
    await press(museum, sellers.begin);
    seller = /sel_\w+/.exec(page.url())?.[0] ?? "";
    for (const step of ["who", "shop", "contact", "goods"] as const) await answer(museum, shopName, step);
    await handIn(museum, "registration", "charity-register.pdf");
    await handIn(museum, "authorization", "letter-of-authority.pdf");
    await picture(museum, "seller-application-en", { small: true });
    await museum.go(`/studio/${seller}/application/promises`);
    for (const name of ["rights", "taxes", "terms"]) await page.check(`input[name="${name}"]`);
    await press(museum, sellers.saveNext);
    await picture(museum, "seller-check-en", { small: true });
    await press(museum, sellers.submit);
    expect(await mainText(museum)).toContain(sellers.submitted);
  });

  it("is looked over by a person and by the verifier, and let in", slow, async () => {
    const { page } = operator;
    await operator.go("/admin/sellers");
    await picture(operator, "seller-queue-en", { small: true });
    await page.getByRole("link", { name: shopName }).click();
    await page.waitForURL(`**/admin/sellers/${seller}`);
    const paper = page.getByRole("link", { name: "letter-of-authority.pdf" });
    const opened = await page.request.get(operator.shop + (await paper.getAttribute("href"))!);
    expect([opened.status(), opened.headers()["content-type"]]).toEqual([200, "application/pdf"]);
    for (let tick = 0; tick < 2; tick++) await press(operator, sellers.review.tick);
    await eventually(async () => {
      await aMinutePasses();
      await page.reload();
      return page.getByRole("button", { name: sellers.review.approve, exact: true }).isVisible();
    });
    await picture(operator, "seller-review-en", { small: true, tall: 1_100 });
    await press(operator, sellers.review.approve);
    await eventually(async () => {
      await aMinutePasses();
      return (await lettersTo(email)).includes(sellers.letter.approvedSubject(shopName));
    });
    await museum.go("/studio");
    expect(await mainText(museum)).toContain(shopName);
  });

  it("publishes a piece through review", slow, async () => {
    const { page } = museum;
    const title = `Plaster cast of a figurehead ${Date.now() % 1_000_000}`;
    await museum.go(`/studio/${seller}/sell`);
    await describePiece(museum, title);
    await picture(museum, "studio-sell-en", { small: true });
    await press(museum, goods.publish);
    const productId = /prd_\w+/.exec(page.url())?.[0] ?? "";
    expect(await mainText(museum)).toContain(goods.waiting("").trim());
    await picture(museum, "studio-piece-en", { small: true, tall: 1_200 });

    await operator.go("/admin/listings");
    await picture(operator, "review-queue-en", { small: true });
    await operator.page.getByRole("link", { name: title }).click();
    await operator.page.waitForURL("**/admin/listings/chg_*");
    await picture(operator, "listing-review-en", { small: true, tall: 1_100 });
    await press(operator, goods.review.approve);
    const [found] = await rows<{ slug: string; variantId: string; status: string }>(
      "SELECT p.slug, v.id AS variantId, p.status FROM products p JOIN variants v ON v.product_id = p.id WHERE p.id = ?",
      productId,
    );
    expect(found?.status).toBe("active");
    piece = { ...found!, productId };
  });

  it("sells it, sends it, and the house holds the money until it has arrived", slow, async () => {
    const shopper = await visit({ locale: "en" });
    number = await orderBy(shopper, "en", { piece, email: `buyer-${Date.now()}@example.org` });
    expect(await mainText(shopper)).toContain(orders.payment.sentence.captured);
    await eventually(async () => {
      await aMinutePasses();
      await museum.go(`/studio/${seller}/orders`);
      return (await mainText(museum)).includes(number);
    });
    await picture(museum, "studio-orders-en", { small: true });
    await museum.page.getByRole("link", { name: number }).click();
    await museum.page.waitForURL(`**/orders/${number}`);
    await museum.page.fill('input[name="tracking"]', "RM123456785GB");
    await press(museum, goods.orders.pack);
    await picture(museum, "studio-order-en", { small: true });
    await museum.go(`/studio/${seller}/money`);
    expect(await mainText(museum)).toContain("$");
    await museum.go(`/studio/${seller}/orders/${number}`);
    await press(museum, goods.orders.delivered);
    await eventually(async () => {
      await aMinutePasses();
      await shopper.go(`/en/orders/${number}`);
      return (await mainText(shopper)).includes(orders.states.delivered);
    });
    expect([...shopper.complaints, ...museum.complaints, ...operator.complaints]).toEqual([]);
    await shopper.end();
  });

  it("is paid when the days for returns are over, and has it in writing", slow, async () => {
    await nameAccount(museum, seller, "GB29 NWBK 6016 1331 9268 19");
    await theWindowPasses(seller);
    await museum.go(`/studio/${seller}/money`);
    const [{ net } = { net: 0 }] = await rows<{ net: number }>(
      "SELECT net_minor AS net FROM seller_settlements WHERE seller_id = ?",
      seller,
    );
    const amount = new Intl.NumberFormat("en", { style: "currency", currency: "USD" }).format(net / 100);
    await press(museum, finance.money.ask(amount));
    await payoutIs(seller, "paid");
    await eventually(async () => {
      await aMinutePasses();
      return (await lettersTo(email)).includes(fillIn(copyFor("en", "letters").payoutPaid.subject, { amount }));
    });
    await museum.go(`/studio/${seller}/money`);
    await picture(museum, "studio-money-en", { small: true, tall: 1_200 });
    await inOtherLanguages(museum, seller, ["", "/orders", "/money", "/products"]);
    const csv = await statement(museum, seller, "csv");
    expect(csv).toContain(number);
    expect(csv).toContain(String((net / 100).toFixed(2)));
    expect((await statement(museum, seller, "pdf")).startsWith("%PDF-")).toBe(true);
    expect(museum.complaints).toEqual([]);
  });
});

describe("an operator", () => {
  it("calls a payout back, and the books say where the money stands", slow, async () => {
    const [payout] = await rows<{ id: string; minor: number }>(
      "SELECT id, amount_minor AS minor FROM payouts WHERE seller_id = ? AND state = 'paid'",
      seller,
    );
    const before = await balancesAround(seller);
    await operator.go("/admin/finance/payouts?state=paid");
    await picture(operator, "payouts-en", { small: true });
    await operator.page.fill(`#reason-${payout!.id}`, "Paid to the wrong account");
    await send(operator, `/payouts/${payout!.id}/recall`);
    expect(await mainText(operator)).toContain(finance.done.recalled);
    const after = await balancesAround(seller);
    expect(after.purse - before.purse).toBe(payout!.minor);
    expect(after.till - before.till).toBe(-payout!.minor);
    expect(after.clearing).toBe(before.clearing);
    await operator.go(`/admin/finance/groups/${payout!.id}`);
    expect(await operator.page.locator("main tbody tr").count()).toBeGreaterThanOrEqual(4);
    await picture(operator, "payout-reversed-en", { small: true });
    await operator.go("/admin/finance");
    expect(await mainText(operator)).toContain(finance.desk.even);
    await picture(operator, "finance-en", { small: true });
    await museum.go(`/studio/${seller}/money`);
    expect(await mainText(museum)).toContain(finance.states.recalled);
    // Not to that account again: the night waits until the museum has named another, then pays under a new number.
    await aNightPasses();
    expect(await payoutsOf(seller)).toEqual(["recalled"]);
    await nameAccount(museum, seller, "FR14 2004 1010 0505 0001 3M02 606");
    await aNightPasses();
    await payoutIs(seller, "paid");
    expect((await payoutsOf(seller)).toSorted()).toEqual(["paid", "recalled"]);
    expect([...museum.complaints, ...operator.complaints]).toEqual([]);
  });
});
