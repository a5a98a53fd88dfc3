/**
 * The book of one lot: rules and SQL, nothing awaited. Every bid is judged against the clock inside the transaction that
 * appends it, and time never runs backwards here, so neither a late alarm nor a clock set back lets a late bid in.
 */
import { entriesAfter, beginning, type Head } from "../../workers/drops/chain.ts";
import { mayBid } from "../../workers/drops/auction/bidding.ts";
import { closingDue, conduct, type Command } from "../../workers/drops/auction/conduct.ts";
import { after, firstStanding, type Entry, type NewEntry, type Standing } from "../../workers/drops/auction/lot.ts";
import { announcement, newSalt, recorded, type RecordedEvent } from "../../workers/drops/auction/record.ts";
import {
  showEntry,
  showLot,
  type OwnStanding,
  type ShownEntry,
  type ShownLot,
} from "../../workers/drops/auction/show.ts";
import type { BidOutcome, BidRequest, ConductOutcome, NewLot, Snapshot } from "./messages.ts";
import { again, noBid, receiptOf, refused, type BidExtras, type Told } from "./answers.ts";
import { ending } from "./ending.ts";
import { LogStore, type LotRow } from "./log-store.ts";

export const bids_max = 400;
const entries_shown = 50;
const projection_ms = 1_000;

export class AuctionBook {
  readonly #store: LogStore;
  #known: LotRow | null = null;

  constructor(storage: DurableObjectStorage) {
    this.#store = new LogStore(storage);
  }

  get store(): LogStore {
    return this.#store;
  }

  get lot(): LotRow | null {
    return (this.#known ??= this.#store.findLot());
  }

  /** Once: a second call with other rules changes nothing. */
  open({ lotId, saleId, rules, history = [] }: NewLot, now: number): void {
    this.#inOne(() => {
      if (this.lot) return;
      const salt = newSalt();
      const [line] = entriesAfter(beginning, { sale: saleId, chain: "lot" }, Math.min(now, rules.opensAt), [
        announcement(lotId, rules, salt),
      ]);
      const standing = firstStanding(rules);
      const head = { seq: line!.seq, hash: line!.hash };
      this.#store.insertLot({ lotId, saleId, rules, reserveSalt: salt, standing, head, projectAt: now });
      this.#store.insertLine({ seq: 0, shown: null, line: line!, entry: null });
      for (const [n, { account, paddle, maxMinor, at }] of history.entries()) {
        this.#store.insertBidder(account, paddle);
        this.bid({ account, maxMinor, clientBidId: `history-${n}` }, at);
      }
    });
  }

  bid(request: BidRequest, clock: number): Told<BidOutcome> {
    return this.#inOne(() => {
      const lot = this.lot;
      if (!lot) return refused("lot.not_found");
      const earlier = this.#store.findReceipt(request.account, request.clientBidId);
      if (earlier) return earlier.maxMinor === request.maxMinor ? again(earlier.receipt) : refused("bid.key_reused");
      const paddle = this.#store.paddleOf(request.account);
      if (paddle === null) return refused("bid.not_admitted");
      const now = Math.max(clock, lot.standing.at);
      const shown = this.#closeIfDue(now);
      const offers = this.#store.offersOf(request.account);
      if (offers.count >= bids_max) return refused("bid.too_many");
      const { rules, standing } = this.lot!;
      const bid = { bidder: request.account, maxMinor: request.maxMinor };
      const allowed = mayBid(rules, standing, bid, offers.maxMinor, now);
      if (!allowed.ok) return { outcome: allowed, shown };
      return this.#accept(request, paddle, now, shown);
    });
  }

  #accept(request: BidRequest, paddle: number, now: number, shown: readonly ShownEntry[]): Told<BidOutcome> {
    const before = this.lot!;
    const { account, clientBidId, maxMinor } = request;
    const salt = newSalt();
    const receipt = (standing: Standing) => receiptOf(before, standing, { account, maxMinor, paddle, salt });
    const line = this.#append({ kind: "bid", bidder: account, maxMinor }, now, { salt, clientBidId, receipt });
    const closed = this.#closeIfDue(now);
    const value = this.#store.findReceipt(account, clientBidId)!.receipt;
    return { outcome: { ok: true, value }, shown: [...shown, ...(line ? [line] : []), ...closed] };
  }

  conduct(command: Command, by: string, clock: number): Told<ConductOutcome> {
    return this.#inOne(() => {
      const lot = this.lot;
      if (!lot) return { outcome: { ok: false, fault: { code: "lot.not_found" } }, shown: [] };
      const now = Math.max(clock, lot.standing.at);
      const shown = this.#closeIfDue(now);
      const decided = conduct(this.lot!.standing, command, by, now);
      if (!decided.ok) return { outcome: decided, shown };
      const line = this.#append(decided.value, now);
      return { outcome: { ok: true, value: this.show(now) }, shown: [...shown, ...(line ? [line] : [])] };
    });
  }

  /** Says "closed" if its time is over; once, however often it is asked. */
  closeIfDue(clock: number): readonly ShownEntry[] {
    return this.#inOne(() => (this.lot ? this.#closeIfDue(Math.max(clock, this.lot.standing.at)) : []));
  }

  show(now: number): ShownLot {
    const { lotId, rules, standing } = this.lot!;
    return showLot(lotId, rules, standing, (account) => this.#store.paddleOf(account), Math.max(now, standing.at));
  }

  snapshot(account: string | null, afterSeq: number, now: number): Snapshot | null {
    if (!this.lot) return null;
    const you = account === null ? null : this.standingOf(account);
    return { lot: this.show(now), entries: this.#store.shownAfter(afterSeq, entries_shown), you };
  }

  /** Leading is told to the leader alone, and of a sealed lot to nobody before it closes. */
  standingOf(account: string): OwnStanding | null {
    const paddle = this.#store.paddleOf(account);
    if (paddle === null || !this.lot) return null;
    const { rules, standing } = this.lot;
    const told = rules.kind !== "sealed" || standing.stage === "closed";
    return { paddle, leading: told && standing.leader === account };
  }

  markProjected(seq: number): void {
    this.#store.markProjected(seq, this.lot!.standing.at);
    this.#known = null;
  }
  /** When the shop's picture of this lot is renewed next. */
  projectAt(at: number): void {
    this.#store.setProjectAt(at);
    this.#known = null;
  }

  #closeIfDue(now: number): readonly ShownEntry[] {
    const due = closingDue(this.lot!.standing, now);
    const line = due && this.#append(due, now);
    return line ? [line] : [];
  }

  #append(said: NewEntry, at: number, bid: BidExtras = noBid): ShownEntry | null {
    const lot = this.lot!;
    const entry: Entry = { ...said, seq: lot.standing.seq + 1, at };
    const standing = after(lot.rules, lot.standing, entry);
    const paddleOf = (account: string) => this.#store.paddleOf(account);
    const shown = showEntry(lot.rules, lot.standing, entry, standing, paddleOf);
    const event: RecordedEvent = recorded(lot.rules, entry, standing, paddleOf, bid.salt);
    const [line] = entriesAfter(lot.head, { sale: lot.saleId, chain: "lot" }, at, [event]);
    const receipt = bid.receipt?.(standing) ?? null;
    const { clientBidId } = bid;
    this.#store.insertLine({ seq: entry.seq, shown, line: line!, entry, receipt, clientBidId });
    const head: Head = { seq: line!.seq, hash: line!.hash };
    const projectAt = Math.min(lot.projectAt, at + (standing.stage === "running" ? projection_ms : 0));
    this.#known = { ...lot, standing, head, projectAt };
    this.#store.updateLot(this.#known);
    const ended = ending(this.#known, entry, paddleOf);
    if (ended) this.#store.insertAnnouncement(`${lot.lotId}.ended`, "lot.ended", ended, at);
    return shown;
  }

  /** All of it or nothing: a throw takes memory back as well. */
  #inOne<T>(work: () => T): T {
    try {
      return this.#store.storage.transactionSync(work);
    } catch (thrown) {
      this.#known = null;
      throw thrown;
    }
  }
}
