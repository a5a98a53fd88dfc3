/**
 * A bank that pays sellers out, over HTTP: tokens for account numbers, payouts that settle later, webhooks by Standard
 * Webhooks (each sent twice, as real ones sometimes are), recalls. A simulator: it moves no money and forgets at its end.
 *
 * `node simulators/bank/server.ts --port 8789 --webhook-url http://localhost:8787/hooks/payouts/sandbox`
 */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { iso, systemClock } from "../../workers/kernel/clock.ts";
import { json, problem, readJson, readRequest, writeAnswer, type Answer, type Request } from "../acquirer/http.ts";
import { signature } from "../acquirer/webhooks.ts";
import { habitOf, movePayout, step, type BankPayout, type Destination } from "./ledger.ts";

export type BankOptions = {
  readonly port?: number;
  readonly key: string;
  readonly webhookUrl?: string;
  readonly webhookSecret: string;
  /** how long a payout takes, and how long until one that comes back does so */
  readonly settle_ms?: number;
};
export type RunningBank = { readonly url: string; close(): Promise<void> };

const tick_ms = 100;
const kept_max = 20_000;

export async function startBank(options: BankOptions): Promise<RunningBank> {
  const desk = openDesk(options);
  const server = createServer((message, response) => {
    void readRequest(message)
      .then((request) => (request ? route(options.key, desk, request) : problem(413, "body_too_large")))
      .catch((thrown: unknown) => (console.error(thrown), problem(500, "internal_error")))
      .then((answer) => writeAnswer(response, answer));
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const timer = setInterval(() => desk.tick(), tick_ms).unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}

type Desk = ReturnType<typeof openDesk>;

function openDesk({ webhookUrl, webhookSecret, settle_ms = 2_000 }: BankOptions) {
  const destinations = new Map<string, Destination>();
  const keys = new Map<string, string>();
  const payouts = new Map<string, BankPayout>();
  const tailOf = ({ destination }: BankPayout) => destinations.get(destination)?.tail ?? "";

  function keep(payout: BankPayout): BankPayout {
    payouts.set(payout.reference, payout);
    if (payout.status !== "pending") void tell(payout);
    return payout;
  }

  /** At least once, and here always twice: whoever listens must not mind. */
  async function tell(payout: BankPayout): Promise<void> {
    if (webhookUrl === undefined) return;
    const id = `evt_${randomBytes(12).toString("base64url")}`;
    const body = JSON.stringify({
      type: `payout.${payout.status}`,
      created_at: iso(systemClock.now()),
      data: { payout },
    });
    for (let copy = 0; copy < 2; copy++) await post(webhookUrl, webhookSecret, id, body);
  }

  return {
    addDestination(key: string, account: string, currency: string): Destination {
      const known = destinations.get(keys.get(key) ?? "");
      if (known) return known;
      const tail = account.slice(-4);
      const made = { token: `dst_${randomBytes(12).toString("hex")}`, mask: `··${tail}`, tail, currency };
      destinations.set(made.token, made);
      keys.set(key, made.token);
      return made;
    },
    destination: (token: string) => destinations.get(token),
    find: (reference: string) => payouts.get(reference),
    isFull: () => payouts.size >= kept_max,
    pay(order: Pick<BankPayout, "reference" | "destination" | "amount_minor" | "currency">): BankPayout {
      const status = habitOf(destinations.get(order.destination)?.tail ?? "") === "fails" ? "failed" : "paid";
      const due = { status, at: systemClock.now() + settle_ms } as const;
      return keep({ ...order, id: `bp_${randomBytes(8).toString("hex")}`, status: "pending", reason: "", due });
    },
    recall(payout: BankPayout): Answer {
      if (habitOf(tailOf(payout)) === "refuses_recall") return problem(422, "recall_refused");
      const moved = movePayout(payout, "recalled", "recalled_by_sender");
      return moved.ok
        ? json(200, keep(moved.value))
        : problem(409, moved.fault.code, { status_now: moved.fault.status });
    },
    forgetsToAnswer: (token: string) => habitOf(destinations.get(token)?.tail ?? "") === "forgets_to_answer",
    tick() {
      for (const payout of payouts.values()) {
        const next = step(payout, tailOf(payout), systemClock.now(), settle_ms);
        if (next) keep(next);
      }
    },
  };
}

function route(key: string, desk: Desk, request: Request): Answer {
  const { method, path } = request;
  if (path === "/health") return json(200, { ok: true });
  if (request.headers.get("authorization") !== `Bearer ${key}`) return problem(401, "invalid_key");
  const body = readJson(request.body);
  if (!body) return problem(400, "malformed_json");
  if (method === "POST" && path === "/v1/destinations") return addDestination(desk, request, body);
  if (method === "POST" && path === "/v1/payouts") return pay(desk, request, body);
  const [, , , reference = "", verb] = path.split("/");
  const payout = desk.find(decodeURIComponent(reference));
  if (!path.startsWith("/v1/payouts/") || !payout) return problem(404, "payout_not_found");
  if (method === "GET" && verb === undefined) return json(200, payout);
  return method === "POST" && verb === "recall" ? desk.recall(payout) : problem(404, "not_found");
}

type Body = { readonly [key: string]: unknown };

function addDestination(desk: Desk, request: Request, { holder, account, currency }: Body): Answer {
  const key = request.headers.get("idempotency-key") ?? "";
  if (key === "") return problem(400, "idempotency_key_required");
  if (typeof holder !== "string" || typeof account !== "string" || typeof currency !== "string")
    return problem(422, "destination_invalid");
  if (account.endsWith("0001")) return problem(422, "account_unknown");
  const { token, mask } = desk.addDestination(key, account, currency);
  return json(201, { token, mask, currency });
}

function pay(desk: Desk, request: Request, { reference, destination, amount_minor, currency }: Body): Answer {
  if (request.headers.get("idempotency-key") !== reference) return problem(400, "idempotency_key_required");
  if (typeof reference !== "string" || typeof destination !== "string" || typeof currency !== "string")
    return problem(422, "payout_invalid");
  if (!Number.isSafeInteger(amount_minor) || (amount_minor as number) <= 0) return problem(422, "amount_invalid");
  const known = desk.find(reference);
  if (known && (known.amount_minor !== amount_minor || known.destination !== destination))
    return problem(422, "idempotency_key_reused");
  if (known) return json(200, known);
  if (desk.destination(destination)?.currency !== currency) return problem(422, "destination_unknown");
  if (desk.isFull()) return problem(503, "too_many_payouts");
  const made = desk.pay({ reference, destination, amount_minor: amount_minor as number, currency });
  return desk.forgetsToAnswer(destination) ? "drop" : json(201, made);
}

async function post(url: string, secret: string, id: string, body: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const stamp = Math.floor(systemClock.now() / 1_000);
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(stamp),
      "webhook-signature": signature(secret, id, stamp, body),
    };
    const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(5_000) }).catch(
      () => null,
    );
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 500 * 2 ** attempt).unref());
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8789" },
      key: { type: "string", default: "sk_test_yaji_bank" },
      "webhook-url": { type: "string", default: "http://localhost:8787/hooks/payouts/sandbox" },
      "webhook-secret": { type: "string", default: "whsec_eWFqaS1sb2NhbC1zYW5kYm94LWJhbmstc2VjcmV0LTE=" },
      "settle-ms": { type: "string", default: "5000" },
    },
  });
  const bank = await startBank({
    port: Number(values.port),
    key: values.key,
    webhookUrl: values["webhook-url"],
    webhookSecret: values["webhook-secret"],
    settle_ms: Number(values["settle-ms"]),
  });
  console.log(`bank at ${bank.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void bank.close());
}
