/** A museum comes to the house: it applies, is let in, publishes, sells, sends and is paid; and a payout is called back. */
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fillIn } from "../web/copy/fill-in.ts";
import { copyFor } from "../web/copy/index.ts";
import { orderBy, signIn, type Piece } from "./desktop.ts";
import { aNightPasses, comeIn, lettersTo, mainText, picture, press, send } from "./hands.ts";
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
  await signIn(operator, inject("operator"));
});
afterAll(async () => {
  await Promise.all([museum.end(), operator.end()]);
});

const answers = {
  who: { legalName: "Harbour Museum Trust", country: "GB", registration: "CH 104 992" },
  shop: {
    shopName,
    tagline: "Prints and casts from the harbour’s collection",
    story:
      "The museum keeps what four hundred years of ships brought to the harbour, and has its own workshop for casts.",
    place: "Whitby",
    theme: "seal",
  },
  contact: { contactName: "Ida Marsh", phone: "+44 1947 600 100", address: "2 Quay Street", city: "Whitby" },
  goods: { makes: "Casts in plaster, prints from our own plates.", pieces: "12", aiUse: "none" },
} as const;

async function answer(step: keyof typeof answers): Promise<void> {
  const { page } = museum;
  for (const [name, value] of Object.entries(answers[step])) {
    const field = page.locator(`main [name="${name}"]`);
    if ((await field.evaluate((found) => found.tagName)) === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
  await press(museum, sellers.saveNext);
}

async function handIn(kind: string, name: string): Promise<void> {
  const { page } = museum;
  await page.selectOption('select[name="kind"]', kind);
  const buffer = Buffer.from(`%PDF-1.4\n% ${name}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
  await page.setInputFiles('input[name="file"]', { name, mimeType: "application/pdf", buffer });
  await press(museum, sellers.upload);
  expect(await mainText(museum)).toContain(name);
}

describe("a museum", () => {
  it("applies step by step, with its papers", slow, async () => {
    const { page } = museum;
    await museum.go("/studio/apply");
    await page.selectOption('select[name="kind"]', "museum");
    await page.fill('input[name="name"]', shopName);
    await press(museum, sellers.begin);
    seller = /sel_\w+/.exec(page.url())?.[0] ?? "";
    for (const step of ["who", "shop", "contact", "goods"] as const) await answer(step);
    await handIn("registration", "charity-register.pdf");
    await handIn("authorization", "letter-of-authority.pdf");
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
    await page.fill('input[name="title"]', title);
    await page.fill(
      'textarea[name="story"]',
      "Cast in the museum’s own workshop from the figurehead of the Resolve, 1812.",
    );
    await page.fill('input[name="price"]', "64.00");
    await page.selectOption('select[name="currency"]', "USD");
    await page.fill('input[name="quantity"]', "8");
    const buffer = await photograph();
    await page.setInputFiles('input[name="file"]', { name: "figurehead.jpg", mimeType: "image/jpeg", buffer });
    await page.selectOption('select[name="grade"]', "made");
    await page.selectOption('select[name="rights"]', "own");
    await page.fill('input[name="rightsNote"]', "The museum owns the figurehead and the mould.");
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
    await nameAccount("GB29 NWBK 6016 1331 9268 19");
    await theWindowPasses();
    await museum.go(`/studio/${seller}/money`);
    const [{ net } = { net: 0 }] = await rows<{ net: number }>(
      "SELECT net_minor AS net FROM seller_settlements WHERE seller_id = ?",
      seller,
    );
    const amount = new Intl.NumberFormat("en", { style: "currency", currency: "USD" }).format(net / 100);
    await press(museum, finance.money.ask(amount));
    await payoutIs("paid");
    await eventually(async () => {
      await aMinutePasses();
      return (await lettersTo(email)).includes(fillIn(copyFor("en", "letters").payoutPaid.subject, { amount }));
    });
    await museum.go(`/studio/${seller}/money`);
    await picture(museum, "studio-money-en", { small: true, tall: 1_200 });
    await inOtherLanguages(museum, "/studio", ["", "/orders", "/money", "/products"]);
    const csv = await statement("csv");
    expect(csv).toContain(number);
    expect(csv).toContain(String((net / 100).toFixed(2)));
    expect((await statement("pdf")).startsWith("%PDF-")).toBe(true);
    expect(museum.complaints).toEqual([]);
  });
});

describe("an operator", () => {
  it("calls a payout back, and the books say where the money stands", slow, async () => {
    const [payout] = await rows<{ id: string; minor: number }>(
      "SELECT id, amount_minor AS minor FROM payouts WHERE seller_id = ? AND state = 'paid'",
      seller,
    );
    const before = await balances();
    await operator.go("/admin/finance/payouts?state=paid");
    await picture(operator, "payouts-en", { small: true });
    await operator.page.fill(`#reason-${payout!.id}`, "Paid to the wrong account");
    await send(operator, `/payouts/${payout!.id}/recall`);
    expect(await mainText(operator)).toContain(finance.done.recalled);
    const after = await balances();
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
    expect(await payouts()).toEqual(["recalled"]);
    await nameAccount("FR14 2004 1010 0505 0001 3M02 606");
    await aNightPasses();
    await payoutIs("paid");
    expect((await payouts()).toSorted()).toEqual(["paid", "recalled"]);
    expect([...museum.complaints, ...operator.complaints]).toEqual([]);
  });
});

async function nameAccount(account: string): Promise<void> {
  const { page } = museum;
  await museum.go(`/studio/${seller}/money`);
  await page.selectOption('select[name="currency"]', "USD");
  await page.fill('input[name="holder"]', "Harbour Museum Trust");
  await page.fill('input[name="account"]', account);
  await press(museum, finance.money.savePlace);
  expect(await mainText(museum)).toContain(finance.done.placed);
}

const payouts = async (): Promise<string[]> =>
  (await rows<{ state: string }>("SELECT state FROM payouts WHERE seller_id = ?", seller)).map(({ state }) => state);
const payoutIs = (state: string): Promise<boolean> =>
  eventually(async () => {
    await aMinutePasses();
    return (await payouts()).includes(state);
  });

/** The rooms of the studio once more in Chinese and Arabic, wide and narrow; then in English again. */
async function inOtherLanguages(visitor: Visit, home: string, rooms: readonly string[]): Promise<void> {
  for (const to of ["zh-Hans", "ar", "en"]) {
    await visitor.go(`${home}/language?to=${to}&back=${home}/${seller}`);
    if (to === "en") return;
    for (const room of rooms) {
      await visitor.go(`${home}/${seller}${room}`);
      await picture(visitor, `studio${room.replace("/", "-") || "-today"}-${to}`, { small: true });
    }
  }
}

/** Credits less debits: a purse of a seller grows by what it is owed, the till with the provider shrinks by what left. */
async function balances(): Promise<{ readonly purse: number; readonly till: number; readonly clearing: number }> {
  const found = await rows<{ id: string; minor: number }>(
    "SELECT id, credits_posted - debits_posted AS minor FROM ledger_accounts WHERE unit = 'USD'",
  );
  const of = (id: string) => found.find((one) => one.id === id)?.minor ?? 0;
  return { purse: of(`seller:${seller}:available:USD`), till: of("provider:sandbox:USD"), clearing: of("payout:USD") };
}

/** The days for returns are over; the sweep of the next minute does the rest. */
async function theWindowPasses(): Promise<void> {
  await eventually(async () => {
    await aMinutePasses();
    const [found] = await rows<{ at: number | null }>(
      "SELECT release_at AS at FROM seller_settlements WHERE seller_id = ?",
      seller,
    );
    return found?.at;
  });
  await rows("UPDATE seller_settlements SET release_at = 1 WHERE seller_id = ?", seller);
  await eventually(async () => {
    await aMinutePasses();
    const [found] = await rows<{ state: string }>("SELECT state FROM seller_settlements WHERE seller_id = ?", seller);
    return found?.state !== "held";
  });
}

async function statement(form: "csv" | "pdf"): Promise<string> {
  const month = new Date().toISOString().slice(0, 7);
  const answer = await museum.page.request.get(`${museum.shop}/studio/${seller}/money/statements/${month}/USD.${form}`);
  expect(answer.status()).toBe(200);
  return (await answer.body()).toString("latin1");
}

/** A plaster head against grey, drawn here: no photograph of such a piece is ours to use. */
const photograph = (): Promise<Buffer> =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500"><defs>
    <radialGradient id="wall" cx=".5" cy=".4" r=".8"><stop offset="0" stop-color="#c9c4ba"/><stop offset="1" stop-color="#8c877e"/></radialGradient>
    <linearGradient id="cast" x1="0" x2="1"><stop offset="0" stop-color="#fbf8f1"/><stop offset="1" stop-color="#b9b2a5"/></linearGradient></defs>
    <rect width="1200" height="1500" fill="url(#wall)"/><ellipse cx="610" cy="1320" rx="360" ry="46" fill="#6f6a62" opacity=".5"/>
    <path d="M430 1320 L470 1080 C380 1010 330 900 345 760 C360 560 480 430 640 430 C790 430 880 540 870 690 L920 800 C930 830 905 846 870 850 L866 930 C862 1000 800 1016 740 1006 L760 1130 L800 1320 Z" fill="url(#cast)"/>
    <path d="M345 760 C330 520 470 380 660 390 C760 396 850 450 872 560 C760 500 660 520 560 590 C470 655 420 760 440 900" fill="none" stroke="#a49c8d" stroke-width="26"/></svg>`),
  )
    .jpeg({ quality: 82 })
    .toBuffer();
