import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openStandIn, pause, sessionRequest, until } from "./shop-stand-in.ts";

type StandIn = Awaited<ReturnType<typeof openStandIn>>;
let open: StandIn[] = [];
async function aShop(...args: Parameters<typeof openStandIn>): Promise<StandIn> {
  const shop = await openStandIn(...args);
  open.push(shop);
  return shop;
}
afterEach(async () => {
  await Promise.all(open.map((shop) => shop.close()));
  open = [];
});

describe("sessions", () => {
  it("a session opens with an address to send the shopper to, and is found by either reference", async () => {
    const shop = await aShop();
    const { status, value } = await shop.open({ merchant_reference: "pay_1" });
    expect(status).toBe(201);
    expect(value).toMatchObject({ status: "open", amount_minor: 12_800, captured_minor: 0, currency: "CNY" });
    expect(value["redirect_url"]).toContain(`/pay/${String(value["id"])}?locale=en`);
    expect((await shop.ask("GET", `/v1/payment_sessions/${String(value["id"])}`)).value).toEqual(value);
    const found = await shop.ask("GET", "/v1/payment_sessions?merchant_reference=pay_1");
    expect(found.value["data"]).toEqual([value]);
  });

  it("nothing is answered without the secret key, and a wrong request says which fields are wrong", async () => {
    const shop = await aShop();
    expect((await fetch(`${shop.url()}/v1/refunds/x`)).status).toBe(401);
    const { status, value, headers } = await shop.open({
      amount_minor: 1.5,
      currency: "XXX",
      return_url: "javascript:1",
    });
    expect(status).toBe(422);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(value["fields"]).toEqual(["amount_minor", "currency", "return_url"]);
  });

  it("a cancelled session stays cancelled, a paid one refuses to be cancelled", async () => {
    const shop = await aShop();
    const { value } = await shop.open();
    const address = `/v1/payment_sessions/${String(value["id"])}/cancel`;
    expect((await shop.ask("POST", address, {})).value).toMatchObject({ status: "cancelled", redirect_url: null });
    expect((await shop.ask("POST", address, {})).status).toBe(200);
    const paid = (await shop.open()).value["id"];
    await shop.complete(paid, "captured");
    const refusal = await shop.ask("POST", `/v1/payment_sessions/${String(paid)}/cancel`, {});
    expect([refusal.status, refusal.value["code"]]).toEqual([409, "session_settled"]);
  });

  it("an unpaid session expires at its hour and says so once", async () => {
    const shop = await aShop();
    const expires_at = new Date(Date.now() + 300).toISOString();
    const { value } = await shop.open({ expires_at });
    await until(() => shop.received.length > 0, "the expiry is told");
    await pause(300);
    expect(shop.received.map(({ type }) => type)).toEqual(["payment.expired"]);
    expect((await shop.complete(value["id"], "declined")).status).toBe(409);
  });
});

describe("idempotency", () => {
  it("the same key and request get the first answer, however often and however fast", async () => {
    const shop = await aShop();
    const wanted = sessionRequest({ merchant_reference: "pay_2" });
    const replies = await Promise.all(Array.from({ length: 20 }, () => shop.open(wanted, "key-2")));
    expect(new Set(replies.map(({ value }) => value["id"])).size).toBe(1);
    expect(replies.filter(({ headers }) => headers.get("idempotent-replayed")).length).toBe(19);
  });

  it("a key is asked for, and is not lent to another request", async () => {
    const shop = await aShop();
    await shop.open({}, "key-3");
    expect((await shop.open({ amount_minor: 1 }, "key-3")).value["code"]).toBe("idempotency_key_reused");
    expect((await shop.open({}, "")).value["code"]).toBe("idempotency_key_required");
  });

  it("a second request meets 409 while the first is at work", async () => {
    const shop = await aShop();
    await shop.fault({ kind: "hold_before", ms: 200, times: 1 });
    const wanted = sessionRequest();
    const first = shop.open(wanted, "key-4");
    await pause(50);
    expect((await shop.open(wanted, "key-4")).status).toBe(409);
    expect((await first).status).toBe(201);
  });
});

describe("faults after the deed", () => {
  it.each([
    ["hold_after", 66_660_001],
    ["error_after", 66_660_002],
    ["drop_after", 66_660_004],
  ])("%s: the session exists, and asking again with the key finds it", async (kind, amount_minor) => {
    const shop = await aShop();
    const wanted = sessionRequest({ amount_minor });
    const lost = await Promise.race([shop.open(wanted, kind).catch(() => null), pause(300)]);
    expect(lost?.status).not.toBe(201);
    const again = await shop.open(wanted, kind);
    expect(again.status).toBe(201);
    const found = await shop.ask("GET", `/v1/payment_sessions?merchant_reference=${wanted.merchant_reference}`);
    expect((found.value["data"] as { id: string }[]).map(({ id }) => id)).toEqual([again.value["id"]]);
  });

  it("a seed draws the same payments whatever order they come in", async () => {
    const references = Array.from({ length: 60 }, (_, i) => `pay_${i}`);
    const struck = async (order: readonly string[]) => {
      const shop = await aShop({ seed: 7 });
      await shop.fault({ kind: "error_after", rate: 0.2 });
      const replies = await Promise.all(order.map(async (merchant_reference) => shop.open({ merchant_reference })));
      return order.filter((_, i) => replies[i]!.status === 500).sort();
    };
    const once = await struck(references);
    expect(once.length).toBeGreaterThan(3);
    expect(once.length).toBeLessThan(25);
    expect(await struck([...references].reverse())).toEqual(once);
  });
});

describe("refunds and the day's report", () => {
  it("no more is paid back than was captured, and a failed refund frees its part", async () => {
    const shop = await aShop();
    const { value } = await shop.open();
    const refund = (amount_minor: number) =>
      shop.ask("POST", "/v1/refunds", { payment_session: value["id"], amount_minor, merchant_reference: "ref_1" });
    expect((await refund(1)).value["code"]).toBe("session_not_captured");
    await shop.complete(value["id"], "captured");
    expect((await refund(12_000)).value).toMatchObject({ status: "succeeded", amount_minor: 12_000 });
    expect((await refund(801)).value).toMatchObject({ code: "refund_exceeds_captured", free_minor: 800 });
    await shop.fault({ kind: "refund_fails", ms: 50, times: 1 });
    const failing = await refund(800);
    expect(failing.value["status"]).toBe("pending");
    expect((await refund(1)).status).toBe(422);
    await until(() => shop.received.some(({ type }) => type === "refund.failed"), "the failure is told");
    expect((await shop.ask("GET", `/v1/refunds/${String(failing.value["id"])}`)).value["status"]).toBe("failed");
    expect((await refund(800)).status).toBe(201);
  });

  it("the report of the day adds up, as JSON and as CSV", async () => {
    const shop = await aShop();
    const { value } = await shop.open({ merchant_reference: "pay_9", amount_minor: 1_500, currency: "KWD" });
    await shop.complete(value["id"], "captured");
    await shop.ask("POST", "/v1/refunds", {
      payment_session: value["id"],
      amount_minor: 500,
      merchant_reference: "ref_9",
    });
    const day = new Date().toISOString().slice(0, 10);
    const report = await shop.ask("GET", `/v1/reports/${day}`);
    expect(report.value["totals"]).toEqual({ KWD: { captured_minor: 1_500, refunded_minor: 500 } });
    const csv = String((await shop.ask("GET", `/v1/reports/${day}?format=csv`)).value["text"]);
    expect(csv.split("\r\n")[1]).toMatch(/^capture,ps_.*,"pay_9",1\.500,KWD,/);
  });
});

describe("the journal", () => {
  it("a restart forgets neither sessions, keys nor undelivered messages, even after a torn line", async () => {
    const journal = join(mkdtempSync(join(tmpdir(), "acquirer-")), "journal.jsonl");
    const shop = await aShop(
      { journal },
      Array.from({ length: 500 }, () => 503),
    );
    const wanted = sessionRequest();
    const { value } = await shop.open(wanted, "key-10");
    await shop.complete(value["id"], "captured");
    writeFileSync(journal, '{"kind":"session","val', { flag: "a" });
    await shop.restart();
    expect((await shop.open(wanted, "key-10")).value["id"]).toBe(value["id"]);
    expect((await shop.ask("GET", `/v1/payment_sessions/${String(value["id"])}`)).value["status"]).toBe("captured");
    const before = shop.received.length;
    await until(() => shop.received.length > before, "the message is sent again");
    expect(new Set(shop.received.map(({ id }) => id)).size).toBe(1);
    expect(readFileSync(journal, "utf8")).not.toContain("sk_test");
  });
});
