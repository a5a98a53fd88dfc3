/** The shop as it is deployed, with a lot's room whose clock the drill moves and whose book it may read. Never deployed. */
import shop from "../../workers/index.ts";
import { consume } from "../../workers/jobs.ts";
import { AuctionRoom as RealRoom } from "../../durable-objects/auction/auction.ts";
import type { NewLot } from "../../durable-objects/auction/messages.ts";
import { RoomAudience as RealAudience } from "../../durable-objects/room-audience/room-audience.ts";
import { sealTicket } from "../../workers/drops/auction/ticket.ts";
import { systemClock } from "../../workers/kernel/clock.ts";
import type { Env } from "../../workers/platform/env.ts";

export * from "../../durable-objects/index.ts";

export type DrillBid = {
  readonly account: string;
  readonly id: string;
  readonly maxMinor: number;
  readonly at: number;
};

/** `time` 0: the machine's clock. */
export class AuctionRoom extends RealRoom {
  time = 0;
  wakings = 1;
  alarms = 0;
  readonly #appended: [number, number][] = [];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.clock = { now: () => this.time || systemClock.now() };
    const { storage } = ctx;
    const original = storage.transactionSync.bind(storage);
    let last = -1;
    // When a line was really written, whatever time it claims for itself.
    storage.transactionSync = ((work: () => unknown) => {
      const done = original(work);
      const { seq } = storage.sql.exec<{ seq: number | null }>("SELECT max(seq) AS seq FROM log").one();
      if (seq !== null && seq > last) this.#appended.push([(last = seq), this.clock.now()]);
      return done;
    }) as typeof storage.transactionSync;
  }

  async drillBid({ account, id, maxMinor, at }: DrillBid): Promise<string> {
    this.time = at;
    const outcome = await this.bid({ account, clientBidId: id, maxMinor });
    return JSON.stringify(outcome);
  }

  async drillTime(at: number): Promise<void> {
    this.time = at;
  }

  override async alarm(): Promise<void> {
    this.alarms++;
    await super.alarm();
  }

  async drillFire(): Promise<void> {
    await Promise.all([super.alarm(), super.alarm()]);
  }

  async drillBook(): Promise<string> {
    const rows = this.ctx.storage.sql
      .exec<{ entry: string }>("SELECT entry FROM log WHERE seq > 0 ORDER BY seq")
      .toArray();
    const { standing, rules } = this.ctx.storage.sql
      .exec<{ standing: string; rules: string }>("SELECT standing, rules FROM lot")
      .one();
    const entries = rows.map(({ entry }) => JSON.parse(entry) as unknown);
    const { alarms } = this;
    return JSON.stringify({
      entries,
      standing: JSON.parse(standing),
      rules: JSON.parse(rules),
      appended: this.#appended,
      alarms,
      outbox: this.ctx.storage.sql.exec("SELECT id FROM outbox").toArray().length,
    });
  }
}

/** Counts what a shard of spectators costs. */
export class RoomAudience extends RealAudience {
  frames = 0;
  alarms = 0;
  override async show(frame: Parameters<RealAudience["show"]>[0]): Promise<number> {
    this.frames++;
    return super.show(frame);
  }
  override async alarm(): Promise<void> {
    this.alarms++;
    await super.alarm();
  }
  async drillCounts(): Promise<string> {
    return JSON.stringify({ frames: this.frames, alarms: this.alarms, sockets: this.ctx.getWebSockets().length });
  }
}

const text = async (work: Promise<unknown>): Promise<Response> => new Response(String((await work) ?? ""));

/** Shares no name with anything a shop answers. */
async function drill(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
  const url = new URL(request.url);
  const lotId = url.searchParams.get("lot") ?? "";
  const room = env.AUCTION.getByName(lotId) as unknown as AuctionRoom;
  const number = (name: string) => Number(url.searchParams.get(name));
  switch (url.pathname) {
    case "/drill/open": {
      const { lot, paddles } = (await request.json()) as { lot: NewLot; paddles: [string, number][] };
      await room.drillTime(number("at"));
      await room.open(lot);
      for (const [account, paddle] of paddles) await room.admit(account, paddle);
      return new Response("ok");
    }
    case "/drill/bid":
      return text(room.drillBid((await request.json()) as DrillBid));
    case "/drill/straddle": {
      // Two calls on one line keep their order: the bid arrives in time, and then the time is over.
      const { bid, later } = (await request.json()) as { bid: DrillBid; later: number };
      const placed = room.drillBid(bid);
      await room.drillTime(later);
      return text(placed);
    }
    case "/drill/time":
      return text(room.drillTime(number("at")));
    case "/drill/fire":
      return text(room.drillFire());
    case "/drill/book":
      return text(room.drillBook());
    case "/drill/audience":
      return text(
        (env.ROOM_AUDIENCE.getByName(url.searchParams.get("shard") ?? "") as unknown as RoomAudience).drillCounts(),
      );
    case "/drill/again": {
      const body: unknown = await request.json();
      const message = { body, attempts: 1, ack() {}, retry() {} };
      const batch = { queue: "yaji-events", messages: [message, message] } as unknown as MessageBatch<unknown>;
      await consume(batch, env, systemClock, (work) => ctx.waitUntil(work));
      return new Response("ok");
    }
    case "/drill/ticket": {
      const signer = { now: systemClock.now(), config: { signingSecret: env.SIGNING_SECRET } };
      return text(sealTicket(signer, lotId, url.searchParams.get("account"), ""));
    }
    default:
      return new Response(null, { status: 404 });
  }
}

export default {
  fetch: (request, env, ctx) =>
    new URL(request.url).pathname.startsWith("/drill/") ? drill(request, env, ctx) : shop.fetch(request, env, ctx),
  queue: (batch, env, ctx) => shop.queue(batch, env, ctx),
  scheduled: (event, env, ctx) => shop.scheduled(event, env, ctx),
} satisfies ExportedHandler<Env>;
