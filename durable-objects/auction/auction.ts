/** The room of one lot: the clerk. Rules and SQL are in book.ts; here is who is told, and when to wake. */
import { DurableObject } from "cloudflare:workers";
import { second_ms, systemClock, type Clock } from "../../workers/kernel/clock.ts";
import type { Command } from "../../workers/drops/auction/conduct.ts";
import { phaseAt, type Phase } from "../../workers/drops/auction/lot.ts";
import type { ShownEntry } from "../../workers/drops/auction/show.ts";
import type { Env } from "../../workers/platform/env.ts";
import { writeLog } from "../../workers/platform/log.ts";
import { sendToQueue } from "../../workers/platform/outbox.ts";
import { audienceDoor } from "../../workers/platform/rooms.ts";
import { migrate } from "../support/migrate.ts";
import { acceptSocket } from "../support/sockets.ts";
import { AuctionBook } from "./book.ts";
import { chanceWithout, openingsOf } from "./ending.ts";
import { Errands } from "./errands.ts";
import { FanOut } from "./fan-out.ts";
import { bidFrom, say } from "./from-browser.ts";
import type {
  BidOutcome,
  BidRequest,
  ConductOutcome,
  Frame,
  LogPage,
  NewLot,
  Opening,
  SecondChance,
  Snapshot,
} from "./messages.ts";
import { schema } from "./schema.ts";

/** Who sits at a bidder's socket. */
type Seat = { readonly account: string };
const sockets_max = 2_000;

export class AuctionRoom extends DurableObject<Env> {
  /** Tests and drills bring their own. */
  clock: Clock = systemClock;
  readonly #book: AuctionBook;
  readonly #errands: Errands;
  readonly #audience: FanOut;
  #armedFor: number | null = null;
  #toldPhase: Phase | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage, schema);
    this.#book = new AuctionBook(ctx.storage);
    this.#errands = new Errands(this.#book);
    this.#audience = new FanOut({
      shards: () => this.#errands.audiences(),
      door: (shard) => audienceDoor(env, shard),
      gone: (shard) => this.#errands.leaveAudience(shard, this.clock.now() - second_ms),
    });
  }

  async open(lot: NewLot): Promise<void> {
    this.#book.open(lot, this.clock.now());
    await this.#arm();
  }

  /** Lets somebody bid, under the number people will see. Their deposit is the shop's business. */
  async admit(account: string, paddle: number): Promise<boolean> {
    if (!this.#book.lot) return false;
    this.#book.store.insertBidder(account, paddle);
    return true;
  }

  async bid(request: BidRequest): Promise<BidOutcome> {
    const { outcome, shown } = this.#book.bid(request, this.clock.now());
    if (shown.length > 0) this.#tellEveryone(shown);
    if (outcome.ok || shown.length > 0) await this.#arm();
    return outcome;
  }

  async conduct(command: Command, by: string): Promise<ConductOutcome> {
    const { outcome, shown } = this.#book.conduct(command, by, this.clock.now());
    if (shown.length > 0) this.#tellEveryone(shown);
    await this.#arm();
    return outcome;
  }

  async read(account: string | null, afterSeq: number): Promise<Snapshot | null> {
    return this.#book.snapshot(account, afterSeq, this.clock.now());
  }

  async replay(afterSeq: number): Promise<readonly ShownEntry[]> {
    return this.#book.lot ? this.#book.store.shownFrom(afterSeq, 500) : [];
  }

  /** The log as strangers may check it; before the end there is none to check. */
  async logPage(afterSeq: number): Promise<LogPage | null> {
    const stage = this.#book.lot?.standing.stage;
    return stage === "closed" || stage === "withdrawn" ? this.#book.store.logPage(afterSeq) : null;
  }

  /** Every maximum and the salt it was hidden with, for an auditor; before the end to nobody. */
  async openings(afterSeq: number): Promise<readonly Opening[] | null> {
    return this.#book.lot && openingsOf(this.#book.lot, this.#book.store, afterSeq);
  }

  async secondChance(gone: readonly string[]): Promise<SecondChance | null> {
    return this.#book.lot && chanceWithout(this.#book.lot, this.#book.store, new Set(gone));
  }

  async acknowledge(id: string): Promise<void> {
    this.#errands.acknowledge(id);
    await this.#arm();
  }

  /** What the alarm does, for a sweep that fears the alarm was lost. */
  async wake(): Promise<void> {
    await this.#work();
  }

  async joinAudience(shard: string): Promise<Frame | null> {
    const now = this.clock.now();
    if (!this.#book.lot) return null;
    this.#errands.joinAudience(shard, now);
    return { lot: this.#book.show(now), entries: this.#book.store.shownAfter(0, 50) };
  }

  async watching(): Promise<number> {
    return this.#audience.watching + this.ctx.getWebSockets().length;
  }

  /** A bidder's socket. The shop has checked ticket and origin; that a ticket opens only once is checked here. */
  override async fetch(request: Request): Promise<Response> {
    const asked = new URL(request.url).searchParams;
    const account = asked.get("account") ?? "";
    const fresh = this.#errands.useTicket(asked.get("nonce") ?? "", Number(asked.get("expires")), this.clock.now());
    const snapshot = this.#book.snapshot(account, Number(asked.get("after") ?? 0), this.clock.now());
    if (!fresh || !snapshot) return new Response(null, { status: 403 });
    if (this.ctx.getWebSockets().length >= sockets_max) return new Response(null, { status: 503 });
    const seat: Seat = { account };
    const { answer, socket } = acceptSocket(this.ctx, seat);
    const { lot, entries, you } = snapshot;
    say(socket, { type: "lot", lot, entries, ...(you ? { you } : {}) });
    return answer;
  }

  override async webSocketMessage(socket: WebSocket, said: string | ArrayBuffer): Promise<void> {
    const bid = bidFrom(said);
    if (!bid) return socket.close(1008, "not understood");
    const { account } = socket.deserializeAttachment() as Seat;
    const outcome = await this.bid({ account, clientBidId: bid.id, maxMinor: bid.maxMinor });
    if (!outcome.ok) {
      const { code } = outcome.fault;
      const minimum = "minimumMinor" in outcome.fault ? { minimumMinor: outcome.fault.minimumMinor } : {};
      return say(socket, { type: "refused", id: bid.id, code, ...minimum });
    }
    const you = this.#book.standingOf(account);
    if (you) say(socket, { type: "accepted", id: bid.id, you });
  }

  override async webSocketClose(socket: WebSocket): Promise<void> {
    socket.close();
  }

  override async alarm(): Promise<void> {
    await this.#work();
  }

  async #work(): Promise<void> {
    this.#armedFor = null;
    if (!this.#book.lot) return;
    const now = this.clock.now();
    const shown = this.#book.closeIfDue(now);
    // A lot opens by time alone, without an entry: people and the shop hear of it all the same.
    const turned = phaseAt(this.#book.lot.standing, now) !== this.#toldPhase;
    if (turned) this.#book.projectAt(now);
    if (turned || shown.length > 0) this.#tellEveryone(shown);
    try {
      await sendToQueue(this.env, this.#errands.takeDue(now));
    } catch (thrown) {
      writeLog(now, "lot.report_failed", { error: String(thrown).slice(0, 200) });
    }
    await this.#arm();
  }

  #tellEveryone(entries: readonly ShownEntry[]): void {
    const now = this.clock.now();
    const lot = this.#book.show(now);
    this.#toldPhase = lot.phase;
    for (const socket of this.ctx.getWebSockets()) {
      const { account } = socket.deserializeAttachment() as Seat;
      const you = this.#book.standingOf(account) ?? undefined;
      say(socket, { type: "lot", lot, entries, ...(you ? { you } : {}) });
    }
    this.ctx.waitUntil(this.#audience.show({ lot, entries }));
  }

  /** Last in every call. Alarms are set by the machine's clock, whatever clock the lot goes by. */
  async #arm(): Promise<void> {
    const now = this.clock.now();
    const due = this.#errands.nextDue(now);
    if (due === null || due === this.#armedFor) return;
    this.#armedFor = due;
    await this.ctx.storage.setAlarm(systemClock.now() + Math.max(0, due - now));
  }
}
