/** The terms of a flash sale beyond what every sale has, as they stand in its row's `rule`. */
import { isCurrency, type Currency } from "../../kernel/money.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { isWhole } from "../../kernel/whole.ts";
import type { Sale } from "../sale.ts";
import type { WaitingRoom } from "./queue.ts";

export type FlashRule = {
  /** minor units, in every currency it sells in */
  readonly prices: { readonly [C in Currency]?: number };
  /** how many objects share the units, and how many take requests in bundles before them */
  readonly shards: number;
  readonly doors: number;
  readonly hold_seconds: number;
  /** null: whoever comes may try at once */
  readonly waitingRoom: WaitingRoom | null;
  /** who may take part: people signed in, or anybody with a browser */
  readonly people: "accounts" | "anyone";
  /** held again by itself when it is over; for a demo */
  readonly again: { readonly after_minutes: number; readonly lasts_minutes: number } | null;
};

export type RuleFault = { readonly code: "sale.invalid"; readonly field: string };

export const usualRule: Omit<FlashRule, "prices"> = {
  shards: 1,
  doors: 1,
  hold_seconds: 10 * 60,
  waitingRoom: null,
  people: "accounts",
  again: null,
};

/** Judged when a sale is planned, so that every rule read later is sound. */
export function judgeFlashRule(rule: Sale["rule"], currency: Currency): Result<FlashRule, RuleFault> {
  const asked = { ...usualRule, ...rule } as FlashRule;
  const bad = (field: string) => err({ code: "sale.invalid" as const, field });
  const prices = Object.entries(asked.prices ?? {});
  if (!prices.every(([code, minor]) => isCurrency(code) && isWhole(minor, 1, 1e12))) return bad("prices");
  if (asked.prices?.[currency] === undefined) return bad("prices");
  if (!isWhole(asked.shards, 1, 64)) return bad("shards");
  if (!isWhole(asked.doors, 1, 64)) return bad("doors");
  if (!isWhole(asked.hold_seconds, 5, 3600)) return bad("hold_seconds");
  const room = asked.waitingRoom;
  if (room && !(isWhole(room.burst, 1, 1e6) && isWhole(room.per_second, 1, 1e6))) return bad("waiting_room");
  if (asked.people !== "accounts" && asked.people !== "anyone") return bad("people");
  return ok(asked);
}

export const flashRuleOf = (sale: Pick<Sale, "rule">): FlashRule => ({ ...usualRule, ...sale.rule }) as FlashRule;
