/** Money moved by hand. One person of finance proposes it, another decides: the CHECK `four_eyes` says so once more. */
import { err, ok, type Result } from "../kernel/result.ts";
import { isCurrency, type Currency } from "../kernel/money.ts";
import { accountFrom, transfer, type AccountRef } from "../ledger/index.ts";
import { audited } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Actor, Shop } from "../platform/shop.ts";
import { isStepUp, type StepUpFault } from "../platform/step-up.ts";
import { decideAdjustmentRow, findAdjustment, insertAdjustment } from "./adjustment-store.ts";

export type AdjustmentState = "proposed" | "approved" | "refused";
export type Adjustment = {
  readonly id: string;
  /** gives and gets: names of accounts, "seller:sel_…:available:EUR" */
  readonly debit: string;
  readonly credit: string;
  readonly unit: Currency;
  readonly minor: number;
  readonly reason: string;
  readonly state: AdjustmentState;
  readonly proposedBy: string;
  readonly proposedAt: number;
  readonly decidedBy: string | null;
  readonly decidedAt: number | null;
};

export type AdjustmentFault =
  | { readonly code: "adjustment.forbidden" }
  | StepUpFault
  | { readonly code: "adjustment.not_found" }
  | { readonly code: "adjustment.account_unknown"; readonly account: string }
  | { readonly code: "adjustment.invalid" }
  /** whoever proposed it may not decide it */
  | { readonly code: "adjustment.own" }
  | { readonly code: "adjustment.decided"; readonly state: AdjustmentState }
  | { readonly code: "adjustment.balance_short" }
  | { readonly code: "adjustment.raced" };

/** A person of finance, never a key: whoever moves money can be asked why. */
export const financier = (actor: Actor): string | null =>
  actor.kind === "account" && actor.scopes === null && actor.role === "finance" ? actor.id : null;

export type Wish = Pick<Adjustment, "debit" | "credit" | "minor" | "reason">;

/** `also`: what belongs to the proposal, in its batch. */
export async function proposeAdjustment(
  shop: Shop,
  wish: Wish,
  also: Answered<{ readonly id: string }> = unanswered,
): Promise<Result<{ id: string }, AdjustmentFault>> {
  const author = financier(shop.actor);
  if (author === null) return err({ code: "adjustment.forbidden" });
  const [debit, credit] = [accountFrom(wish.debit), accountFrom(wish.credit)];
  if (!debit) return err({ code: "adjustment.account_unknown", account: wish.debit });
  if (!credit) return err({ code: "adjustment.account_unknown", account: wish.credit });
  const sound = Number.isSafeInteger(wish.minor) && wish.minor > 0 && wish.reason.trim().length >= 3;
  if (!sound || debit.id === credit.id || debit.unit !== credit.unit || !isCurrency(debit.unit))
    return err({ code: "adjustment.invalid" });
  const id = shop.newId("adjustment");
  const outcome = await shop.commit([
    insertAdjustment(shop, { ...wish, id, unit: debit.unit, reason: wish.reason.trim().slice(0, 500) }, author),
    ...(await also({ id })),
    audited(shop, "adjustment.proposed", id, wish),
  ]);
  return outcome === "committed" ? ok({ id }) : err({ code: "adjustment.raced" });
}

export type Decided = { readonly id: string; readonly state: AdjustmentState };

/** `also`: what an approval settles besides, in its batch. */
export async function decideAdjustment(
  shop: Shop,
  id: string,
  decision: "approved" | "refused",
  also: readonly Write[] = [],
  answered: Answered<Decided> = unanswered,
): Promise<Result<Decided, AdjustmentFault>> {
  const author = financier(shop.actor);
  if (author === null) return err({ code: "adjustment.forbidden" });
  if (!isStepUp(shop)) return err({ code: "step_up.forbidden" });
  const known = await findAdjustment(shop, id);
  if (!known) return err({ code: "adjustment.not_found" });
  if (known.state !== "proposed") return err({ code: "adjustment.decided", state: known.state });
  if (known.proposedBy === author) return err({ code: "adjustment.own" });
  const outcome = await shop.commit([
    ...decideAdjustmentRow(shop, id, decision, author),
    ...(decision === "approved" ? [...transfer(shop, moveOf(known)), ...also] : []),
    ...(await answered({ id, state: decision })),
    audited(shop, `adjustment.${decision}`, id, { minor: known.minor, unit: known.unit }),
  ]);
  if (outcome === "balance_short") return err({ code: "adjustment.balance_short" });
  return outcome === "committed" ? ok({ id, state: decision }) : err({ code: "adjustment.raced" });
}

const moveOf = ({ id, debit, credit, minor, reason }: Adjustment) => ({
  id,
  debit: accountFrom(debit) as AccountRef,
  credit: accountFrom(credit) as AccountRef,
  minor,
  kind: "adjustment",
  group: id,
  note: reason,
});
