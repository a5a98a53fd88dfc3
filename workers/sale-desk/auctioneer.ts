/** A lot as its auctioneer sees it, and their word to its room. No maximum is shown here either. */
import type { Snapshot } from "../../durable-objects/auction/messages.ts";
import { awardsOfSale, commandKinds, type Award, type Command, type Sale } from "../drops/index.ts";
import { minute_ms } from "../kernel/clock.ts";
import { err, ok, type Fault, type Result } from "../kernel/result.ts";
import type { Form } from "../platform/http/form.ts";
import type { Shop } from "../platform/shop.ts";
import type { Whose } from "./plan-at-desk.ts";
import { saleFor } from "./sale-view.ts";

export type LotAtDesk = {
  readonly sale: Sale;
  readonly snapshot: Snapshot;
  readonly watching: number;
  readonly awards: readonly Award[];
};

/** null: there is no such lot, or it is somebody else's. */
async function lotFor(shop: Shop, whose: Whose, saleId: string): Promise<Sale | null> {
  const sale = await saleFor(shop, whose, saleId);
  return sale?.mechanism === "auction" ? sale : null;
}

export async function viewLotAtDesk(shop: Shop, whose: Whose, saleId: string): Promise<LotAtDesk | null> {
  const sale = await lotFor(shop, whose, saleId);
  if (!sale) return null;
  const room = shop.lot(saleId);
  const [snapshot, watching, awards] = await Promise.all([
    room.read(null, 0),
    room.watching(),
    awardsOfSale(shop, saleId),
  ]);
  return snapshot && { sale, snapshot, watching, awards };
}

/** What the auctioneer's forms ask for. null: there is no such lot of theirs. */
export async function conductAsked(
  shop: Shop,
  whose: Whose,
  saleId: string,
  form: Form,
): Promise<Result<null, Fault> | null> {
  const sale = await lotFor(shop, whose, saleId);
  if (!sale || shop.actor.kind !== "account") return null;
  const kind = commandKinds.find((known) => known === form.text("kind", 20));
  if (!kind) return err({ code: "lot.no_such_command" });
  const minutes = /^\d{1,6}$/.test(form.text("minutes", 6)) ? Number(form.text("minutes", 6)) : 0;
  const words = { reason: form.text("reason", 280), text: form.text("text", 280) };
  const command = { kind, ...words, by_ms: minutes * minute_ms } as Command;
  const done = await shop.lot(saleId).conduct(command, shop.actor.id);
  return done.ok ? ok(null) : done;
}
