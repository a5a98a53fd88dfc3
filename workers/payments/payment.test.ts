import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { money } from "../kernel/money.ts";
import { mayStillCharge, move, nextCheck, paymentStates, reported, type Payment } from "./payment.ts";

describe("a payment's life", () => {
  it("staying where one is, is always a success", () => {
    for (const state of paymentStates) expect(move(state, state).ok).toBe(true);
  });

  it("money once taken is never forgotten, and a closed payment never opens again", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...paymentStates), { maxLength: 30 }), (wishes) => {
        let state: (typeof paymentStates)[number] = "created";
        let closed = false;
        for (const wish of wishes) {
          const before = state;
          const moved = move(state, wish);
          if (moved.ok) state = moved.value;
          if (before === "captured" || before === "quarantined") expect(state).toBe(before);
          closed ||= !mayStillCharge(before);
          if (closed) expect(mayStillCharge(state)).toBe(false);
        }
      }),
    );
  });

  it("the same reports in any order end in the same state", () => {
    const session = fc.constantFrom("open", "requires_action", "declined", "expired", "captured");
    const shuffled = fc
      .array(session, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    const end = (order: readonly (typeof paymentStates)[number][]) =>
      order.reduce<(typeof paymentStates)[number]>((state, to) => (move(state, to).ok ? to : state), "created");
    fc.assert(fc.property(shuffled, ([reports, mixed]) => end(mixed) === end(reports)));
  });

  it("another amount or another currency than asked is set aside", () => {
    const payment = { amount: money(1_000, "EUR") } as Payment;
    const session = { providerRef: "s", redirectUrl: null, state: "captured" } as const;
    expect(reported(payment, { ...session, captured: money(1_000, "EUR") })).toBe("captured");
    expect(reported(payment, { ...session, captured: money(999, "EUR") })).toBe("quarantined");
    expect(reported(payment, { ...session, captured: money(1_000, "USD") })).toBe("quarantined");
    expect(reported(payment, { ...session, captured: null })).toBe("quarantined");
  });

  it("is asked about ever more rarely", () => {
    const born = { createdAt: 0 };
    expect(nextCheck("open", born, 0)).toBe(60_000);
    expect(nextCheck("unknown", born, 600_000)).toBe(1_200_000);
    expect(nextCheck("open", born, 86_400_000)).toBe(86_400_000 + 3_600_000);
    expect(nextCheck("cancelled", born, 60_000)).toBe(60_000 + 900_000);
    expect(nextCheck("cancelled", born, 86_400_000)).toBe(2 * 86_400_000);
    expect(nextCheck("expired", born, 2 * 86_400_000)).toBeNull();
    expect(nextCheck("captured", born, 0)).toBeNull();
  });
});
