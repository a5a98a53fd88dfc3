/**
 * Messages to the shop by Standard Webhooks 1.x: HMAC-SHA-256 over `id.timestamp.body`, the id constant over all
 * attempts, the timestamp fresh. At least once: sent again with growing pauses until a 2xx, for at most three days.
 */
import { createHmac, randomBytes } from "node:crypto";
import { day_ms, hour_ms, iso, minute_ms, second_ms, type Clock } from "../../workers/kernel/clock.ts";
import type { Faults, Occasion } from "./faults.ts";
import type { Message, Shelf } from "./journal.ts";
import type { WireChargeback, WireRefund, WireSession } from "./wire.ts";

export type Courier = {
  announce(
    type: string,
    about: { payment_session: WireSession; refund?: WireRefund; chargeback?: WireChargeback },
    occasion: Occasion,
  ): void;
  redeliver(id: string): void;
  /** Sends again what a former run left undelivered. */
  resume(): void;
  close(): void;
};

type Envelope = { id: string; body: string; secret: string; timestamp: number };
export type CourierOptions = {
  url: string | null;
  secret: string;
  retryBase_ms: number;
  shelf: Shelf;
  faults: Faults;
  clock: Clock;
};

const limits = { parallel_max: 16, attempt_ms: 10 * second_ms, pause_max_ms: hour_ms, age_max_ms: 3 * day_ms };

export function signature(secret: string, id: string, timestamp_s: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp_s}.${body}`).digest("base64")}`;
}

export function createCourier({ url, secret, retryBase_ms, shelf, faults, clock }: CourierOptions): Courier {
  const timers = new Set<NodeJS.Timeout>();
  const closing = new AbortController();
  const line: (() => Promise<void>)[] = [];
  let sending = 0;

  function later(ms: number, task: () => void): void {
    if (closing.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      task();
    }, ms);
    timers.add(timer);
  }

  function queue(task: () => Promise<void>): void {
    line.push(task);
    void work();
  }

  async function work(): Promise<void> {
    if (sending >= limits.parallel_max || closing.signal.aborted) return;
    const task = line.shift();
    if (!task) return;
    sending += 1;
    await task();
    sending -= 1;
    void work();
  }

  const keep = (value: Message): void => shelf.put({ kind: "message", value });

  async function attempt(id: string): Promise<void> {
    const message = shelf.messages.get(id);
    if (!message || message.delivery === "given_up") return;
    const arrived = await send(url, envelope(message, secret, clock.now()), closing.signal);
    if (closing.signal.aborted) return;
    const known = shelf.messages.get(id) ?? message;
    const attempts = known.attempts + 1;
    if (arrived) return keep({ ...known, attempts, delivery: "delivered" });
    if (known.delivery === "delivered") return;
    if (clock.now() - message.createdAt > limits.age_max_ms) return keep({ ...known, attempts, delivery: "given_up" });
    keep({ ...known, attempts });
    later(Math.min(retryBase_ms * 2 ** (attempts - 1), limits.pause_max_ms), () => queue(() => attempt(id)));
  }

  /** One more post beside the real one: sent once, its fate forgotten. */
  const extra = (letter: Envelope): void => queue(async () => void (await send(url, letter, closing.signal)));

  return {
    announce(type, about, occasion) {
      const message = write(type, about, occasion, faults, clock.now());
      keep(message);
      if (url === null || message.delivery === "withheld") return;
      if (faults.hit("webhook_forged", occasion)) extra(forged(message, clock.now()));
      if (faults.hit("webhook_stale", occasion)) extra(envelope(message, secret, clock.now() - 6 * minute_ms));
      const copies = faults.hit("webhook_duplicate", occasion) ? 3 : 1;
      const wait = pause(occasion, faults);
      for (let copy = 0; copy < copies; copy++) later(wait, () => queue(() => attempt(message.id)));
    },
    redeliver: (id) => queue(() => attempt(id)),
    resume() {
      if (url === null) return;
      for (const { id, delivery } of shelf.messages.values()) if (delivery === "waiting") queue(() => attempt(id));
    },
    close() {
      closing.abort();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

function write(
  type: string,
  about: { payment_session: WireSession; refund?: WireRefund; chargeback?: WireChargeback },
  occasion: Occasion,
  faults: Faults,
  now: number,
): Message {
  const id = `evt_${randomBytes(16).toString("base64url")}`;
  const data = faults.hit("webhook_mismatch", occasion) ? misquoted(about) : about;
  const delivery = faults.hit("webhook_withheld", occasion) ? "withheld" : "waiting";
  const body = JSON.stringify({ id, type, created_at: iso(now), data });
  return { id, type, reference: occasion.reference, body, createdAt: now, delivery, attempts: 0 };
}

function misquoted({ payment_session, refund }: { payment_session: WireSession; refund?: WireRefund }) {
  const off = (minor: number) => (minor > 0 ? minor + 1 : minor);
  const session = { ...payment_session, captured_minor: off(payment_session.captured_minor) };
  return {
    payment_session: session,
    ...(refund ? { refund: { ...refund, amount_minor: off(refund.amount_minor) } } : {}),
  };
}

function envelope({ id, body }: Message, secret: string, at: number): Envelope {
  return { id, body, secret, timestamp: Math.floor(at / second_ms) };
}

/** Says "captured" with a doubled amount under a secret nobody shares: a shop that believes it ships for nothing. */
function forged(message: Message, at: number): Envelope {
  const id = `evt_forged_${randomBytes(12).toString("base64url")}`;
  const told = JSON.parse(message.body) as { data: { payment_session: WireSession } };
  const session = told.data.payment_session;
  const lie = { ...session, status: "captured", captured_minor: session.amount_minor * 2 };
  const body = JSON.stringify({ ...told, id, type: "payment.captured", data: { payment_session: lie } });
  return { id, body, secret: randomBytes(32).toString("base64"), timestamp: Math.floor(at / second_ms) };
}

function pause(occasion: Occasion, faults: Faults): number {
  const delay = faults.hit("webhook_delay", occasion)?.ms ?? 0;
  const shuffle = faults.hit("webhook_reorder", occasion)?.ms ?? 0;
  return delay + Math.floor(shuffle * faults.draw("pause", occasion.operation, occasion.reference));
}

async function send(url: string | null, letter: Envelope, closing: AbortSignal): Promise<boolean> {
  if (url === null || closing.aborted) return false;
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([closing, AbortSignal.timeout(limits.attempt_ms)]),
      headers: {
        "content-type": "application/json",
        "user-agent": "yaji-sandbox-acquirer",
        "webhook-id": letter.id,
        "webhook-timestamp": String(letter.timestamp),
        "webhook-signature": signature(letter.secret, letter.id, letter.timestamp, letter.body),
      },
      body: letter.body,
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
