import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { day_ms, handClock, iso, minute_ms } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import { book } from "../ledger/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { applySession } from "../payments/index.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { decideAdjustment } from "../settlements/index.ts";
import {
  correctionWrites,
  explainDifference,
  findDifference,
  findDifferences,
  proposeCorrection,
  reconcileDay,
  selectRuns,
  type Run,
} from "./index.ts";

const clock = handClock(Date.UTC(2026, 9, 5, 12));
type Line = {
  readonly id: string;
  readonly merchant_reference: string;
  readonly amount_minor: number;
  readonly kind?: string;
};

/** A shop whose acquirer reports these lines, two at a time. */
const aShop = (lines: readonly Line[] = []) => ({
  ...openShopForJob(env as unknown as Env, clock, "test", () => {}),
  outbound: async (url: string) => {
    const after = new URL(url).searchParams.get("after");
    const from = after === null ? 0 : lines.findIndex(({ id }) => id === after) + 1;
    const data = lines.slice(from, from + 2).map((line) => ({
      kind: "capture",
      currency: "EUR",
      payment_session: line.id,
      at: iso(clock.now()),
      ...line,
    }));
    return Response.json({ data, has_more: from + 2 < lines.length });
  },
});

/** A person of finance who has just proved who they are. */
const as = (id: string): Shop => ({
  ...aShop(),
  actor: {
    kind: "account",
    id,
    role: "finance",
    person: async () => ({ email: "f@example.com", name: "F" }),
    sellers: [],
    scopes: null,
    session: { handle: "h", provedAt: clock.now(), secondFactorAt: clock.now() },
  },
});

async function aPaidOrder() {
  const placed = await placeFixtureOrder(aShop(), money(6_400, "EUR"));
  const captured = money(12_800, "EUR");
  const session = { providerRef: `ps_${placed.paymentId}`, redirectUrl: null, state: "captured" as const, captured };
  await applySession(aShop(), placed.paymentId, session);
  const line = { id: session.providerRef, merchant_reference: placed.paymentId, amount_minor: 12_800 };
  return { ...placed, line };
}
const open = async () =>
  (await findDifferences(aShop(), { state: "open" })).items
    .map(({ what, reference, oursMinor, theirsMinor }) => [what, reference, oursMinor, theirsMinor])
    .toSorted();

describe("the provider's report beside the books", { timeout: 60_000 }, () => {
  it("what agrees is silent; what does not is a row, until a later report or a person settles it", async () => {
    const [one, two, three, four] = [await aPaidOrder(), await aPaidOrder(), await aPaidOrder(), await aPaidOrder()];
    const day = iso(clock.now()).slice(0, 10);
    const stranger = { id: "ps_stranger", merchant_reference: "pay_of_nobody", amount_minor: 500 };
    const shop = aShop([one.line, two.line, { ...three.line, amount_minor: 12_799 }, stranger]);
    for (let run = 0; run < 2; run++) expect(await reconcileDay(shop, day)).toEqual({ ok: true, value: { lines: 4 } });
    expect(await open()).toEqual(
      [
        ["amount", three.paymentId, 12_800, 12_799],
        ["not_at_provider", four.paymentId, 12_800, null],
        ["unknown_here", "pay_of_nobody", null, 500],
      ].toSorted(),
    );

    // The missing one turns up in the next day's report, shortly after midnight there.
    clock.advance(day_ms);
    const next = iso(clock.now()).slice(0, 10);
    await reconcileDay(aShop([four.line]), next);
    await reconcileDay(shop, day);
    const [stranded] = (await findDifferences(shop, { state: "open" })).items.filter(
      ({ what }) => what === "unknown_here",
    );
    expect(await explainDifference(shop, stranded!.id, "another shop of ours")).toMatchObject({
      fault: { code: "difference.forbidden" },
    });
    const explained = await explainDifference(as("acc_ana"), stranded!.id, "another shop of ours");
    expect(explained).toMatchObject({ ok: true });
    expect(await open()).toEqual([["amount", three.paymentId, 12_800, 12_799]]);
    // A run says what it left open; one of the two has been explained since.
    const runs = await shop.db.all<Run>(selectRuns(2));
    expect(runs).toMatchObject([
      { day: next, lines: 1, differences: 0 },
      { day, lines: 4, differences: 2 },
    ]);
  });

  it("a difference is set right by an adjustment that a second person approves", async () => {
    const [left] = (await findDifferences(aShop(), { state: "open" })).items;
    const wish = {
      debit: book.platform("goodwill", "EUR").id,
      credit: book.provider("sandbox", "EUR").id,
      minor: 1,
      reason: "The acquirer kept a cent",
    };
    const proposed = await proposeCorrection(as("acc_ana"), left!.id, wish);
    if (!proposed.ok) throw new Error(proposed.fault.code);
    const { id } = proposed.value;
    const decide = (who: string, decision: "approved" | "refused") =>
      decideAdjustment(as(who), id, decision, correctionWrites(as(who), id));
    expect(await decide("acc_ana", "approved")).toMatchObject({ fault: { code: "adjustment.own" } });
    expect(await open()).toHaveLength(1);
    expect(await decide("acc_bo", "approved")).toMatchObject({ ok: true });
    expect(await open()).toEqual([]);
    expect(await findDifference(aShop(), left!.id)).toMatchObject({ state: "settled", note: id, decidedBy: "acc_bo" });
    expect(await proposeCorrection(as("acc_ana"), left!.id, wish)).toMatchObject({
      fault: { code: "difference.not_open" },
    });
  });

  it("a report that does not come is said, and nothing is decided", async () => {
    clock.advance(10 * day_ms + minute_ms);
    const deaf = { ...aShop(), outbound: () => Promise.reject(new Error("unreachable")) };
    const day = iso(clock.now()).slice(0, 10);
    expect(await reconcileDay(deaf, day)).toMatchObject({ ok: false, fault: { code: "reconciliation.unanswered" } });
    expect((await aShop().db.all<Run>(selectRuns(9))).some((run) => run.day === day)).toBe(false);
  });
});
