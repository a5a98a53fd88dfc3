import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../workers/kernel/clock.ts";
import { sandboxBank } from "../../workers/payouts/sandbox-bank.ts";
import type { Bank } from "../../workers/payouts/bank.ts";
import { startBank, type RunningBank } from "./server.ts";

const webhookSecret = "whsec_eWFqaS1sb2NhbC1zYW5kYm94LWJhbmstc2VjcmV0LTE=";
type Heard = { raw: string; headers: Headers };
const heard: Heard[] = [];
const listener = createServer((request, response) => {
  void text(request).then((raw) => {
    heard.push({ raw, headers: new Headers(request.headers as Record<string, string>) });
    response.writeHead(204).end();
  });
});
let running: RunningBank;
let bank: Bank;

beforeAll(async () => {
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const webhookUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;
  running = await startBank({ key: "k", webhookSecret, webhookUrl, settle_ms: 50 });
  bank = sandboxBank({ url: running.url, key: "k", webhookSecrets: [webhookSecret] }, fetch);
});
afterAll(async () => {
  await running.close();
  listener.close();
});

const destination = async (account: string) => {
  const answer = await bank.addDestination({ id: `d${account}`, holder: "Wan", account, currency: "EUR" });
  if (answer.outcome !== "answered") throw new Error(answer.outcome);
  return answer.value;
};
const pay = (payoutId: string, token: string) =>
  bank.pay({ payoutId, token, amount: { minor: 5_000, currency: "EUR" } });
async function until(payoutId: string, state: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const found = await bank.find(payoutId);
    if (found.outcome === "answered" && found.value?.state === state) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`${payoutId} never became ${state}`);
}

describe("the bank", () => {
  it("pays once for one id, tells it twice, and its word is believed by signature", async () => {
    const { token, mask } = await destination("DE89370400440532013000");
    expect(mask).toBe("··3000");
    const [first, second] = [await pay("p1", token), await pay("p1", token)];
    expect([first.outcome, second]).toEqual(["answered", first]);
    await until("p1", "paid");
    await expect.poll(() => heard.length).toBe(2);
    const [{ raw, headers }] = heard as [Heard];
    const now = systemClock.now();
    expect(await bank.readWebhook(raw, headers, now)).toMatchObject({
      ok: true,
      event: { payoutId: "p1", payout: { state: "paid" } },
    });
    expect(await bank.readWebhook(raw.replace("paid", "gone"), headers, now)).toEqual({
      ok: false,
      reason: "bad_signature",
    });
    expect(await bank.readWebhook(raw, headers, now + 6 * 60_000)).toEqual({ ok: false, reason: "stale" });
  });

  it("forgets to answer after the deed: asking again finds it done", async () => {
    const { token } = await destination("1234560009");
    expect((await pay("p2", token)).outcome).toBe("unknown");
    expect(await bank.find("p2")).toMatchObject({
      outcome: "answered",
      value: { state: expect.stringMatching(/pending|paid/) },
    });
    expect(await bank.find("never")).toEqual({ outcome: "answered", value: null });
  });

  it("fails, sends back and recalls as its accounts are known to", async () => {
    const [fails, returns, stays] = await Promise.all(["1234560002", "1234560003", "1234560007"].map(destination));
    await Promise.all([pay("p3", fails!.token), pay("p4", returns!.token), pay("p5", stays!.token)]);
    await Promise.all([until("p3", "failed"), until("p4", "returned"), until("p5", "paid")]);
    expect(await bank.recall("p5")).toEqual({ outcome: "refused", code: "recall_refused" });
    const { token } = await destination("1234567890");
    await pay("p6", token);
    expect(await bank.recall("p6")).toMatchObject({ value: { state: "recalled" } });
    expect(await bank.recall("p6")).toMatchObject({ outcome: "refused", code: "payout_final" });
    expect(await bank.addDestination({ id: "d", holder: "Wan", account: "1234560001", currency: "EUR" })).toMatchObject(
      {
        outcome: "refused",
      },
    );
  });
});
