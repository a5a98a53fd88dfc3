import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  acceptProposal,
  answerDispute,
  findDispute,
  keepDeadlines,
  openDispute,
  proposeSettlement,
  withdrawDispute,
} from "../disputes/index.ts";
import { handClock, day_ms } from "../kernel/clock.ts";
import { locales } from "../kernel/locale.ts";
import { money } from "../kernel/money.ts";
import { checkBooks } from "../ledger/index.ts";
import { packParcel } from "../logistics/index.ts";
import { orderCookieName } from "../orders/index.ts";
import { applySession } from "../payments/index.ts";
import { asBeforeTheLedger, booksOf, placeFixtureOrder } from "../payments/fixture-store.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { findClaim, findReturn, inspectReturn, makeClaim, moveReturn, requestReturn } from "../returns/index.ts";

const clock = handClock(1_790_000_000_000);
const shop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const house = { side: "seller", sellerId: "sel_house" } as const;

async function aSentOrder() {
  const placed = await placeFixtureOrder(shop(), money(6_400, "EUR"));
  const captured = money(12_800, "EUR");
  await applySession(shop(), placed.paymentId, {
    providerRef: `ps_${placed.orderId}`,
    redirectUrl: null,
    state: "captured",
    captured,
  });
  const sent = await packParcel(shop(), placed.orderId, { carrier: "dhl", trackingNumber: "T1" });
  expect(sent.ok).toBe(true);
  return placed;
}
const back = (quantity: number) =>
  ({
    lines: [{ lineId: "l1", quantity }],
    reason: "other",
    note: "",
    photos: [],
    destination: "source",
    exchangeFor: null,
  }) as const;
const whole = async () => expect(await checkBooks(shop())).toMatchObject({ unbalanced: [], broken: [] });

describe("after the sale", { timeout: 60_000 }, () => {
  it("one of two pieces comes back, is looked at, paid back and on its shelf again", async () => {
    const placed = await aSentOrder();
    const asked = await Promise.all([1, 2, 3].map(() => requestReturn(shop(), placed.orderId, back(1))));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2);
    const [first, second] = asked.flatMap((one) => (one.ok ? [one.value.id] : []));
    expect(await moveReturn(shop(), first!, "approved", house)).toMatchObject({
      fault: { code: "return.instructions_missing" },
    });
    expect(
      await moveReturn(shop(), first!, "approved", { side: "seller", sellerId: "sel_x" }, { instructions: "x" }),
    ).toMatchObject({
      fault: { code: "return.not_found" },
    });
    await moveReturn(shop(), first!, "approved", house, { instructions: "To Suzhou, by post." });
    await moveReturn(shop(), first!, "received", house);
    const accepted = [{ lineId: "l1", quantity: 1, restock: true }];
    const looked = await Promise.all([1, 2, 3].map(() => inspectReturn(shop(), first!, { accepted, note: "" }, house)));
    expect(looked.some(({ ok }) => ok)).toBe(true);
    expect((await findReturn(shop(), first!))?.state).toBe("accepted");
    expect(await booksOf(shop(), placed)).toMatchObject({ refunded: 6_400, on_hand: 4 });
    expect((await moveReturn(shop(), second!, "withdrawn", { side: "shopper", orderId: placed.orderId })).ok).toBe(
      true,
    );
    await whole();
  });

  it("a dispute is mediated: answered, proposed, accepted by both, paid once", async () => {
    const placed = await aSentOrder();
    const wish = {
      sellerId: "sel_house",
      reason: "damaged",
      wantedMinor: 5_000,
      note: "",
      photos: [],
      claimId: "",
    } as const;
    const opened = await Promise.all([1, 2].map(() => openDispute(shop(), placed.orderId, wish)));
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1);
    const id = opened.flatMap((one) => (one.ok ? [one.value.id] : []))[0]!;
    const buyer = { side: "shopper", orderId: placed.orderId } as const;
    expect((await answerDispute(shop(), id, "It left whole.", house)).ok).toBe(true);
    expect(
      (await proposeSettlement(shop(), id, { minor: 3_001, sellerBp: 5_000 }, "Half each.", { side: "mediator" })).ok,
    ).toBe(true);
    await acceptProposal(shop(), id, buyer);
    expect((await findDispute(shop(), id))?.state).toBe("proposed");
    await Promise.all([1, 2, 3].map(() => acceptProposal(shop(), id, house)));
    expect((await findDispute(shop(), id))?.state).toBe("settled");
    expect(await booksOf(shop(), placed)).toMatchObject({ refunded: 3_001 });
    await whole();
  });

  it("an order paid before there was a ledger may be disputed too", async () => {
    const placed = await aSentOrder();
    await shop().commit([asBeforeTheLedger(placed.orderId)]);
    const wish = { sellerId: "sel_house", reason: "lost", wantedMinor: 1, note: "", photos: [], claimId: "" } as const;
    const opened = await openDispute(shop(), placed.orderId, wish);
    if (!opened.ok) throw new Error(opened.fault.code);
    const buyer = { side: "shopper", orderId: placed.orderId } as const;
    expect((await withdrawDispute(shop(), opened.value.id, buyer)).ok).toBe(true);
  });

  it("a claim nobody answers becomes a dispute, and that goes on by itself", async () => {
    const placed = await aSentOrder();
    const made = await makeClaim(shop(), placed.orderId, {
      sellerId: "sel_house",
      kind: "lost",
      wantedMinor: null,
      note: "",
      photos: [],
    });
    if (!made.ok) throw new Error(made.fault.code);
    clock.advance(4 * day_ms);
    await keepDeadlines(shop());
    expect((await findClaim(shop(), made.value.id))?.state).toBe("escalated");
    clock.advance(4 * day_ms);
    await keepDeadlines(shop());
  });

  it("the page opens for the buyer in every language, and is no page for strangers", async () => {
    const placed = await aSentOrder();
    await requestReturn(shop(), placed.orderId, back(1));
    const cookie = `${orderCookieName(placed.number)}=fixture-access-token-of-this-order`;
    for (const locale of locales) {
      const at = `http://localhost/${locale}/orders/${placed.number}/after-sales`;
      const page = await worker.fetch(new Request(at, { headers: { cookie } }));
      const html = await page.text();
      expect([page.status, html.includes("undefined")]).toEqual([200, false]);
      expect((await worker.fetch(new Request(at))).status).toBe(404);
    }
  });
});
