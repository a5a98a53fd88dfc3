import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { makeClaim, moveReturn, requestReturn } from "../returns/index.ts";
import { handClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { packParcel } from "../logistics/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { applySession } from "../payments/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { writeCaseLetters } from "./case-letters.ts";
import { findMail, listMails } from "./store.ts";

const clock = handClock(1_790_000_000_000);
const shop = () => openShopForJob(env as unknown as Env, clock, "test", () => {});

it("a buyer is told where to send things, once, and why something was refused", { timeout: 60_000 }, async () => {
  const { orderId, paymentId } = await placeFixtureOrder(shop(), money(6_400, "EUR"));
  const session = {
    providerRef: "ps_1",
    redirectUrl: null,
    state: "captured",
    captured: money(12_800, "EUR"),
  } as const;
  await applySession(shop(), paymentId, session);
  await packParcel(shop(), orderId, { carrier: "dhl", trackingNumber: "T1" });
  const lines = [{ lineId: "l1", quantity: 1 }];
  const wish = { lines, reason: "other", note: "", photos: [], destination: "source", exchangeFor: null } as const;
  const asked = await requestReturn(shop(), orderId, wish);
  if (!asked.ok) throw new Error(asked.fault.code);
  const returnId = asked.value.id;
  const by = { side: "seller", sellerId: "sel_house" } as const;
  await moveReturn(shop(), returnId, "approved", by, { instructions: "12 rue du Four, Suzhou." });
  const event = { id: "evt_letter", topic: "return.approved", payload: { returnId, orderId, sellerId: "sel_house" } };
  await Promise.all([1, 2].map(() => writeCaseLetters(shop(), event)));
  const { items } = await listMails(shop(), { recipient: "wan@example.com" });
  const letters = items.filter(({ subject }) => subject.startsWith("Vous pouvez renvoyer"));
  expect(letters).toHaveLength(1);
  const letter = await findMail(shop(), letters[0]!.id);
  expect(letter?.text).toContain("12 rue du Four, Suzhou.");
  expect(letter?.text).not.toMatch(/\{\w+\}/);

  const claimed = await makeClaim(shop(), orderId, {
    sellerId: "sel_house",
    kind: "damaged",
    wantedMinor: 500,
    note: "A chip at the rim",
    photos: [],
  });
  if (!claimed.ok) throw new Error(claimed.fault.code);
  const refused = { claimId: claimed.value.id, orderId, sellerId: "sel_house" };
  await writeCaseLetters(shop(), { id: "evt_claim", topic: "claim.refused", payload: refused });
  const after = await listMails(shop(), { recipient: "wan@example.com" });
  expect(after.items.some(({ subject }) => subject.startsWith("Votre réclamation"))).toBe(true);
});
