import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { systemClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob } from "../platform/shop.ts";
import { stockEquation } from "../stock/index.ts";
import { booksOf, deadLetters, placeFixtureOrder, type Placed } from "./fixture-store.ts";

const bindings = env as unknown as Env;
const shop = openShopForJob(bindings, systemClock, "test", () => {});
const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const secret = (bindings.SANDBOX_WEBHOOK_SECRET ?? "").replace(/^whsec_/, "");

type Status = "open" | "requires_action" | "captured" | "declined" | "expired";
type Sent = { readonly id: string; readonly body: string; readonly trouble?: "forged" | "stale" | "changed" };

function event(id: string, placed: Placed, status: Status): Sent {
  const session = {
    id: `ps_${placed.paymentId}`,
    status,
    merchant_reference: placed.paymentId,
    currency: "EUR",
    captured_minor: status === "captured" ? 12_800 : 0,
    redirect_url: null,
  };
  const created_at = new Date(shop.now).toISOString();
  return {
    id,
    body: JSON.stringify({ id, type: `payment.${status}`, created_at, data: { payment_session: session } }),
  };
}

async function deliver({ id, body, trouble }: Sent): Promise<number> {
  const age = trouble === "stale" ? 400 : 0;
  const stamp = String(Math.floor(Date.now() / 1000) - age);
  const bytes = trouble === "forged" ? new Uint8Array(32) : Uint8Array.from(atob(secret), (sign) => sign.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${id}.${stamp}.${body}`));
  const signature = `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
  const sent = trouble === "changed" ? body.replace("12800", "12801") : body;
  const headers = { "webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": signature };
  const request = new Request("http://localhost/hooks/payments/sandbox", { method: "POST", headers, body: sent });
  return (await worker.fetch(request)).status;
}

/** A small, seeded generator: the same shuffle every run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const histories: readonly (readonly Status[])[] = [
  ["open", "captured"],
  ["open", "requires_action", "captured"],
  ["open", "declined"],
  ["open", "requires_action", "expired"],
  ["open", "expired", "captured"],
  ["requires_action"],
];

describe("the door for webhooks", { timeout: 60_000 }, () => {
  it("200 shuffled, repeated, forged and stale messages end as the true ones in order", async () => {
    const draw = draws(7);
    const scripts = Array.from({ length: 24 }, (_, i) => histories[i % histories.length]!);
    const place = () => Promise.all(scripts.map(() => placeFixtureOrder(shop, money(6_400, "EUR"))));
    const [calm, stormy] = [await place(), await place()];

    for (const [i, script] of scripts.entries())
      for (const [n, status] of script.entries())
        expect(await deliver(event(`calm_${i}_${n}`, calm[i]!, status))).toBe(204);

    const real = scripts.flatMap((script, i) =>
      script.map((status, n) => event(`storm_${i}_${n}`, stormy[i]!, status)),
    );
    const copies = real.flatMap((one) => Array.from({ length: 1 + Math.floor(draw() * 4) }, () => one));
    const bad = Array.from({ length: 200 - copies.length }, (_, i): Sent => {
      const placed = stormy[Math.floor(draw() * stormy.length)]!;
      return { ...event(`bad_${i}`, placed, "captured"), trouble: (["forged", "stale", "changed"] as const)[i % 3]! };
    });
    const storm = [...copies, ...bad].map((one) => ({ one, at: draw() })).sort((a, b) => a.at - b.at);
    expect(storm).toHaveLength(200);
    const before = await deadLetters(shop);
    const answers: { trouble: boolean; status: number }[] = [];
    for (let start = 0; start < storm.length; start += 8)
      await Promise.all(
        storm.slice(start, start + 8).map(async ({ one }) => {
          answers.push({ trouble: one.trouble !== undefined, status: await deliver(one) });
        }),
      );

    expect(answers.filter(({ trouble, status }) => !trouble && status !== 204)).toEqual([]);
    expect(answers.filter(({ trouble, status }) => trouble && (status < 400 || status >= 500))).toEqual([]);
    expect((await deadLetters(shop)) - before).toBe(bad.length);
    const books = (all: readonly Placed[]) => Promise.all(all.map((placed) => booksOf(shop, placed)));
    expect(await books(stormy)).toEqual(await books(calm));
    expect((await books(stormy)).filter((one) => one?.order === "paid")).toHaveLength(12);
    expect(await stockEquation(shop)).toEqual([]);
  });

  it("a message about a payment we do not have, or too long a one, is refused and changes nothing", async () => {
    const stranger = { orderId: "ord_0", number: "", paymentId: "pay_0", variantId: "" };
    expect(await deliver(event("stranger", stranger, "captured"))).toBe(404);
    const long = new Request("http://localhost/hooks/payments/sandbox", { method: "POST", body: "x".repeat(70_000) });
    expect((await worker.fetch(long)).status).toBe(413);
    const nobody = new Request("http://localhost/hooks/payments/nobody", { method: "POST", body: "{}" });
    expect((await worker.fetch(nobody)).status).toBe(404);
  });
});
