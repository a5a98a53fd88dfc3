/** What a lot's room announces, heard: its picture in D1, and its end, which is settled once. */
import type { LotEnded, LotMoved } from "../../../durable-objects/auction/messages.ts";
import { invariant } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Write } from "../../platform/database.ts";
import { announce, received, type Announcement } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { catalogueChanged, findSale, moveSaleRow, type SaleChange } from "../store.ts";
import { awardTo } from "./award.ts";
import { letGoOfLosers } from "./let-go.ts";
import { insertAward, upsertLot } from "./lot-store.ts";
import { admit } from "./register-bidder.ts";
import { lotRulesOf } from "./rule.ts";
import { findBidder } from "./lot-store.ts";

/** A picture: the newest wins, so it needs no inbox. The sale's row follows its room's time. */
export async function hearLotMoved(shop: Shop, event: Announcement): Promise<void> {
  const { saleId, lot } = event.payload as LotMoved;
  const sale = await findSale(shop, saleId);
  if (!sale) return;
  const outcome = await shop.commit([upsertLot(shop, saleId, lot), ...follow(shop, sale, lot)]);
  invariant(outcome !== "stale_write", "the sale was not moved meanwhile; the room says it again");
  await shop.lot(saleId).acknowledge(event.id);
}

function follow(shop: Shop, sale: Sale, { phase, closesAt }: LotMoved["lot"]): Write[] {
  if (!["planned", "open", "paused"].includes(sale.state)) return [];
  const begun = sale.state === "planned" && phase !== "upcoming";
  const state = phase === "paused" ? "paused" : phase === "upcoming" ? "planned" : "open";
  const change: SaleChange = {
    endsAt: Math.max(closesAt, sale.startsAt + 1),
    state: state === "planned" ? sale.state : state,
  };
  if (change.endsAt === sale.endsAt && change.state === sale.state) return [];
  const told = begun ? [announce(shop, "sale.started", { saleId: sale.id })] : [];
  return [...moveSaleRow(shop, sale, change), ...told, ...(change.state === sale.state ? [] : [catalogueChanged])];
}

/** Knocked down, bought in or withdrawn: the winner's award and the sale's end are one batch, under the event's name. */
export async function hearLotEnded(shop: Shop, event: Announcement): Promise<void> {
  const ended = event.payload as LotEnded;
  const sale = await findSale(shop, ended.saleId);
  if (!sale) return;
  const outcome = await shop.commit([
    received(shop, "drops.lot-ended", event.id),
    ...awarded(shop, sale, ended),
    ...(sale.state === "closed" || sale.state === "void"
      ? []
      : moveSaleRow(shop, sale, { state: ended.how === "withdrawn" ? "void" : "closed" })),
    audited(shop, "lot.ended", sale.id, { how: ended.how, paddle: ended.paddle, hammerMinor: ended.hammerMinor }),
    announce(shop, "lot.closed", {
      saleId: sale.id,
      how: ended.how,
      accountId: ended.winner,
      hammerMinor: ended.hammerMinor,
    }),
    catalogueChanged,
  ]);
  invariant(outcome === "committed" || outcome === "duplicate", "a lot's end is heard once");
  await letGoOfLosers(shop, sale, ended.winner);
  await shop.lot(sale.id).acknowledge(event.id);
}

function awarded(shop: Shop, sale: Sale, { winner, paddle, hammerMinor, how }: LotEnded): Write[] {
  if (how !== "sold" || winner === null || paddle === null || hammerMinor === null) return [];
  const rules = lotRulesOf(sale);
  return [
    insertAward(awardTo(rules, sale.id, shop.newId("hold"), 1, { account: winner, paddle, hammerMinor }, shop.now)),
  ];
}

/** Registered in D1, and the room may not have heard of it. */
export async function hearBidderRegistered(shop: Shop, event: Announcement): Promise<void> {
  const { saleId, accountId } = event.payload as { saleId: string; accountId: string };
  const [sale, bidder] = await Promise.all([findSale(shop, saleId), findBidder(shop, saleId, accountId)]);
  if (sale && bidder) await admit(shop, sale, bidder);
}
