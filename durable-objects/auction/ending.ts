/** What the shop is told when a lot is over, once; and who comes next when the winner does not pay. */
import { foldWithout, hammerOf, type Entry } from "../../workers/drops/auction/lot.ts";
import type { Paddles } from "../../workers/drops/auction/show.ts";
import { openings_a_page } from "../../workers/drops/auction/verify.ts";
import type { LogStore, LotRow } from "./log-store.ts";
import type { LotEnded, Opening, SecondChance } from "./messages.ts";

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

/** The reserve is line 1 of the log; the bid of row n stands on line n + 1. Nothing before the end. */
export function openingsOf(
  { rules, reserveSalt, standing }: LotRow,
  { storage }: LogStore,
  after: number,
): Opening[] | null {
  if (standing.stage !== "closed" && standing.stage !== "withdrawn") return null;
  const bids = storage.sql
    .exec<{ seq: number; salt: string; minor: number }>(
      `SELECT seq + 1 AS seq, json_extract(receipt, '$.salt') AS salt, max_minor AS minor FROM log
       WHERE seq >= ? AND receipt IS NOT NULL ORDER BY seq LIMIT ${openings_a_page}`,
      after,
    )
    .toArray();
  const reserve = { seq: 1, salt: reserveSalt, minor: rules.reserveMinor };
  return after < 1 ? [reserve, ...bids] : bids;
}
