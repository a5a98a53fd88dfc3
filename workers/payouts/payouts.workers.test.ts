import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { systemClock } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import { balancesOf, book, checkBooks, posted, spendable } from "../ledger/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { addDestination } from "./add-destination.ts";
import { sellerWithMoney, suspendFixture } from "./fixture-store.ts";
import type { Payout } from "./payout.ts";
import { requestPayout } from "./request-payout.ts";
import { recallPayout } from "./recall-payout.ts";
import { hearBank, sendPayout } from "./send-payout.ts";
import { findPayout, replaceDestination } from "./store.ts";

const shop: Shop = openShopForJob(env as unknown as Env, systemClock, "test", () => {});
const whereTo = (sellerId: string) =>
  ({ id: shop.newId("endpoint"), sellerId, currency: "EUR", holder: "Wan", mask: "··3000", token: "dst_x" }) as const;
const purseOf = (sellerId: string) => book.seller(sellerId, "available", "EUR");
const money = async (sellerId: string) => {
  const [purse, clearing, till] = await balancesOf(shop, [
    purseOf(sellerId),
    book.payout("EUR"),
    book.provider("sandbox", "EUR"),
  ]);
  return { free: spendable(purse!), waiting: purse!.debitsPending, clearing: posted(clearing!), till: posted(till!) };
};

async function aPayout(minor = 50_000): Promise<{ sellerId: string; payout: Payout }> {
  const sellerId = await sellerWithMoney(shop, minor, "EUR");
  await shop.commit(replaceDestination(shop, whereTo(sellerId), "acc_x"));
  const asked = await requestPayout(shop, sellerId, "EUR");
  if (!asked.ok) throw new Error(asked.fault.code);
  return { sellerId, payout: asked.value };
}
const says = (payout: Payout, state: "pending" | "paid" | "failed" | "returned" | "recalled", id?: string) =>
  hearBank(shop, payout.id, { ref: "bp_1", state, reason: "" }, id);

describe("a payout", () => {
  it("sets the money aside, and two who ask at once get it once", async () => {
    const sellerId = await sellerWithMoney(shop, 50_000, "EUR");
    expect(await requestPayout(shop, sellerId, "EUR")).toMatchObject({ fault: { code: "payout.no_destination" } });
    await shop.commit(replaceDestination(shop, whereTo(sellerId), "acc_x"));
    expect(await requestPayout(shop, sellerId, "EUR", 999)).toMatchObject({ fault: { code: "payout.too_little" } });
    const asked = await Promise.all([1, 2, 3].map(() => requestPayout(shop, sellerId, "EUR", 30_000)));
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await money(sellerId)).toMatchObject({ free: 20_000, waiting: 30_000 });
    await suspendFixture(shop, sellerId);
    expect(await requestPayout(shop, sellerId, "EUR")).toMatchObject({ fault: { code: "payout.seller_not_approved" } });
  });

  it("is paid once however often and in whatever order the bank says so, and comes back whole", async () => {
    const { sellerId, payout } = await aPayout();
    const before = (await money(sellerId)).till;
    for (const id of ["e1", "e1", "e2"]) await says(payout, "paid", `${payout.id}${id}`);
    await says(payout, "pending", `${payout.id}late`);
    expect(await money(sellerId)).toMatchObject({ free: 0, waiting: 0, clearing: 0, till: before + 50_000 });
    expect((await findPayout(shop, payout.id))?.state).toBe("paid");
    await Promise.all([says(payout, "returned", `${payout.id}r1`), says(payout, "returned", `${payout.id}r2`)]);
    expect(await money(sellerId)).toMatchObject({ free: 50_000, waiting: 0, clearing: 0, till: before });
    expect(await checkBooks(shop)).toMatchObject({ unbalanced: [], broken: [] });
  });

  it("that fails is free again, and its next one has an id of its own", async () => {
    const { sellerId, payout } = await aPayout();
    await says(payout, "failed");
    expect(await money(sellerId)).toMatchObject({ free: 50_000, waiting: 0 });
    expect((await requestPayout(shop, sellerId, "EUR")).ok).toBe(true);
  });

  it("nobody answers for is in doubt and stays set aside", async () => {
    const { sellerId, payout } = await aPayout();
    await sendPayout(shop, payout.id);
    expect((await findPayout(shop, payout.id))?.state).toBe("unknown");
    expect(await money(sellerId)).toMatchObject({ free: 0, waiting: 50_000 });
  });

  it("that came back is not sent there again: its owner names a place anew", async () => {
    const { sellerId, payout } = await aPayout();
    await says(payout, "paid");
    await says(payout, "recalled");
    expect(await money(sellerId)).toMatchObject({ free: 50_000, waiting: 0 });
    expect(await requestPayout(shop, sellerId, "EUR")).toMatchObject({ fault: { code: "payout.no_destination" } });
  });

  it("is called back, and money redirected, only by somebody who has just proved who they are", async () => {
    const { sellerId, payout } = await aPayout();
    const wish = { holder: "Wan", account: "GB29NWBK60161331926819", currency: "EUR" };
    for (const actor of [shop.actor, person(null), person(shop.now - limits.step_up_ms - 1)]) {
      const asking = { ...shop, actor };
      expect(await addDestination(asking, sellerId, wish)).toMatchObject({ fault: { code: "step_up.forbidden" } });
      expect(await recallPayout(asking, payout.id, "wrong")).toMatchObject({ fault: { code: "step_up.forbidden" } });
    }
    const proven = { ...shop, actor: person(shop.now - 1_000) };
    // No bank answers here; that it was asked is what tells the two apart.
    expect(await addDestination(proven, sellerId, wish)).toMatchObject({ fault: { code: "bank.unavailable" } });
    expect(await recallPayout(proven, payout.id, "wrong")).toMatchObject({ fault: { code: "bank.unavailable" } });
  });
});

const person = (provedAt: number | null): Shop["actor"] => ({
  kind: "account",
  id: "acc_x",
  role: "finance",
  person: async () => ({ email: "f@example.com", name: "F" }),
  sellers: [],
  scopes: null,
  ...(provedAt === null ? {} : { session: { handle: "h", provedAt, secondFactorAt: provedAt } }),
});
