/**
 * Events leave by the outbox: the row is written in the batch of the change it tells of, a queue carries it, and it is
 * done only when every consumer has recorded its effect. A queue that forgets is no loss: the sweep sends again.
 */
import { sql } from "drizzle-orm";
import { newId } from "../kernel/ids.ts";
import { minute_ms } from "../kernel/clock.ts";
import { anyOf, type Database, type Write } from "./database.ts";
import type { Env } from "./env.ts";
import type { Shop } from "./shop.ts";

export type Announcement = { readonly id: string; readonly topic: string; readonly payload: unknown };

/** Remembers what a write announces, so that `commit` can hurry it to the queue. */
const announced = new WeakMap<object, Announcement>();

type Teller = { readonly db: Database; readonly now: number };

/** A write that tells other rooms. Topics read `<noun>.<past participle>`: "order.paid". */
export function announce(shop: Teller, topic: string, payload: unknown): Write {
  const announcement: Announcement = { id: newId("event", shop.now), topic, payload };
  const write = sql`
    INSERT INTO outbox (id, topic, payload, created_at, due_at)
    VALUES (${announcement.id}, ${topic}, ${JSON.stringify(payload)}, ${shop.now}, ${shop.now + minute_ms})`;
  announced.set(write, announcement);
  return write;
}

export const announcedIn = (writes: readonly Write[]): Announcement[] =>
  writes.flatMap((write) => announced.get(write) ?? []);

export async function sendToQueue(env: Env, announcements: readonly Announcement[]): Promise<void> {
  if (announcements.length === 0) return;
  await env.EVENTS.sendBatch(announcements.slice(0, 100).map((body) => ({ body })));
}

/** The first line of a consumer's batch: a message seen before fails the whole batch as `duplicate`. */
export function received(shop: Teller, consumer: string, messageId: string, bodySha256 = ""): Write {
  return sql`
    INSERT INTO inbox (consumer, message_id, received_at, body_sha256)
    VALUES (${consumer}, ${messageId}, ${shop.now}, ${bodySha256})`;
}

/** Every listener has recorded what these did. */
export function markTold(shop: Teller, announcementIds: readonly string[]): Write {
  return sql`UPDATE outbox SET done_at = ${shop.now} WHERE id IN ${anyOf(announcementIds)} AND done_at IS NULL`;
}

/** What throws comes again later by itself; all the others are acknowledged in one write. */
export async function hearBatch(
  { messages }: MessageBatch<unknown>,
  openShop: () => Shop,
  hear: (shop: Shop, event: Announcement) => Promise<void>,
): Promise<void> {
  const told: string[] = [];
  for (const message of messages) {
    const event = message.body as Announcement;
    const shop = openShop();
    try {
      await hear(shop, event);
      told.push(event.id);
    } catch (thrown) {
      shop.log("event.failed", { topic: event.topic, id: event.id, error: String(thrown).slice(0, 500) });
      message.retry({ delaySeconds: Math.min(300, 2 ** message.attempts) });
    }
  }
  // Should this fail, the queue and later the sweep bring them again, to listeners who know them.
  const shop = openShop();
  if (told.length > 0) await shop.commit([markTold(shop, told)]);
}

/** Rows nobody has acknowledged in time, at most 100, each pushed back so that two sweeps do not send the same. */
export async function dueAnnouncements(shop: Teller): Promise<Announcement[]> {
  const rows = await shop.db.all<{ id: string; topic: string; payload: string }>(sql`
    UPDATE outbox SET attempts = attempts + 1, due_at = ${shop.now} + ${minute_ms} * min(1 << min(attempts, 6), 60)
    WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND due_at <= ${shop.now} ORDER BY due_at LIMIT 100)
    RETURNING id, topic, payload`);
  return rows.map(({ id, topic, payload }) => ({ id, topic, payload: JSON.parse(payload) as unknown }));
}
