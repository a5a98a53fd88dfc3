import type { DrawView, EntryReceipt } from "../../../durable-objects/draw/messages.ts";
import { err, type Result } from "../../kernel/result.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import type { EnterFault } from "./decide.ts";
import { entryName } from "./person.ts";
import { drawTermsOf, pastEntriesOf } from "./rule.ts";

export type EnterDrawFault =
  | EnterFault
  | { readonly code: "draw.unauthenticated" }
  /** nobody has shown yet that the mailbox is theirs */
  | { readonly code: "draw.unconfirmed.forbidden" }
  | { readonly code: "draw.own_goods.forbidden" };

/** Whether the asker's mailbox is confirmed is identity's to know; this room is told. */
export async function enterDraw(
  shop: Shop,
  sale: Sale,
  confirmed: boolean,
): Promise<Result<EntryReceipt, EnterDrawFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "draw.unauthenticated" });
  if (actor.sellers.some(({ sellerId }) => sellerId === sale.sellerId))
    return err({ code: "draw.own_goods.forbidden" });
  if (!confirmed) return err({ code: "draw.unconfirmed.forbidden" });
  const person = await entryName(shop, sale.id, (await actor.person()).email);
  return shop.draw(sale.id).enter({ person, account: actor.id });
}

/** While entries are taken, an entry may be taken back; it leaves a line that says so. */
export async function leaveDraw(shop: Shop, sale: Sale): Promise<Result<{ readonly withdrawn: true }, EnterDrawFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "draw.unauthenticated" });
  return shop.draw(sale.id).withdraw(actor.id);
}

/** Makes the room and its promise, before anybody can enter; again changes nothing. */
export async function prepareDraw(shop: Shop, sale: Sale): Promise<void> {
  const history = await Promise.all(
    pastEntriesOf(sale).map(async ({ account, email, at }) => ({
      account,
      at,
      person: await entryName(shop, sale.id, email),
    })),
  );
  await shop.draw(sale.id).open({ sale: sale.id, terms: drawTermsOf(sale), history });
}

/** The draw as it stands, and the asker's own entry in it. A room that has not been made yet is made. */
export async function readDraw(shop: Shop, sale: Sale): Promise<DrawView | null> {
  const { actor } = shop;
  const account = actor.kind === "account" ? actor.id : null;
  const room = shop.draw(sale.id);
  const view = await room.read(account);
  if (view || sale.state !== "planned") return view;
  await prepareDraw(shop, sale);
  return room.read(account);
}
