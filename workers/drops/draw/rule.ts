/** The terms of a draw beyond what every sale has, as they stand in its row's `rule`. */
import { hour_ms } from "../../kernel/clock.ts";
import { isCurrency, type Currency } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Sale } from "../sale.ts";
import { roundAfter } from "./beacon.ts";
import { methods, type DrawTerms } from "./draw.ts";

export type DrawRule = {
  /** minor units, in every currency it sells in */
  readonly prices: { readonly [C in Currency]?: number };
  readonly payment_hours: number;
  /** "none": commit and reveal alone; "drand": mixed with a public beacon's word from after the close */
  readonly beacon: "none" | "drand";
};
export type DrawRuleFault = { readonly code: "sale.invalid"; readonly field: string };

export const usualDraw: Omit<DrawRule, "prices"> = { payment_hours: 48, beacon: "none" };
const payment_hours_max = 14 * 24;

export function judgeDrawRule(rule: Sale["rule"], currency: Currency): Result<DrawRule, DrawRuleFault> {
  const asked = { ...usualDraw, ...rule } as DrawRule;
  const bad = (field: string) => err({ code: "sale.invalid" as const, field });
  const prices = Object.entries(asked.prices ?? {});
  const sound = prices.every(([code, minor]) => isCurrency(code) && Number.isSafeInteger(minor) && minor > 0);
  if (!sound || asked.prices?.[currency] === undefined) return bad("prices");
  const hours = asked.payment_hours;
  if (!Number.isSafeInteger(hours) || hours < 1 || hours > payment_hours_max) return bad("payment_hours");
  if (asked.beacon !== "none" && asked.beacon !== "drand") return bad("beacon");
  return ok({ prices: asked.prices, payment_hours: hours, beacon: asked.beacon });
}

export const drawRuleOf = ({ rule }: Pick<Sale, "rule">): DrawRule => ({ ...usualDraw, ...rule }) as DrawRule;

type PastEntry = { readonly account: string; readonly email: string; readonly at: number };
/** A demo's past, which only a seed can have written: what is planned goes through `judgeDrawRule`, which drops it. */
export const pastEntriesOf = ({ rule }: Sale): readonly PastEntry[] =>
  Array.isArray(rule["history"]) ? (rule["history"] as PastEntry[]) : [];

export function drawTermsOf(sale: Sale): DrawTerms {
  const { payment_hours, beacon } = drawRuleOf(sale);
  return {
    allotment: sale.allotment,
    opensAt: sale.startsAt,
    closesAt: sale.endsAt,
    payment_ms: payment_hours * hour_ms,
    ...methods,
    beacon: beacon === "drand" ? roundAfter(sale.endsAt) : null,
  };
}
