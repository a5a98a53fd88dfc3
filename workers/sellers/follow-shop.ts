/** Following a shop, and no longer. Twice is once. */
import { err, ok, type Result } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { deleteFollow, findShop, insertFollow } from "./shop-store.ts";

export type FollowFault = { readonly code: "shop.not_found" } | { readonly code: "follow.unauthenticated" };

export async function followShop(shop: Shop, slug: string, follows: boolean): Promise<Result<boolean, FollowFault>> {
  const { actor } = shop;
  if (actor.kind !== "account") return err({ code: "follow.unauthenticated" });
  const found = await findShop(shop, slug);
  if (!found) return err({ code: "shop.not_found" });
  await shop.commit([follows ? insertFollow(shop, found.id, actor.id) : deleteFollow(found.id, actor.id)]);
  return ok(follows);
}
