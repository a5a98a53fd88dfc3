import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { handClock } from "../kernel/clock.ts";
import { limits } from "../kernel/limits.ts";
import { balancesOf, book, posted, transfer } from "../ledger/index.ts";
import type { Env } from "../platform/env.ts";
import { openShop, type Role } from "../platform/shop.ts";
import { decideAdjustment, listAdjustments, proposeAdjustment } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const as = (id: string, role: Role = "finance", provedAt = clock.now()) =>
  openShop({
    env: env as unknown as Env,
    clock,
    actor: {
      kind: "account",
      id,
      role,
      person: async () => ({ email: "f@example.com", name: "F" }),
      sellers: [],
      scopes: null,
      session: { handle: "h", provedAt, secondFactorAt: provedAt },
    },
    bookmark: null,
    locale: "en",
    currency: "EUR",
    shipTo: "FR",
    later: () => {},
  });
const seller = book.seller("sel_adjusted", "available", "EUR");
const goodwill = book.platform("goodwill", "EUR");
const wish = { debit: goodwill.id, credit: seller.id, minor: 500, reason: "A parcel we lost" };

describe("money moved by hand", { timeout: 60_000 }, () => {
  it("is proposed by one person of finance and approved by another, once", async () => {
    expect(await proposeAdjustment(as("acc_op", "operator"), wish)).toMatchObject({
      fault: { code: "adjustment.forbidden" },
    });
    const proposed = await proposeAdjustment(as("acc_ana"), wish);
    if (!proposed.ok) throw new Error(proposed.fault.code);
    const { id } = proposed.value;
    expect(await decideAdjustment(as("acc_ana"), id, "approved")).toMatchObject({ fault: { code: "adjustment.own" } });
    const stale = as("acc_bo", "finance", clock.now() - limits.step_up_ms - 1);
    expect(await decideAdjustment(stale, id, "approved")).toMatchObject({ fault: { code: "step_up.forbidden" } });
    const [first, second] = await Promise.all([
      decideAdjustment(as("acc_bo"), id, "approved"),
      decideAdjustment(as("acc_cy"), id, "approved"),
    ]);
    expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
    expect(posted((await balancesOf(as("acc_bo"), [seller]))[0]!)).toBe(500);
    expect((await listAdjustments(as("acc_bo"), { state: "approved" })).items.map((one) => one.id)).toEqual([id]);
  });

  it("the table itself refuses four eyes that are two", async () => {
    const proposed = await proposeAdjustment(as("acc_ana"), wish);
    if (!proposed.ok) throw new Error(proposed.fault.code);
    const alone = sql`UPDATE ledger_adjustments SET state = 'approved', decided_by = proposed_by, decided_at = 1 WHERE id = ${proposed.value.id}`;
    await expect(as("acc_ana").commit([alone])).rejects.toThrow("four_eyes");
  });

  it("takes nothing that is not there, and knows only accounts that the book can have", async () => {
    const shop = as("acc_ana");
    await shop.commit(
      transfer(shop, { ...wish, id: "top-up", debit: goodwill, credit: seller, kind: "t", group: "t" }),
    );
    const taking = await proposeAdjustment(shop, { ...wish, debit: seller.id, credit: goodwill.id, minor: 100_000 });
    if (!taking.ok) throw new Error(taking.fault.code);
    const decided = await decideAdjustment(as("acc_bo"), taking.value.id, "approved");
    expect(decided).toMatchObject({ fault: { code: "adjustment.balance_short" } });
    for (const account of ["seller:sel_x:savings:EUR", "platform:commission:XXX", "nonsense"])
      expect(await proposeAdjustment(shop, { ...wish, credit: account })).toMatchObject({
        fault: { code: "adjustment.account_unknown", account },
      });
  });
});
