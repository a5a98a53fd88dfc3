/** A buyer and a seller who do not agree are helped by a mediator; a bank takes money back, and its word closes the dispute. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
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
  type Parties,
} from "./after-sales.ts";
import { lettersTo, mainText, picture, send } from "./hands.ts";
import { aMinutePasses, eventually, rows } from "./visit.ts";

const words = copyFor("en", "cases");
const slow = { timeout: 240_000 };
let parties: Parties;
beforeAll(async () => {
  parties = await openParties(`disputes-${Date.now()}@example.org`);
});
afterAll(() => leave(parties));

describe("a buyer", () => {
  it("and a seller who do not agree are helped by a mediator, each step with its day", slow, async () => {
    const { buyer, owner, operator, seller, theirs, email } = parties;
    const { page } = buyer;
    const number = await order(parties, [theirs]);
    await sendAndArrive(parties, number);
    await afterSales(parties, number);
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
    await afterSales(parties, number);
    await picture(buyer, "dispute-proposal-en", { small: true });
    await send(buyer, `/disputes/${id}/accepted`);
    await owner.go(`/studio/${seller.id}/disputes`);
    await picture(owner, "studio-dispute-en", { small: true });
    await send(owner, `/disputes/${id}/acceptance`);
    const [refund] = await paidBack(number, 1);
    expect([refund!.minor, refund!.reason]).toEqual([500, "dispute"]);
    await afterSales(parties, number);
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
    const { operator, theirs } = parties;
    const number = await order(parties, [theirs]);
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
    await booksAreEven(parties);
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
