/** The terms of a presale, as they stand in its sale's `rule`. Only the promised day may move, in the open. */
import { day_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { isWhole } from "../../kernel/whole.ts";
import type { Sale } from "../sale.ts";

export type PresaleRule = {
  /** the whole price, deposit and balance together, in the sale's currency */
  readonly priceMinor: number;
  readonly depositMinor: number;
  /** how many may reserve one */
  readonly units: number;
  /** the day by which it leaves the house, ms since 1970 */
  readonly shipsBy: number;
  /** so long after that day all money goes back by itself */
  readonly grace_days: number;
  /** how long the balance may be paid once the goods are here */
  readonly balance_days: number;
  /** what becomes of the deposit of somebody who does not pay the balance */
  readonly unpaidDeposit: "kept" | "returned";
  /** a place may be given back for the whole deposit until the balance is called, whatever the promise does */
  readonly cancelFreely: boolean;
};

export type PresaleRuleFault = { readonly code: "sale.invalid"; readonly field: string };
export const usualPresale = {
  grace_days: 14,
  balance_days: 14,
  unpaidDeposit: "returned",
  cancelFreely: true,
} as const;

export function judgePresale(rule: Sale["rule"]): Result<PresaleRule, PresaleRuleFault> {
  const asked = { ...usualPresale, ...rule } as PresaleRule;
  const bad = (field: string) => err({ code: "sale.invalid" as const, field });
  if (!isWhole(asked.priceMinor, 2, 1e12)) return bad("price_minor");
  if (!isWhole(asked.depositMinor, 1, asked.priceMinor - 1)) return bad("deposit_minor");
  if (!isWhole(asked.units, 1, 1e6)) return bad("units");
  if (!isWhole(asked.shipsBy, 1, 8.64e15)) return bad("ships_by");
  if (!isWhole(asked.grace_days, 0, 90)) return bad("grace_days");
  if (!isWhole(asked.balance_days, 1, 90)) return bad("balance_days");
  if (asked.unpaidDeposit !== "kept" && asked.unpaidDeposit !== "returned") return bad("unpaid_deposit");
  if (typeof asked.cancelFreely !== "boolean") return bad("cancel_freely");
  const { priceMinor, depositMinor, units, shipsBy, grace_days, balance_days, unpaidDeposit, cancelFreely } = asked;
  return ok({ priceMinor, depositMinor, units, shipsBy, grace_days, balance_days, unpaidDeposit, cancelFreely });
}

export const presaleRuleOf = (sale: Pick<Sale, "rule">): PresaleRule => sale.rule as unknown as PresaleRule;

/** From this moment on the promise is broken and money goes back by itself. */
export const lateAt = ({ grace_days }: Pick<PresaleRule, "grace_days">, shipsBy: number): number =>
  shipsBy + grace_days * day_ms;
