/** What the ledger drill asks for: a repeatable stream of transfers, reservations, resolutions and repeats. */
import { book, type AccountRef, type NewTransfer } from "../../../workers/ledger/index.ts";

export type Op =
  | { readonly do: "single"; readonly id: string; readonly transfer: NewTransfer }
  | { readonly do: "pend"; readonly id: string; readonly transfer: NewTransfer & { readonly expiresAt?: number } }
  | { readonly do: "post"; readonly id: string; readonly pendingId: string; readonly minor?: number }
  | { readonly do: "void"; readonly id: string; readonly pendingId: string };

const units = ["EUR", "USD", "JPY"] as const;

/** Half of them may go below nothing, as tills and providers do; the others are purses. */
export function accountsOf(count: number): AccountRef[] {
  return Array.from({ length: count }, (_, i) => {
    const unit = units[i % units.length]!;
    return Math.floor(i / units.length) % 2 === 0
      ? book.provider(`till-${i}`, unit)
      : book.buyer(`acc_${i}`, "balance", unit);
  });
}

export const step_ms = 10;
const short_ms = 3_000;

/** 30 % two-phase, of which some run out of time and some are resolved by two at once; 20 % said again. */
export function opsOf(count: number, accounts: readonly AccountRef[], random: () => number, startAt: number): Op[] {
  const ops: Op[] = [];
  const open: { id: string; minor: number }[] = [];
  const byUnit = new Map(units.map((unit) => [unit as string, accounts.filter((account) => account.unit === unit)]));
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const aTransfer = (id: string): NewTransfer => {
    const debit = any(accounts);
    let credit = debit;
    while (credit.id === debit.id) credit = any(byUnit.get(debit.unit)!);
    const minor = 1 + Math.floor(random() * 5_000);
    return { id, debit, credit, minor, kind: "drill", group: `grp_${ops.length % 500}` };
  };
  for (let i = 0; ops.length < count; i++) {
    const chance = random();
    const id = `op_${i}`;
    if (chance < 0.2 && ops.length > 0) ops.push(any(ops.slice(-2_000)));
    else if (chance < 0.35) {
      const transfer = aTransfer(id);
      const expiresAt = random() < 0.4 ? startAt + ops.length * step_ms + Math.floor(random() * short_ms) : undefined;
      ops.push({ do: "pend", id, transfer: expiresAt === undefined ? transfer : { ...transfer, expiresAt } });
      open.push({ id, minor: transfer.minor });
    } else if (chance < 0.5 && open.length > 0) {
      const at = Math.floor(random() * open.length);
      const { id: pendingId, minor } = open[at]!;
      const part = 1 + Math.floor(random() * minor);
      const how = random();
      ops.push(
        how < 0.4
          ? { do: "post", id, pendingId }
          : how < 0.75
            ? { do: "post", id, pendingId, minor: part }
            : { do: "void", id, pendingId },
      );
      // Most are out of the way; the others will be resolved a second time, which must not happen.
      if (random() < 0.7) open.splice(at, 1);
    } else ops.push({ do: "single", id, transfer: aTransfer(id) });
  }
  return ops;
}
