/** A buyer asks, a seller answers. A thread begins with its first message. */
import { hour_ms } from "../kernel/clock.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { messageLimits, readText, type TextFault } from "./message.ts";
import { findThread, findThreadAbout, insertMessage, insertThread, type About, type Owner } from "./store.ts";

export type WriteFault =
  | TextFault
  | { readonly code: "thread.not_found" }
  | { readonly code: "message.unauthenticated" }
  | { readonly code: "message.too_many"; readonly retryAfter_seconds: number };

async function may(shop: Shop, accountId: string): Promise<WriteFault | null> {
  const count = await shop.rate(`messages.${accountId}`).take(messageLimits.an_hour_max, hour_ms, shop.now);
  return count.allowed ? null : { code: "message.too_many", retryAfter_seconds: count.retryAfter_seconds };
}

/** Gives the thread's id. */
export async function askSeller(shop: Shop, about: About | null, given: string): Promise<Result<string, WriteFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "message.unauthenticated" });
  if (!about) return err({ code: "thread.not_found" });
  const text = readText(given);
  if (!text.ok) return text;
  const wait = await may(shop, actor.id);
  if (wait) return err(wait);
  const known = await findThreadAbout(shop, about.sellerId, actor.id, about.subject);
  const id = known?.id ?? shop.newId("thread");
  await shop.commit([
    ...(known ? [] : [insertThread(shop, { id, accountId: actor.id, ...about })]),
    ...(await insertMessage(shop, id, "buyer", actor.id, text.value)),
    announce(shop, "message.written", { threadId: id, side: "buyer" }),
  ]);
  return ok(id);
}

export async function answerThread(
  shop: Shop,
  owner: Owner,
  threadId: string,
  given: string,
): Promise<Result<null, WriteFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "message.unauthenticated" });
  if (!(await findThread(shop, owner, threadId))) return err({ code: "thread.not_found" });
  const text = readText(given);
  if (!text.ok) return text;
  const wait = await may(shop, actor.id);
  if (wait) return err(wait);
  const side = "sellerId" in owner ? ("seller" as const) : ("buyer" as const);
  await shop.commit([
    ...(await insertMessage(shop, threadId, side, actor.id, text.value)),
    announce(shop, "message.written", { threadId, side }),
  ]);
  return ok(null);
}
