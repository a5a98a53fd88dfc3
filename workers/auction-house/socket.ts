/** Where a browser's socket begins: ticket, session and origin are judged here, before any object hears of it. */
import { openTicket, sealTicket, type Sale } from "../drops/index.ts";
import { findBidder } from "../drops/index.ts";
import { sessionTokenOf } from "../identity/index.ts";
import type { Request$ } from "../platform/http/context.ts";

const shards = 8;

/** Bidders are given a seat in the room itself, everybody else a place in one of its audiences. */
export async function ticketPath(c: Request$, sale: Sale): Promise<string> {
  const { shop } = c.var;
  const bidder = shop.actor.kind === "account" ? await findBidder(shop, sale.id, shop.actor.id) : null;
  const ticket = await sealTicket(shop, sale.id, bidder?.accountId ?? null, sessionTokenOf(c) ?? "");
  return `/auctions/${sale.id}/socket?ticket=${encodeURIComponent(ticket)}`;
}

export async function openSocket(c: Request$, saleId: string): Promise<Response> {
  const { shop } = c.var;
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return new Response(null, { status: 426 });
  const origin = c.req.header("origin");
  const own = origin === new URL(c.req.url).origin || origin === shop.config.publicOrigin;
  const ticket = await openTicket(shop, c.req.query("ticket") ?? "", saleId, sessionTokenOf(c) ?? "");
  if (!own || !ticket) return new Response(null, { status: 403 });
  const asked = new URL("https://room.invalid/socket");
  const after = Number(c.req.query("after") ?? 0);
  asked.searchParams.set("after", String(Number.isSafeInteger(after) && after > 0 ? after : 0));
  asked.searchParams.set("nonce", ticket.nonce);
  asked.searchParams.set("expires", String(ticket.expiresAt));
  const upgrade = { headers: { upgrade: "websocket" } };
  if (ticket.account) {
    asked.searchParams.set("account", ticket.account);
    return opened(await shop.lot(saleId).fetch(new Request(asked, upgrade)));
  }
  const shard = `${saleId}.${ticket.nonce.charCodeAt(0) % shards}`;
  asked.searchParams.set("lot", saleId);
  asked.searchParams.set("shard", shard);
  return opened(await shop.audience(shard).fetch(new Request(asked, upgrade)));
}

/** What a room refuses is said anew: an answer of an object bears no other headers. */
const opened = (answer: Response): Response =>
  answer.status === 101 ? answer : new Response(null, { status: answer.status });
