/** The flash sale as the engine sees it. */
import { day_ms, minute_ms, second_ms } from "../../kernel/clock.ts";
import { ok } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { MechanismRoom } from "../mechanism.ts";
import { insertTombstone, receiptsOfHolds } from "../receipt-store.ts";
import { everyone, type Sale } from "../sale.ts";
import { flashRuleOf, judgeFlashRule } from "./rule.ts";

const page_lines = 2_000;
/** A quote lives fifteen minutes; an order by it is written or not long before this. */
const pin_doubt_ms = 30 * minute_ms;

const shards = (shop: Shop, sale: Sale) =>
  Array.from({ length: flashRuleOf(sale).shards }, (_, index) => shop.flashSale.shard(sale.id, index));

export const flashSale: MechanismRoom = {
  judge(rule, currency) {
    const judged = judgeFlashRule(rule, currency);
    return judged.ok ? ok({ ...judged.value }) : judged;
  },
  async prepare(shop, sale) {
    const rule = flashRuleOf(sale);
    await shop.flashSale.gate(sale.id).open({
      sale: sale.id,
      allotment: sale.allotment,
      shards: rule.shards,
      startsAt: Math.min(sale.startsAt, ...sale.lanes.map(({ opensAt }) => opensAt)),
      endsAt: sale.endsAt,
      limitPerPerson: sale.limitPerPerson,
      hold_ms: rule.hold_seconds * second_ms,
      lanes: [...sale.lanes.map(({ id, opensAt }) => ({ id, opensAt })), { id: everyone, opensAt: sale.startsAt }],
    });
  },
  pause: (shop, sale) => shop.flashSale.gate(sale.id).pause(),
  resume: (shop, sale) => shop.flashSale.gate(sale.id).resume(),
  close: (shop, sale, why) => shop.flashSale.gate(sale.id).close(why),
  tend: async (shop, sale) => {
    for (const shard of shards(shop, sale)) await answerLongPins(shop, sale, shard);
  },
  unsold: (shop, sale) => shop.flashSale.gate(sale.id).unsold(),
  seal: (shop, sale, unsold) => shop.flashSale.gate(sale.id).seal(unsold),
  async *log(shop, sale) {
    for (const chain of [shop.flashSale.gate(sale.id), ...shards(shop, sale)])
      for (let from = 1; ; from += page_lines) {
        const page = await chain.log(from, page_lines);
        yield page;
        if (page.length < page_lines) break;
      }
  },
};

/**
 * A pin whose order has said nothing for long: the word was lost on its way and is said again, or there is no order. That
 * is first written down, so that none can come any more, and only then is the unit given back.
 */
async function answerLongPins(shop: Shop, sale: Sale, shard: ReturnType<Shop["flashSale"]["shard"]>): Promise<void> {
  const pins = await shard.longPins(shop.now - pin_doubt_ms);
  if (pins.length === 0) return;
  const receipts = await receiptsOfHolds(
    shop,
    pins.map(({ holdId }) => holdId),
  );
  for (const pin of pins) {
    const receipt = receipts.find(({ hold_id }) => hold_id === pin.holdId);
    if (receipt && receipt.state !== "void") {
      if (receipt.order_state === "placed") continue;
      const cancelled = receipt.order_state === "cancelled" && receipt.state !== "sold";
      await shard.settleHold(
        pin.holdId,
        cancelled ? { kind: "returned", reason: "order_cancelled" } : { kind: "sold", order: receipt.order_id ?? "" },
      );
      continue;
    }
    const lost = receipt ? "committed" : await shop.commit([insertTombstone(shop, { ...pin, saleId: sale.id })]);
    if (lost === "committed") await shard.settleHold(pin.holdId, { kind: "returned", reason: "no_order" });
  }
}

/** The longest a flash sale may run: its objects keep every hold of it in memory. */
export const flash_longest_ms = 14 * day_ms;
