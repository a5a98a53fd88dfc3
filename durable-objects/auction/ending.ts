/** What the shop is told when a lot is over, once; and who comes next when the winner does not pay. */
import { foldWithout, hammerOf, type Entry } from "../../workers/drops/auction/lot.ts";
import type { Paddles } from "../../workers/drops/auction/show.ts";
import type { LogStore, LotRow } from "./log-store.ts";
import type { LotEnded, SecondChance } from "./messages.ts";

export function ending({ lotId, saleId, rules, standing }: LotRow, entry: Entry, paddleOf: Paddles): LotEnded | null {
  if (entry.kind !== "closed" && entry.kind !== "withdrawn") return null;
  const nobody = { lotId, saleId, seq: entry.seq, winner: null, paddle: null, hammerMinor: null, at: entry.at };
  if (entry.kind === "withdrawn") return { ...nobody, how: "withdrawn" };
  const hammerMinor = hammerOf(rules, standing);
  if (hammerMinor === null || standing.leader === null) return { ...nobody, how: "unsold" };
  return { ...nobody, how: "sold", winner: standing.leader, paddle: paddleOf(standing.leader), hammerMinor };
}

export function chanceWithout(lot: LotRow, store: LogStore, gone: ReadonlySet<string>): SecondChance | null {
  if (lot.rules.kind === "dutch" || lot.standing.stage !== "closed") return null;
  const standing = foldWithout(lot.rules, store.entries(), gone);
  const hammerMinor = hammerOf(lot.rules, standing);
  const paddle = standing.leader === null ? null : store.paddleOf(standing.leader);
  return hammerMinor === null || paddle === null ? null : { account: standing.leader!, paddle, hammerMinor };
}
