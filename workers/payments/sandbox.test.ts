import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { card, key, openStandIn, until, webhookSecret } from "../../simulators/acquirer/shop-stand-in.ts";
import { money } from "../kernel/money.ts";
import { isLateSuccess, type ProviderAnswer, type SessionRequest } from "./provider.ts";
import { sandboxProvider } from "./sandbox.ts";

const patience = { timeout_ms: 400, answer_bytes: 64 * 1024 };
let acquirer: Awaited<ReturnType<typeof openStandIn>>;
beforeEach(async () => {
  acquirer = await openStandIn();
});
afterEach(() => acquirer.close());

const provider = (config: object = {}, ask = fetch) =>
  sandboxProvider(
    { baseUrl: acquirer.url(), secretKey: key, webhookSecrets: [webhookSecret], ...config },
    ask,
    patience,
  );

const request = (wanted: Partial<SessionRequest> = {}): SessionRequest => ({
  paymentId: `pay_${crypto.randomUUID()}`,
  orderId: "ord_1",
  amount: money(12_800, "CNY"),
  method: "card",
  returnUrl: "https://shop.example/zh-Hans/orders/1",
  cancelUrl: "https://shop.example/zh-Hans/checkout",
  locale: "zh-Hans",
  description: "雅集 1",
  expiresAt: Date.now() + 60_000,
  ...wanted,
});

function value<T>(answer: ProviderAnswer<T>): T {
  if (answer.outcome !== "answered") throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function aPaidSession(wanted: Partial<SessionRequest> = {}): Promise<string> {
  const { providerRef } = value(await provider().openSession(request(wanted)));
  await acquirer.complete(providerRef, "captured");
  return providerRef;
}

describe("paying", () => {
  it("a session opens in the shopper's language, is paid, and is found paid by either reference", async () => {
    const wanted = request();
    const opened = value(await provider().openSession(wanted));
    expect(opened).toMatchObject({ state: "open", captured: null });
    expect(await (await fetch(opened.redirectUrl!)).text()).toContain('lang="zh-Hans"');
    await acquirer.submit(opened.redirectUrl!, card("4242424242424242"));
    const paid = { providerRef: opened.providerRef, redirectUrl: null, state: "captured", captured: wanted.amount };
    expect(value(await provider().findSession(opened.providerRef, wanted.paymentId))).toEqual(paid);
    expect(value(await provider().findSession(null, wanted.paymentId))).toEqual(paid);
  });

  it("asking twice opens one session; another request under the same payment is doubt, not a refusal", async () => {
    const wanted = request();
    const [one, two] = await Promise.all([provider().openSession(wanted), provider().openSession(wanted)]);
    expect(value(one).providerRef).toBe(value(two).providerRef);
    const other = await provider().openSession({ ...wanted, amount: money(1, "CNY") });
    expect(other).toEqual({ outcome: "unknown", reason: "idempotency_key_reused" });
  });

  it("a decline keeps its reason", async () => {
    const { providerRef, redirectUrl } = value(await provider().openSession(request()));
    await acquirer.submit(redirectUrl!, card("4000000000009995"));
    const found = value(await provider().findSession(providerRef, ""));
    expect(found).toMatchObject({ state: "declined", declineCode: "insufficient_funds", captured: null });
  });

  it("a session nobody opened is null, and one paid meanwhile answers a cancellation with captured", async () => {
    expect(value(await provider().findSession("ps_none", "pay_none"))).toBeNull();
    expect(value(await provider().findSession(null, "pay_none"))).toBeNull();
    expect(value(await provider().cancelSession(await aPaidSession())).state).toBe("captured");
    const { providerRef } = value(await provider().openSession(request()));
    expect(value(await provider().cancelSession(providerRef)).state).toBe("cancelled");
  });

  it("a late success shows in the next cancellation and in the next look", async () => {
    await acquirer.fault({ kind: "late_success", ms: 0 });
    const { providerRef } = value(await provider().openSession(request()));
    const closed = value(await provider().cancelSession(providerRef)).state;
    await until(
      async () => value(await provider().findSession(providerRef, ""))?.state === "captured",
      "it is captured",
    );
    expect(isLateSuccess(closed, "captured")).toBe(true);
    expect(value(await provider().cancelSession(providerRef)).state).toBe("captured");
  });
});

describe("trouble on the wire", () => {
  it.each([
    ["hold_after", "timeout"],
    ["drop_after", "unreachable"],
    ["error_after", "internal_error"],
    ["error_before", "unavailable"],
    ["in_progress", "idempotency_in_progress"],
  ])("%s is doubt (%s); asking again with the same payment makes one session", async (kind, reason) => {
    await acquirer.fault({ kind, times: 1 });
    const wanted = request();
    expect(await provider().openSession(wanted)).toEqual({ outcome: "unknown", reason });
    const opened = value(await provider().openSession(wanted));
    expect(value(await provider().findSession(null, wanted.paymentId))).toEqual(opened);
    const found = await acquirer.ask("GET", `/v1/payment_sessions?merchant_reference=${wanted.paymentId}`);
    expect(found.value["data"]).toHaveLength(1);
  });

  it("a wrong key, a redirect, nonsense and a flood are doubt; a wrong request is a refusal", async () => {
    const reply =
      (text: string, status = 200) =>
      async () =>
        new Response(text, { status });
    const asked = (ask: typeof fetch) => provider({}, ask).openSession(request());
    expect(await provider({ secretKey: "sk_wrong" }).openSession(request())).toMatchObject({ reason: "invalid_key" });
    expect(await asked(reply("", 302))).toMatchObject({ outcome: "unknown", reason: "redirected" });
    expect(await asked(reply("<html>"))).toMatchObject({ outcome: "unknown" });
    expect(await asked(reply('{"id":1}'))).toMatchObject({ outcome: "unknown", reason: "unreadable_answer" });
    expect(await asked(reply("x".repeat(70_000)))).toMatchObject({ outcome: "unknown", reason: "answer_too_long" });
    expect(await asked(() => new Promise(() => {}))).toMatchObject({ outcome: "unknown", reason: "timeout" });
    const wrong = await provider().openSession(request({ returnUrl: "nowhere" }));
    expect(wrong).toEqual({ outcome: "refused", code: "invalid_request" });
  });
});

describe("paying back", () => {
  it("a refund is made once however often it is asked, and never beyond what was captured", async () => {
    const providerRef = await aPaidSession();
    const wanted = { refundId: "ref_1", providerRef, amount: money(800, "CNY"), reason: "chipped" };
    const first = value(await provider().refund(wanted));
    expect(first).toMatchObject({ state: "succeeded", amount: wanted.amount });
    expect(value(await provider().refund(wanted))).toEqual(first);
    const rest = await provider().refund({ ...wanted, refundId: "ref_2", amount: money(12_001, "CNY") });
    expect(rest).toEqual({ outcome: "refused", code: "refund_exceeds_captured" });
  });

  it("a pending refund is looked up until it is decided", async () => {
    await acquirer.fault({ kind: "refund_fails", ms: 100 });
    const providerRef = await aPaidSession();
    const wanted = { refundId: "ref_3", providerRef, amount: money(800, "CNY"), reason: "" };
    const pending = value(await provider().refund(wanted));
    expect(pending.state).toBe("pending");
    const now = async () => value(await provider().findRefund(pending.providerRef)).state;
    await until(async () => (await now()) === "failed", "it fails");
  });
});

describe("messages", () => {
  it("become events of the payment and of the refund", async () => {
    const wanted = request();
    const providerRef = await aPaidSession(wanted);
    await provider().refund({ refundId: "ref_4", providerRef, amount: money(800, "CNY"), reason: "" });
    await until(() => acquirer.received.length === 2, "two messages arrive");
    const read = ({ rawBody, headers }: (typeof acquirer.received)[number]) =>
      provider().readWebhook(rawBody, headers, Date.now());
    const [payment, refund] = await Promise.all(acquirer.received.map(read));
    expect(payment).toMatchObject({
      ok: true,
      event: { kind: "payment", ref: providerRef, paymentId: wanted.paymentId, session: { captured: wanted.amount } },
    });
    expect(refund).toMatchObject({
      ok: true,
      event: { kind: "refund", refundId: "ref_4", refund: { state: "succeeded", amount: money(800, "CNY") } },
    });
  });

  it("a forged and a stale one are told apart from the true one", async () => {
    await acquirer.fault({ kind: "webhook_forged" });
    await acquirer.fault({ kind: "webhook_stale" });
    await aPaidSession();
    await until(() => acquirer.received.length === 3, "three messages arrive");
    const read = acquirer.received.map(({ rawBody, headers }) => provider().readWebhook(rawBody, headers, Date.now()));
    const outcomes = (await Promise.all(read)).map((reading) => (reading.ok ? "believed" : reading.reason));
    expect(outcomes.sort()).toEqual(["bad_signature", "believed", "stale"]);
  });
});
