// Loaded before a queue's own context asks for it: the test runner cannot fetch a module there.
import "@noble/curves/bls12-381.js";
import { createHash } from "node:crypto";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ask } from "../admin/fixture.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { roundAfter } from "../drops/draw/beacon.ts";
import { drawTermsOf } from "../drops/draw/rule.ts";
import { wishFor } from "../drops/fixture.ts";
import { closeSale, findSale, planSale, settleSale, tendSales, type Sale } from "../drops/index.ts";
import { auditSettledListener } from "../drops/jobs.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
const { source } = roundAfter(0);
/** What drand said and signed in its round 1000. */
const spoken = {
  source,
  round: 1_000,
  randomness: "fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd",
  signature: "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39",
};
const unsigned = "ab".repeat(48);
const forged = {
  ...spoken,
  randomness: createHash("sha256").update(Buffer.from(unsigned, "hex")).digest("hex"),
  signature: unsigned,
};

/** A draw that was promised a round which has been spoken, closed and mixed with this word. */
async function aDrawWith(word: typeof spoken): Promise<Sale> {
  const rule = { payment_hours: 2, beacon: "drand" } as never;
  const wish = wishFor(shop, await aPiece(shop), { mechanism: "draw", allotment: 2, rule });
  const planned = await planSale(shop, wish);
  if (!planned.ok) throw new Error(planned.fault.code);
  const sale = planned.value;
  const terms = { ...drawTermsOf(sale), beacon: { source, round: word.round } };
  await shop.draw(sale.id).open({ sale: sale.id, terms, history: [] });
  const silent = { ...shop, outbound: async () => new Response(null, { status: 404 }) };
  await tendSales(silent);
  await closeSale(silent, sale.id, "the test is over");
  expect(await shop.draw(sale.id).draw(word)).toBe(true);
  return (await findSale(shop, sale.id))!;
}
async function settled(sale: Sale): Promise<void> {
  expect(await settleSale(shop, sale.id)).toMatchObject({ ok: true });
  await auditSettledListener.hear(shop, {
    id: crypto.randomUUID(),
    topic: "sale.settled",
    payload: { saleId: sale.id },
  });
}
const page = async (sale: Sale, locale = "en") => (await ask(`/${locale}/sales/${sale.id}/audit`)).text();

describe("the audit page of a draw that was mixed with a beacon", () => {
  it("says that the beacon's key has signed its word, and leads to the round", async () => {
    const sale = await aDrawWith(spoken);
    const before = await page(sale);
    expect(before).toContain("checked when the log is sealed");
    await settled(sale);
    const after = await page(sale);
    expect(after).toContain(`href="${source}/1000"`);
    expect(after).toContain(spoken.randomness);
    expect(after).toMatch(/The beacon’s signature<\/span> <span class="tag good">verified<\/span>/);
    expect(after).toContain("found nothing wrong");
    expect(await page(sale, "ar")).toContain("تم التحقق منه");
  });

  it("says that it is not, where nobody has signed the word, and does not call the log sound", async () => {
    const sale = await aDrawWith(forged);
    await settled(sale);
    const after = await page(sale);
    expect(after).toMatch(/<span class="tag bad">not verified<\/span>/);
    expect(after).toContain("the beacon&#39;s word is not signed by the beacon");
    expect(after).not.toContain("found nothing wrong");
  });

  it("was checked when the log was sealed, and is read from what was kept then", async () => {
    const sale = await aDrawWith(spoken);
    await settled(sale);
    const key = `sale/${sale.id}/audit-2.json`;
    const audit = (await (await shop.blobs.media.get(key))!.json()) as { beacon: object };
    expect(audit.beacon).toEqual({ source, round: 1_000, signed: true });
    await shop.blobs.media.put(key, JSON.stringify({ ...audit, beacon: { source, round: 1_000, signed: false } }));
    expect(await page(sale)).toMatch(/<span class="tag bad">/);
  });
});
