import { factOfSale, type Sale } from "../drops/index.ts";
import { findPerson } from "../identity/index.ts";
import type { Shop } from "../platform/shop.ts";

export async function findDraw(
  shop: Shop,
  key: { readonly id: string } | { readonly slug: string },
): Promise<Sale | null> {
  const sale = await factOfSale(shop, key);
  return sale?.mechanism === "draw" ? sale : null;
}

/** Whether whoever asks has shown that their mailbox is theirs; nobody has, who is not signed in. */
export async function isConfirmed(shop: Shop): Promise<boolean> {
  const person = shop.actor.kind === "account" ? await findPerson(shop, shop.actor.id) : null;
  return person !== null && person.confirmedAt !== null;
}
