import { sameText, sign } from "../../kernel/crypto.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import { firstOpening, phaseOf, type Phase, type Sale } from "../sale.ts";
import { buyerOf, type Buyer } from "./buyer.ts";
import { placeOf, type Place } from "./queue.ts";
import { flashRuleOf } from "./rule.ts";

export type QueueFault =
  | { readonly code: "sale.unauthenticated" }
  | { readonly code: "sale.over" }
  | { readonly code: "sale.busy.unavailable"; readonly retryAfter_seconds: number };

export type QueueView = {
  /** signed; null where the sale has no waiting room */
  readonly ticket: string | null;
  /** null: the doors are closed still, and places will be drawn among all who are here then */
  readonly place: Place | null;
  /** how many wait for the draw */
  readonly present: number;
  readonly phase: Phase;
  readonly opensAt: number;
  readonly mayBuy: boolean;
};

/** What a ticket says. With a rank in it, nobody need be asked again: place and turn follow from the clock. */
type TicketSays = { readonly sale: string; readonly id: string; readonly buyer: string; readonly rank: number | null };

const signature = (shop: Shop, payload: string): Promise<string> =>
  sign(shop.config.signingSecret, `ticket.${payload}`);

async function sealTicket(shop: Shop, says: TicketSays): Promise<string> {
  const payload = Buffer.from(JSON.stringify(says)).toString("base64url");
  return `${payload}.${await signature(shop, payload)}`;
}

async function openTicket(shop: Shop, sale: Sale, { buyer }: Buyer, token: string | null): Promise<TicketSays | null> {
  const [, payload, signed] = /^([\w-]{1,600})\.([\w-]{43})$/.exec(token ?? "") ?? [];
  if (!payload || !signed || !sameText(signed, await signature(shop, payload))) return null;
  const says = JSON.parse(Buffer.from(payload, "base64url").toString()) as TicketSays;
  return says.sale === sale.id && says.buyer === buyer ? says : null;
}

/** A place in the waiting room, or the one this person has; asked again and again, it tells how far it has come. */
export async function joinQueue(
  shop: Shop,
  sale: Sale,
  { guest, ticket }: { readonly guest: string | null; readonly ticket: string | null },
): Promise<Result<QueueView, QueueFault>> {
  const phase = phaseOf(sale, shop.now);
  if (phase === "over" || phase === "void") return err({ code: "sale.over" });
  const buyer = await buyerOf(shop, sale, guest);
  if (!buyer) return err({ code: "sale.unauthenticated" });
  const room = flashRuleOf(sale).waitingRoom;
  const common = { phase, opensAt: buyer.opensAt };
  if (!room) {
    const open = phase === "open" && shop.now >= buyer.opensAt;
    return ok({
      ...common,
      ticket: null,
      place: open ? { ahead: 0, wait_seconds: 0 } : null,
      present: 0,
      mayBuy: open,
    });
  }
  const brought = await openTicket(shop, sale, buyer, ticket);
  const known = brought?.rank == null ? await ask(shop, sale, buyer) : ok({ says: brought, present: 0 });
  if (!known.ok) return known;
  const { says, present } = known.value;
  const place = says.rank === null ? null : placeAt(shop.now, sale, says.rank);
  const mayBuy = place?.ahead === 0 && phase === "open" && shop.now >= buyer.opensAt;
  return ok({ ...common, ticket: await sealTicket(shop, says), place, present, mayBuy });
}

async function ask(
  shop: Shop,
  sale: Sale,
  { buyer, lane, opensAt }: Buyer,
): Promise<Result<{ says: TicketSays; present: number }, QueueFault>> {
  try {
    const wish = { ticket: shop.newId("ticket"), buyer, lane, opensAt };
    const taken = await shop.flashSale.gate(sale.id).takeTicket(wish);
    if (!taken.ok && taken.why === "over") return err({ code: "sale.over" });
    if (!taken.ok) return err({ code: "sale.busy.unavailable", retryAfter_seconds: 5 });
    const { ticket: id, rank, present } = taken.value;
    return ok({ says: { sale: sale.id, id, buyer, rank }, present });
  } catch (thrown) {
    shop.log("sale.gate_busy", { sale: sale.id, error: String(thrown).slice(0, 200) });
    return err({ code: "sale.busy.unavailable", retryAfter_seconds: 3 });
  }
}

function placeAt(now: number, sale: Sale, rank: number): Place {
  const room = flashRuleOf(sale).waitingRoom!;
  return placeOf(rank, room, { opensAt: firstOpening(sale), paused_ms: sale.paused_ms, pausedAt: sale.pausedAt }, now);
}

/** null: it is this person's turn. */
export async function beforeTurn(
  shop: Shop,
  sale: Sale,
  buyer: Buyer,
  ticket: string | null,
): Promise<
  { readonly code: "sale.ticket_needed" } | { readonly code: "sale.not_your_turn"; readonly ahead: number } | null
> {
  if (!flashRuleOf(sale).waitingRoom) return null;
  const says = await openTicket(shop, sale, buyer, ticket);
  if (!says || says.rank === null) return { code: "sale.ticket_needed" };
  const { ahead } = placeAt(shop.now, sale, says.rank);
  return ahead > 0 ? { code: "sale.not_your_turn", ahead } : null;
}
