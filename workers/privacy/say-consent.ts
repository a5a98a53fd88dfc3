import type { Shop } from "../platform/shop.ts";
import { noticeVersion, purposes, type Allowed } from "./consent.ts";
import { insertConsent } from "./store.ts";

/** Writes down what has changed since the last word; what stays as it was is not said again. */
export async function sayConsent(shop: Shop, accountId: string, before: Allowed, now: Allowed): Promise<void> {
  const changed = purposes.filter((purpose) => before[purpose] !== now[purpose]);
  await shop.commit(changed.map((purpose) => insertConsent(shop, accountId, purpose, now[purpose], noticeVersion)));
}
