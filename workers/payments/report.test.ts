import type { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { key, openStandIn, webhookSecret } from "../../simulators/acquirer/shop-stand-in.ts";
import { money } from "../kernel/money.ts";
import { sandboxProvider } from "./sandbox.ts";
import { readLine } from "./stripe-report.ts";

let acquirer: Awaited<ReturnType<typeof openStandIn>>;
beforeEach(async () => {
  acquirer = await openStandIn();
});
afterEach(() => acquirer.close());

describe("the provider's report of a day", () => {
  it("the sandbox tells captures and refunds by our own ids, page by page", async () => {
    const provider = sandboxProvider(
      { baseUrl: acquirer.url(), secretKey: key, webhookSecrets: [webhookSecret] },
      fetch,
    );
    const opened = await provider.openSession({
      paymentId: "pay_1",
      orderId: "ord_1",
      amount: money(12_800, "CNY"),
      method: "card",
      returnUrl: "https://shop.example/back",
      cancelUrl: "https://shop.example/back",
      locale: "en",
      description: "Yaji 1",
      expiresAt: Date.now() + 60_000,
    });
    if (opened.outcome !== "answered") throw new Error(opened.outcome);
    const { providerRef } = opened.value;
    await acquirer.complete(providerRef, "captured");
    await provider.refund({ refundId: "ref_1", providerRef, amount: money(800, "CNY"), reason: "returned" });

    const day = new Date().toISOString().slice(0, 10);
    const whole = await provider.report(day, null);
    if (whole.outcome !== "answered") throw new Error(whole.outcome);
    const capture = whole.value.lines.find(({ kind }) => kind === "capture");
    expect(capture).toMatchObject({ providerRef, ourId: "pay_1", amount: money(12_800, "CNY"), feeMinor: 0 });
    for (const line of whole.value.lines.filter(({ kind }) => kind === "refund"))
      expect(line).toMatchObject({ ourId: "ref_1", amount: money(800, "CNY") });
    expect(whole.value.next).toBeNull();
    const behind = await provider.report(day, whole.value.lines.at(-1)!.providerRef);
    expect(behind).toEqual({ outcome: "answered", value: { lines: [], next: null } });
    expect(await provider.report("the fifth of May", null)).toMatchObject({ outcome: "refused" });
  });

  it("of Stripe's movements, charges and refunds are lines; its payouts and fees are not ours to match", () => {
    const moved = (of: object) =>
      readLine({
        id: "txn_1",
        amount: 4_200,
        fee: 152,
        currency: "eur",
        created: 1_790_000_000,
        ...of,
      } as unknown as Stripe.BalanceTransaction);
    const source = { id: "ch_1", metadata: { payment_id: "pay_1" } };
    const line = { amount: money(4_200, "EUR"), at: 1_790_000_000_000 };
    expect(moved({ type: "charge", source })).toEqual([
      { ...line, kind: "capture", providerRef: "ch_1", ourId: "pay_1", feeMinor: 152 },
    ]);
    expect(moved({ type: "refund", amount: -4_200, fee: 0, source: { id: "re_1", metadata: {} } })).toEqual([
      { ...line, kind: "refund", providerRef: "re_1", ourId: null, feeMinor: 0 },
    ]);
    for (const type of ["payout", "stripe_fee", "adjustment"]) expect(moved({ type, source })).toEqual([]);
  });
});
