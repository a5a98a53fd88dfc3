/** A lot as its auctioneer sees it, and their word to its room. No maximum is shown here either. */
import type { Snapshot } from "../../durable-objects/auction/messages.ts";
import {
  commandKinds,
  endChances,
  lotRulesOf,
  nextInLine,
  offerChance,
  readChances,
  type Chances,
  type Command,
  type Sale,
} from "../drops/index.ts";
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
  readonly chances: Chances & { readonly next: NextInLine | null };
};
/** Whom the house may ask. What a sealed bid offered is told with the offer and not before. */
export type NextInLine = { readonly paddle: number; readonly hammerMinor: number | null };

/** null: there is no such lot, or it is somebody else's. */
export async function lotFor(shop: Shop, whose: Whose, saleId: string): Promise<Sale | null> {
  const sale = await saleFor(shop, whose, saleId);
  return sale?.mechanism === "auction" ? sale : null;
}

export async function viewLotAtDesk(shop: Shop, whose: Whose, saleId: string): Promise<LotAtDesk | null> {
  const sale = await lotFor(shop, whose, saleId);
  if (!sale) return null;
  const room = shop.lot(saleId);
  const [snapshot, watching, chances] = await Promise.all([
    room.read(null, 0),
    room.watching(),
    chancesAtDesk(shop, sale),
  ]);
  return snapshot && { sale, snapshot, watching, chances };
}

export async function chancesAtDesk(shop: Shop, sale: Sale): Promise<LotAtDesk["chances"]> {
  const chances = await readChances(shop, sale);
  const chance = chances.step.of === "house" ? await nextInLine(shop, sale, chances.awards) : null;
  const hidden = lotRulesOf(sale).kind === "sealed";
  return { ...chances, next: chance && { paddle: chance.paddle, hammerMinor: hidden ? null : chance.hammerMinor } };
}

export type ChanceWord = "offer" | "end";

/** The house's word on second chances. null: there is no such lot of theirs. */
export async function decideChance(
  shop: Shop,
  whose: Whose,
  saleId: string,
  word: string,
): Promise<Result<null, Fault> | null> {
  const sale = await lotFor(shop, whose, saleId);
  if (!sale) return null;
  if (word === "end") return endChances(shop, sale);
  if (word !== "offer") return err({ code: "lot.no_such_command" });
  const offered = await offerChance(shop, sale);
  return offered.ok ? ok(null) : offered;
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
