/** Lots on the wire. */
import type { BidReceipt } from "../../durable-objects/auction/messages.ts";
import { iso } from "../kernel/clock.ts";
import type { Currency } from "../kernel/money.ts";
import { totalOf, type Award, type Bidder, type ShownEntry, type ShownLot } from "../drops/index.ts";

const amount = (minor: number | null, currency: Currency) => (minor === null ? null : { minor, currency });

export const presentLot = (lot: ShownLot) => ({
  sale_id: lot.lotId,
  kind: lot.kind,
  phase: lot.phase,
  seq: lot.seq,
  price: amount(lot.priceMinor, lot.currency),
  next_bid: { minor: lot.nextMinor, currency: lot.currency },
  leader: lot.leader,
  bids: lot.bids,
  reserve: lot.reserve,
  opens_at: iso(lot.opensAt),
  closes_at: iso(lot.closesAt),
  extensions: lot.extensions,
  result: lot.result && {
    sold: lot.result.sold,
    hammer: amount(lot.result.hammerMinor, lot.currency),
    paddle: lot.result.paddle,
  },
  server_time: iso(lot.now),
});

export const presentEntry = (entry: ShownEntry, currency: Currency) => ({
  seq: entry.seq,
  at: iso(entry.at),
  kind: entry.kind,
  paddle: entry.paddle,
  leader: entry.leader,
  price: amount(entry.priceMinor, currency),
  closes_at: iso(entry.closesAt),
  extended: entry.extended,
  text: entry.text,
});

export const presentPaddle = ({ paddle, depositMinor, state }: Bidder, currency: Currency) => ({
  paddle,
  deposit: { minor: depositMinor, currency },
  state,
});

export const presentReceipt = (receipt: BidReceipt, currency: Currency) => ({
  seq: receipt.seq,
  paddle: receipt.paddle,
  leading: receipt.leading,
  price: amount(receipt.priceMinor, currency),
  closes_at: iso(receipt.closesAt),
  extended: receipt.extended,
  commitment: receipt.commitment,
  salt: receipt.salt,
});

export const presentAward = (award: Award, receipt: string | null) => ({
  round: award.round,
  state: award.state,
  hammer: { minor: award.hammerMinor, currency: award.currency },
  premium: { minor: award.premiumMinor, currency: award.currency },
  total: { minor: totalOf(award), currency: award.currency },
  pay_by: iso(award.dueAt),
  receipt,
});
