/** Signatures, against the vectors of the specification, its own library, and the public half of a key. */
import { describe, expect, it } from "vitest";
import { Webhook } from "standardwebhooks";
import { newKey, signedHeaders } from "./signature.ts";
import { tries_max, waitAfter } from "./schedule.ts";

// github.com/standard-webhooks/standard-webhooks, libraries/javascript (MIT)
const vector = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: 1_614_265_330,
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

describe("signatures", () => {
  it("are those of the specification", async () => {
    const headers = await signedHeaders([vector.secret], vector.id, vector.timestamp, vector.body);
    expect(headers["webhook-signature"]).toBe(vector.signature);
    const bare = await signedHeaders([vector.secret.slice(6)], vector.id, vector.timestamp, vector.body);
    expect(bare["webhook-signature"]).toBe(vector.signature);
  });

  it("are taken by the specification's library, with the new secret and with the former", async () => {
    const [former, present] = [await newKey("v1"), await newKey("v1")];
    const body = JSON.stringify({ type: "order.paid", data: { title: "青花 bowl 🏺" } });
    const seconds = Math.floor(performance.timeOrigin / 1_000 + performance.now() / 1_000);
    const headers = await signedHeaders([present.kept, former.kept], "dlv_1", seconds, body);
    for (const { shown } of [former, present])
      expect(new Webhook(shown).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(former.shown).verify(`${body} `, headers)).toThrow();
    const other = await newKey("v1");
    expect(() => new Webhook(other.shown).verify(body, headers)).toThrow();
  });

  it("of ed25519 are checked with the public half alone", async () => {
    const { kept, shown } = await newKey("v1a");
    const headers = await signedHeaders([kept], "dlv_2", 1_700_000_000, "{}");
    const [version, signature = ""] = headers["webhook-signature"]!.split(",");
    expect([version, shown.slice(0, 5)]).toEqual(["v1a", "whpk_"]);
    const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", bytes(shown.slice(5)), { name: "Ed25519" }, false, ["verify"]);
    const fits = (content: string) =>
      crypto.subtle.verify({ name: "Ed25519" }, key, bytes(signature), new TextEncoder().encode(content));
    expect(await fits("dlv_2.1700000000.{}")).toBe(true);
    expect(await fits("dlv_2.1700000001.{}")).toBe(false);
  });
});

describe("the schedule", () => {
  it("has ten tries over three days, each up to a fifth late", () => {
    const waits = Array.from({ length: tries_max }, (_, n) => waitAfter(n + 1, 0));
    const [second, minute, hour] = [1_000, 60_000, 3_600_000];
    const told = [5 * second, 5 * minute, 30 * minute, 2, 5, 10, 14, 20, 24].map((n) => (n < 25 ? n * hour : n));
    expect(waits).toEqual([...told, null]);
    expect(waitAfter(1, 0.999)).toBeLessThanOrEqual(6 * second);
    expect(waitAfter(99, 0)).toBeNull();
  });
});
