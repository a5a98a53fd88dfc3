/** A shop for the acquirer's tests: asks with its key, lists what its webhook address received, waits for things. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { readRequest } from "./http.ts";
import { startAcquirer, type AcquirerOptions } from "./server.ts";

export const key = "sk_test_stand_in";
export const webhookSecret = "whsec_c3RhbmQtaW4tc2hvcC13ZWJob29rLXNlY3JldC0wMQ==";

type Wire = Readonly<Record<string, string | number | null>>;
export type Received = {
  id: string;
  /** Judged by the standardwebhooks package, which shares no code with the sender. */
  genuine: boolean;
  type: string;
  session: Wire;
  refund: Wire | undefined;
  rawBody: string;
  headers: Headers;
};
export type Reply = { status: number; headers: Headers; value: Readonly<Record<string, unknown>> };

/** `answers`: the statuses given to the first webhooks in turn; 200 afterwards. */
export async function openStandIn(options: Partial<AcquirerOptions> = {}, answers: number[] = []) {
  const received: Received[] = [];
  const inbox = createServer(async (message, response) => {
    const request = (await readRequest(message))!;
    received.push(judge(request.body, request.headers));
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((done) => void inbox.listen(0, "127.0.0.1", done));
  const webhookUrl = `http://127.0.0.1:${(inbox.address() as AddressInfo).port}/hooks/sandbox`;
  const start = () => startAcquirer({ key, webhookUrl, webhookSecret, webhookRetryBase_ms: 20, ...options });
  let acquirer = await start();

  async function ask(method: string, path: string, body?: unknown, idempotencyKey?: string): Promise<Reply> {
    const headers = { authorization: `Bearer ${key}`, "idempotency-key": idempotencyKey ?? crypto.randomUUID() };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${acquirer.url}${path}`, { method, headers, ...sent });
    const text = await response.text();
    const value = text.startsWith("{") ? (JSON.parse(text) as Reply["value"]) : { text };
    return { status: response.status, headers: response.headers, value };
  }

  return {
    ask,
    received,
    url: () => acquirer.url,
    open: (wanted: object = {}, idempotencyKey?: string) =>
      ask("POST", "/v1/payment_sessions", sessionRequest(wanted), idempotencyKey),
    complete: (id: unknown, outcome: string, more: object = {}) =>
      ask("POST", `/sandbox/sessions/${String(id)}/complete`, { outcome, ...more }),
    fault: (rule: object) => ask("POST", "/sandbox/faults", rule),
    /** A shopper without a browser: posts a form and does not follow the redirect. */
    submit: (address: string, fields: Record<string, string>) =>
      fetch(new URL(address, acquirer.url), { method: "POST", body: new URLSearchParams(fields), redirect: "manual" }),
    async restart() {
      await acquirer.close();
      acquirer = await start();
    },
    async close() {
      await acquirer.close();
      inbox.closeAllConnections();
      await new Promise<void>((done) => void inbox.close(() => done()));
    },
  };
}

export const sessionRequest = (wanted: object = {}) => ({
  merchant_reference: `pay_${crypto.randomUUID()}`,
  amount_minor: 12_800,
  currency: "CNY",
  method: "card",
  return_url: "https://shop.example/en/orders/1/return?token=t",
  cancel_url: "https://shop.example/en/checkout",
  locale: "en",
  description: "Order 1",
  ...wanted,
});

export const card = (number: string) => ({ do: "pay", number, expiry: "12/99", cvc: "123" });

export async function until(holds: () => unknown, promise: string): Promise<void> {
  for (let turn = 0; turn < 250; turn++) {
    if (await holds()) return;
    await pause(20);
  }
  throw new Error(`Waited in vain until ${promise}`);
}

export const pause = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms));

function judge(rawBody: string, headers: Headers): Received {
  const told = JSON.parse(rawBody) as { type: string; data: { payment_session: Wire; refund?: Wire } };
  const { type, data } = told;
  const about = { type, session: data.payment_session, refund: data.refund, rawBody, headers };
  return { id: headers.get("webhook-id") ?? "", genuine: isGenuine(rawBody, headers), ...about };
}

function isGenuine(rawBody: string, headers: Headers): boolean {
  try {
    new Webhook(webhookSecret).verify(rawBody, Object.fromEntries(headers));
    return true;
  } catch {
    return false;
  }
}
