/** What the shop is told when a lot is over, once. */
import { hammerOf, type Entry } from "../../workers/drops/auction/lot.ts";
import type { Paddles } from "../../workers/drops/auction/show.ts";
import type { LotRow } from "./log-store.ts";
import type { LotEnded } from "./messages.ts";

export function ending({ lotId, saleId, rules, standing }: LotRow, entry: Entry, paddleOf: Paddles): LotEnded | null {
  if (entry.kind !== "closed" && entry.kind !== "withdrawn") return null;
  const nobody = { lotId, saleId, seq: entry.seq, winner: null, paddle: null, hammerMinor: null, at: entry.at };
  if (entry.kind === "withdrawn") return { ...nobody, how: "withdrawn" };
  const hammerMinor = hammerOf(rules, standing);
  if (hammerMinor === null || standing.leader === null) return { ...nobody, how: "unsold" };
  return { ...nobody, how: "sold", winner: standing.leader, paddle: paddleOf(standing.leader), hammerMinor };
}
