/**
 * A part of those who only watch a lot. They get what has happened in coalesced frames, at most four a second, so that
 * two thousand of them cost the room one call a round.
 */
import { DurableObject } from "cloudflare:workers";
import { systemClock, type Clock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";
import { lotDoor } from "../../workers/platform/rooms.ts";
import type { Frame, ToBrowser } from "../auction/messages.ts";
import { useTicket } from "../auction/errands.ts";
import { migrate } from "../support/migrate.ts";
import { acceptSocket, tell } from "../support/sockets.ts";

export const frame_ms = 250;
const entries_sent = 20;
const entries_kept = 50;
const sockets_max = 5_000;

const schema = ["CREATE TABLE tickets (nonce TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID"];

export class RoomAudience extends DurableObject<Env> {
  clock: Clock = systemClock;
  /** What the shard has last heard; lost in a sleep, and asked for again. */
  #last: Frame | null = null;
  #waiting: Frame | null = null;
  #sentAt = 0;
  #armed = false;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    migrate(ctx.storage, schema);
  }

  /** Answers how many are watching here. 0: nobody, and the room need not call again until somebody comes. */
  async show(frame: Frame): Promise<number> {
    const watching = this.ctx.getWebSockets().length;
    if (watching === 0) {
      this.#last = this.#waiting = null;
      return 0;
    }
    this.#last = joined(this.#last, frame, entries_kept);
    this.#waiting = joined(this.#waiting, frame, entries_sent);
    await this.#sendInTime();
    return watching;
  }

  override async fetch(request: Request): Promise<Response> {
    const asked = new URL(request.url).searchParams;
    const now = this.clock.now();
    const expiresAt = Number(asked.get("expires"));
    if (expiresAt <= now || !useTicket(this.ctx.storage, asked.get("nonce") ?? "", expiresAt, now))
      return new Response(null, { status: 403 });
    if (this.ctx.getWebSockets().length >= sockets_max) return new Response(null, { status: 503 });
    this.#last ??= await lotDoor(this.env, asked.get("lot") ?? "").joinAudience(asked.get("shard") ?? "");
    if (!this.#last) return new Response(null, { status: 403 });
    const { answer, socket } = acceptSocket(this.ctx, {});
    const afterSeq = Number(asked.get("after") ?? 0);
    const { lot, entries } = this.#last;
    say(socket, { type: "lot", lot: { ...lot, now }, entries: entries.filter(({ seq }) => seq > afterSeq) });
    return answer;
  }

  override async webSocketMessage(socket: WebSocket): Promise<void> {
    socket.close(1008, "only watching");
  }

  override async webSocketClose(socket: WebSocket): Promise<void> {
    socket.close();
  }

  override async alarm(): Promise<void> {
    this.#armed = false;
    await this.#sendInTime();
  }

  /** Now, or a frame's time after the last one; an alarm that comes late may find that somebody has just sent. */
  async #sendInTime(): Promise<void> {
    if (!this.#waiting) return;
    // An event that had to queue still reads the hour it was due; what it sends was heard later than that.
    const now = Math.max(this.clock.now(), this.#waiting.lot.now);
    const wait_ms = Math.min(frame_ms, this.#sentAt + frame_ms - now);
    if (wait_ms <= 0) this.#send(this.#waiting, now);
    else if (!this.#armed) {
      this.#armed = true;
      await this.ctx.storage.setAlarm(systemClock.now() + wait_ms);
    }
  }

  #send({ lot, entries }: Frame, now: number): void {
    this.#waiting = null;
    this.#sentAt = now;
    const message: ToBrowser = { type: "lot", lot: { ...lot, now }, entries };
    const text = JSON.stringify(message);
    for (const socket of this.ctx.getWebSockets()) tell(socket, text);
  }
}

const joined = (before: Frame | null, frame: Frame, entries_max: number): Frame =>
  before === null ? frame : { lot: frame.lot, entries: [...before.entries, ...frame.entries].slice(-entries_max) };
const say = (socket: WebSocket, message: ToBrowser): void => void tell(socket, JSON.stringify(message));
