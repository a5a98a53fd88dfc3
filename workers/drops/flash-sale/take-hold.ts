import type { Admission } from "../../../durable-objects/flash-sale/messages.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import { openReceipt, sealReceipt, type Receipt } from "../receipt.ts";
import { phaseOf, shelfOf, type Sale } from "../sale.ts";
import { buyerOf, type Buyer } from "./buyer.ts";
import { shardOf } from "./gate.ts";
import { beforeTurn } from "./join-queue.ts";
import { flashRuleOf } from "./rule.ts";

export type HoldFault =
  | { readonly code: "sale.unauthenticated" }
  | { readonly code: "sale.not_open"; readonly opensAt: number }
  | { readonly code: "sale.paused" }
  | { readonly code: "sale.over" }
  | { readonly code: "sale.sold_out" }
  | { readonly code: "sale.limit_reached"; readonly limit: number }
  | { readonly code: "sale.hold_ended" }
  | { readonly code: "sale.ticket_needed" }
  | { readonly code: "sale.not_your_turn"; readonly ahead: number }
  | { readonly code: "sale.busy.unavailable"; readonly retryAfter_seconds: number };

export type HoldRequest = {
  /** chosen by the buyer's page for this one wish: a double-click is one hold */
  readonly attempt: string;
  readonly units: number;
  readonly guest: string | null;
  readonly ticket: string | null;
};
export type TakenHold = { readonly receipt: Receipt; readonly token: string };

/** Units are set aside for this buyer, or they are told why not. No SQL: the sale is known, its objects decide. */
export async function takeHold(shop: Shop, sale: Sale, request: HoldRequest): Promise<Result<TakenHold, HoldFault>> {
  const phase = phaseOf(sale, shop.now);
  if (phase === "over" || phase === "void") return err({ code: "sale.over" });
  if (phase === "paused") return err({ code: "sale.paused" });
  const buyer = await buyerOf(shop, sale, request.guest);
  if (!buyer) return err({ code: "sale.unauthenticated" });
  if (shop.now < buyer.opensAt) return err({ code: "sale.not_open", opensAt: buyer.opensAt });
  const wait = await beforeTurn(shop, sale, buyer, request.ticket);
  if (wait) return err(wait);
  const admission = await admitted(shop, sale, buyer, request);
  if (!admission.ok) return err(refusal(sale, buyer, admission));
  return ok(await receiptFor(shop, sale, buyer, admission));
}

async function admitted(shop: Shop, sale: Sale, buyer: Buyer, { attempt, units }: HoldRequest): Promise<Admission> {
  const { doors, shards } = flashRuleOf(sale);
  const wish = { ...buyer, attempt, units };
  try {
    return await shop.flashSale.door(sale.id, shardOf(attempt, doors)).reserve(sale.id, shards, wish);
  } catch (thrown) {
    // The end is unknown; the same attempt may be asked again, and is answered with what was written.
    shop.log("sale.door_busy", { sale: sale.id, error: String(thrown).slice(0, 200) });
    return { ok: false, why: "busy", retryAfter_seconds: 2 };
  }
}

function refusal(sale: Sale, buyer: Buyer, admission: Extract<Admission, { ok: false }>): HoldFault {
  switch (admission.why) {
    case "busy":
      return { code: "sale.busy.unavailable", retryAfter_seconds: admission.retryAfter_seconds };
    case "not_open":
      return { code: "sale.not_open", opensAt: buyer.opensAt };
    case "limit":
      return { code: "sale.limit_reached", limit: sale.limitPerPerson };
    case "paused":
      return { code: "sale.paused" };
    case "over":
      return { code: "sale.over" };
    case "hold_ended":
      return { code: "sale.hold_ended" };
    case "sold_out":
      return { code: "sale.sold_out" };
  }
}

async function receiptFor(
  shop: Shop,
  sale: Sale,
  { buyer }: Buyer,
  { holdId, unit, units, expiresAt }: Extract<Admission, { ok: true }>,
): Promise<TakenHold> {
  const { prices, shards } = flashRuleOf(sale);
  const receipt: Receipt = {
    saleId: sale.id,
    shard: shardOf(buyer, shards),
    holdId,
    unit,
    units,
    expiresAt,
    slug: sale.slug,
    buyer,
    variantId: sale.variantId ?? "",
    shelf: shelfOf(sale.id),
    country: sale.country,
    prices,
  };
  return { receipt, token: await sealReceipt(shop, receipt) };
}

/** The buyer gives back what they hold; what an order has pinned stays. Again: nothing. */
export async function releaseHold(
  shop: Shop,
  token: string,
): Promise<Result<Receipt, { readonly code: "hold.not_found" }>> {
  const receipt = await openReceipt(shop, token);
  if (!receipt) return err({ code: "hold.not_found" });
  await shop.flashSale.shard(receipt.saleId, receipt.shard).release(receipt.holdId, receipt.buyer);
  return ok(receipt);
}
