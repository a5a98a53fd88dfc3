import { sha256Hex } from "../../kernel/crypto.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { announce } from "../../platform/outbox.ts";
import type { Shop } from "../../platform/shop.ts";
import type { Sale } from "../sale.ts";
import { appendEvents } from "./project-store.ts";
import { insertUpdate } from "./stage-store.ts";

export type UpdateFault = { readonly code: "update.empty" } | { readonly code: "project.not_found" };
export type UpdateWish = { readonly title: string; readonly body: string; readonly locale: string };

/** What the creator tells everybody. It cannot be changed afterwards: the log keeps what it was. */
export async function postUpdate(shop: Shop, sale: Sale, wish: UpdateWish): Promise<Result<string, UpdateFault>> {
  const [title, body] = [wish.title.trim().slice(0, 140), wish.body.trim().slice(0, 8_000)];
  if (title === "" || body === "") return err({ code: "update.empty" });
  if (shop.actor.kind !== "account") return err({ code: "project.not_found" });
  const id = shop.newId("update");
  const sha256 = await sha256Hex(`${title}\n${body}`);
  await shop.commit([
    insertUpdate(shop, sale, shop.actor.id, { id, locale: wish.locale, title, body }),
    appendEvents(shop, sale.id, [{ kind: "told", update: id, sha256 }]),
    announce(shop, "project.told", { saleId: sale.id, updateId: id }),
  ]);
  return ok(id);
}
