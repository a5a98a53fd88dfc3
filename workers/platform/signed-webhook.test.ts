import { describe, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";
import vectors from "./fixtures/standard-webhooks.json" with { type: "json" };
import { readSigned } from "./signed-webhook.ts";

const now = 1_764_000_000_000;
const current = `whsec_${btoa("the-key-in-use-today-0123456789")}`;
const former = `whsec_${btoa("the-key-that-is-leaving-0123456")}`;

function letter(body: string, { secret = current, at = now, id = "evt_1" } = {}): Headers {
  const signature = new Webhook(secret).sign(id, new Date(at), body);
  return new Headers({ "webhook-id": id, "webhook-timestamp": String(at / 1_000), "webhook-signature": signature });
}
const reason = async (...args: Parameters<typeof readSigned>) => {
  const check = await readSigned(...args);
  return check.ok ? "believed" : check.reason;
};

describe("the published vectors", () => {
  it.each(vectors.cases)("$name", async (vector) => {
    const names = ["webhook-id", "webhook-timestamp", "webhook-signature"] as const;
    const headers = new Headers(names.map((name) => [name, vector[name]]));
    const check = await readSigned(vector.body, headers, [vector.secret], vector.now * 1_000);
    expect(check.ok).toBe(vector.valid);
  });
});

describe("a message to the shop", () => {
  const body = '{"amount":"12,80 €"}';

  it("is believed under either of two active keys, and under no third", async () => {
    expect(await reason(body, letter(body), [current, former], now)).toBe("believed");
    expect(await reason(body, letter(body, { secret: former }), [current, former], now)).toBe("believed");
    expect(await reason(body, letter(body, { secret: former }), [current], now)).toBe("bad_signature");
    expect(await reason(body, letter(body, { secret: former }), [current, current, former], now)).toBe("bad_signature");
    expect(await reason(body, letter(body), [], now)).toBe("bad_signature");
    expect(await reason(body, letter(body), ["", "whsec_", "%%%"], now)).toBe("bad_signature");
  });

  it("is stale more than five minutes away, on either side", async () => {
    const minutes = 60_000;
    expect(await reason(body, letter(body, { at: now - 5 * minutes }), [current], now)).toBe("believed");
    expect(await reason(body, letter(body, { at: now - 5 * minutes - 1_000 }), [current], now)).toBe("stale");
    expect(await reason(body, letter(body, { at: now + 6 * minutes }), [current], now)).toBe("stale");
  });

  it("is refused when a byte of the body, the id or the time differs", async () => {
    expect(await reason(`${body} `, letter(body), [current], now)).toBe("bad_signature");
    const renamed = letter(body);
    renamed.set("webhook-id", "evt_2");
    expect(await reason(body, renamed, [current], now)).toBe("bad_signature");
    const redated = letter(body);
    redated.set("webhook-timestamp", String(now / 1_000 + 1));
    expect(await reason(body, redated, [current], now)).toBe("bad_signature");
  });

  it("is malformed without its headers, without an object inside, or over 64 KiB", async () => {
    expect(await reason(body, new Headers(), [current], now)).toBe("malformed");
    expect(await reason("[1]", letter("[1]"), [current], now)).toBe("malformed");
    const long = JSON.stringify({ text: "x".repeat(64 * 1024) });
    expect(await reason(long, letter(long), [current], now)).toBe("malformed");
  });
});
