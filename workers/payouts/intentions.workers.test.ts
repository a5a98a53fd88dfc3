import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { hour_ms, systemClock } from "../kernel/clock.ts";
import { balancesOf, book, checkBooks, posted, spendable } from "../ledger/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { whereItStands } from "../privacy/fixture-store.ts";
import { addDestination, checkWishes } from "./add-destination.ts";
import { aBank, dyingAfter, type Wire } from "./bank-fixture.ts";
import { sellerWithMoney } from "./fixture-store.ts";
import { checkRecalls, recallPayout } from "./recall-payout.ts";
import { findRecallState } from "./recall-store.ts";
import { requestPayout } from "./request-payout.ts";
import { hearBank } from "./send-payout.ts";
import { findDestinations, findPayout, replaceDestination } from "./store.ts";

const plain: Shop = openShopForJob(env as unknown as Env, systemClock, "test", () => {});
const session = { handle: "h", provedAt: plain.now, secondFactorAt: plain.now };
const person = async () => ({ email: "f@example.com", name: "F" });
const actor = { kind: "account", id: "acc_x", role: "finance", person, sellers: [], scopes: null, session } as const;
const proven: Shop = { ...plain, actor };
const later = (shop: Shop): Shop => ({ ...shop, now: shop.now + hour_ms });

async function aPaidPayout(shop: Shop) {
  const sellerId = await sellerWithMoney(shop, 50_000, "EUR");
  const id = shop.newId("endpoint");
  const to = { id, sellerId, currency: "EUR", holder: "Wan", mask: "··3000", token: "dst_x" } as const;
  await shop.commit(replaceDestination(shop, to, "acc_x"));
  const asked = await requestPayout(shop, sellerId, "EUR");
  if (!asked.ok) throw new Error(asked.fault.code);
  await hearBank(shop, asked.value.id, { ref: "bp", state: "paid", reason: "" });
  return { sellerId, payoutId: asked.value.id };
}
const freeOf = async (sellerId: string) => {
  const [purse, clearing] = await balancesOf(plain, [book.seller(sellerId, "available", "EUR"), book.payout("EUR")]);
  return { free: spendable(purse!), clearing: posted(clearing!) };
};

describe("a recall", () => {
  const crashes: readonly [string, Wire, number][] = [
    ["before the bank is called", "cut before", 1],
    ["when the bank has called it back and its answer is lost", "cut after", 1],
    ["when the bank has answered and nothing is in the book", "whole", 1],
  ];
  for (const [when, wire, batches] of crashes)
    it(`whose process dies ${when} comes to its end once, and the money is back once`, async () => {
      const bank = aBank(proven);
      const { sellerId, payoutId } = await aPaidPayout(bank.open);
      expect(await freeOf(sellerId)).toMatchObject({ free: 0 });
      bank.state.wire = wire;
      await expect(recallPayout(dyingAfter(bank.open, batches), payoutId, "a wrong account")).rejects.toThrow("killed");
      expect((await findPayout(plain, payoutId))?.state).toBe("paid");
      expect(await findRecallState(plain, payoutId)).toEqual({ state: "asked" });

      bank.state.wire = "whole";
      await Promise.all([checkRecalls(later(bank.open)), checkRecalls(later(bank.open))]);
      await checkRecalls(later(bank.open));
      await hearBank(bank.open, payoutId, { ref: "bp", state: "recalled", reason: "" }, `${payoutId}late`);
      expect(await findPayout(plain, payoutId)).toMatchObject({ state: "recalled", reason: "a wrong account" });
      expect(await findRecallState(plain, payoutId)).toEqual({ state: "done" });
      expect(await freeOf(sellerId)).toEqual({ free: 50_000, clearing: 0 });
      expect(await checkBooks(plain)).toMatchObject({ unbalanced: [], broken: [] });
    });

  it("that the bank heard of first by itself is asked no more", async () => {
    const bank = aBank(proven);
    const { payoutId } = await aPaidPayout(bank.open);
    bank.state.wire = "cut before";
    expect(await recallPayout(bank.open, payoutId, "wrong")).toMatchObject({ fault: { code: "bank.unavailable" } });
    await hearBank(bank.open, payoutId, { ref: "bp", state: "returned", reason: "" });
    const before = bank.asked.length;
    await checkRecalls(later(bank.open));
    expect(bank.asked).toHaveLength(before);
    expect(await findRecallState(plain, payoutId)).toEqual({ state: "refused" });
  });
});

describe("a place to be paid at", () => {
  const wish = { holder: "Wan Xiaoling", account: "GB29NWBK60161331926819", currency: "EUR" };
  it.each<[string, Wire]>([
    ["before the bank is called", "cut before"],
    ["when the bank has given a token and its answer is lost", "cut after"],
    ["when the bank has answered and nothing is written down", "whole"],
  ])("whose process dies %s is placed once, under one token", async (_, wire) => {
    const bank = aBank(proven);
    const sellerId = await sellerWithMoney(plain, 1_000, "EUR");
    bank.state.wire = wire;
    await expect(addDestination(dyingAfter(bank.open, 1), sellerId, wish)).rejects.toThrow("killed");
    expect(await findDestinations(plain, sellerId)).toEqual([]);
    expect(await whereItStands(plain, [wish.account])).toEqual([]);
    bank.state.wire = "whole";
    await Promise.all([checkWishes(later(bank.open)), checkWishes(later(bank.open))]);
    await checkWishes(later(bank.open));
    expect(await findDestinations(plain, sellerId)).toMatchObject([{ holder: wish.holder, mask: "··6819" }]);
    expect(bank.tokens.size).toBe(1);
    expect(await whereItStands(plain, [wish.account])).toEqual([]);
  });

  it("said anew while the bank is silent counts alone", async () => {
    const bank = aBank(proven);
    const sellerId = await sellerWithMoney(plain, 1_000, "EUR");
    bank.state.wire = "cut before";
    expect(await addDestination(bank.open, sellerId, wish)).toMatchObject({ fault: { code: "bank.unavailable" } });
    bank.state.wire = "whole";
    const second = { ...wish, account: "0012345678" };
    expect(await addDestination(bank.open, sellerId, second)).toMatchObject({ ok: true, value: { mask: "··5678" } });
    await checkWishes(later(bank.open));
    expect(await findDestinations(plain, sellerId)).toMatchObject([{ mask: "··5678" }]);
    expect(bank.tokens.size).toBe(1);
  });
});
