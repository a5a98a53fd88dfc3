/**
 * A verifier of people and organisations in a process of its own; README.md has its protocol.
 * node simulators/kyc/server.ts --port 8790 --webhook-url http://127.0.0.1:8787/hooks/verification
 */
import { createServer, type IncomingMessage } from "node:http";
import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { systemClock } from "../../workers/kernel/clock.ts";
import { signature } from "../acquirer/webhooks.ts";
import { isStatus, mannerOf, type Entry } from "./book.ts";

export type KycOptions = {
  /** 0 or none: any free port */
  readonly port?: number;
  readonly key: string;
  readonly webhookUrl?: string;
  readonly webhookSecret: string;
  /** how long a verification takes */
  readonly delay_ms?: number;
};
type Answer = { readonly status: number; readonly body: object };

const body_bytes_max = 64 * 1024;
const attempts_max = 8;
const retry_ms = 500;

export async function startKyc(options: KycOptions): Promise<{ url: string; close(): Promise<void> }> {
  const book = new Map<string, Entry>();
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  const later = (ms: number, work: () => unknown): void => {
    if (closed) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, ms);
    timers.add(timer);
  };

  /** Twice with one id on purpose, and again until somebody thanks for it. */
  function tell(entry: Entry): void {
    book.set(entry.reference, entry);
    if (!options.webhookUrl) return;
    const id = `msg_${randomBytes(12).toString("hex")}`;
    const body = JSON.stringify({ type: "verification.updated", data: entry });
    later(0, () => send(id, body, 0));
    later(30, () => send(id, body, attempts_max));
  }

  async function send(id: string, body: string, attempt: number): Promise<void> {
    const stamp = Math.floor(systemClock.now() / 1_000);
    const headers = {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(stamp),
      "webhook-signature": signature(options.webhookSecret, id, stamp, body),
    };
    const thanked = await fetch(options.webhookUrl!, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(5_000),
    })
      .then((answer) => answer.ok)
      .catch(() => false);
    if (!thanked && attempt < attempts_max) later(retry_ms * 2 ** attempt, () => send(id, body, attempt + 1));
  }

  function begin(wish: { reference?: unknown; legal_name?: unknown }): Answer {
    const { reference, legal_name: legalName } = wish;
    if (typeof reference !== "string" || typeof legalName !== "string") return refusal(422, "invalid");
    const known = book.get(reference);
    if (known) return { status: 200, body: known };
    const manner = mannerOf(reference, legalName);
    const entry: Entry = manner.at_once ? manner.end : { reference, status: "pending", reasons: [] };
    book.set(reference, entry);
    if (!manner.at_once)
      later(options.delay_ms ?? 1_500, () => (manner.silent ? void book.set(reference, manner.end) : tell(manner.end)));
    return manner.lost ? refusal(503, "unavailable") : { status: 201, body: entry };
  }

  function route(method: string, path: string, sent: Record<string, unknown>): Answer {
    if (method === "POST" && path === "/v1/verifications") return begin(sent);
    const found = book.get(decodeURIComponent(path.replace("/v1/verifications/", "")));
    if (method === "GET" && found) return { status: 200, body: found };
    const { reference, status, reasons } = sent;
    if (method === "POST" && path === "/sandbox/decisions" && typeof reference === "string" && isStatus(status)) {
      tell({ reference, status, reasons: Array.isArray(reasons) ? reasons.map(String) : [] });
      return { status: 202, body: { accepted: true } };
    }
    return refusal(404, "not_found");
  }

  const server = createServer((message, response) => {
    void answer(message, options.key, route).then(({ status, body }) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });

  async function close(): Promise<void> {
    closed = true;
    for (const timer of timers) clearTimeout(timer);
    server.closeAllConnections();
    await new Promise<void>((done) => void server.close(() => done()));
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const refusal = (status: number, error: string): Answer => ({ status, body: { error } });

async function answer(
  message: IncomingMessage,
  key: string,
  route: (method: string, path: string, sent: Record<string, unknown>) => Answer,
): Promise<Answer> {
  if (message.url === "/health") return { status: 200, body: { ok: true } };
  if (message.headers.authorization !== `Bearer ${key}`) return refusal(401, "unauthenticated");
  if (Number(message.headers["content-length"] ?? 0) > body_bytes_max) return refusal(413, "too_large");
  try {
    const sent = await text(message);
    return route(
      message.method ?? "GET",
      message.url ?? "/",
      sent ? (JSON.parse(sent) as Record<string, unknown>) : {},
    );
  } catch {
    return refusal(400, "malformed");
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "8790" },
      key: { type: "string", default: "kyc_test_yaji" },
      "webhook-url": { type: "string", default: "http://127.0.0.1:8787/hooks/verification" },
      "webhook-secret": { type: "string", default: "whsec_eWFqaS1sb2NhbC1reWMtd2ViaG9vay1zZWNyZXQtMDE=" },
    },
  });
  const kyc = await startKyc({
    port: Number(values.port),
    key: values.key,
    webhookUrl: values["webhook-url"],
    webhookSecret: values["webhook-secret"],
  });
  console.log(`verifier at ${kyc.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void kyc.close());
}

if (import.meta.main) await main();
