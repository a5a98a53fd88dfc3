/**
 * Holds that are no shard's: what somebody won, was drawn for or was promised. Nothing was taken off a shelf for them, so
 * they are known by their name, and the mechanism that gave them answers for them.
 */
import type { Shop } from "../platform/shop.ts";
import { awardOfHold } from "./auction/award.ts";
import { pinAward, tellAward } from "./auction/order-award.ts";
import { offerOfHold } from "./draw/offer.ts";
import { pinOffer, tellOffer } from "./draw/order-offer.ts";
import { placeOfHold } from "./presale/place.ts";
import { pinPlace, tellPlace } from "./presale/order-place.ts";

export type NamedHold = {
  /** whose hold this is, by its name; null: another's */
  of(holdId: string): string | null;
  pin(shop: Shop, holdId: string): Promise<"pinned" | "gone" | "taken">;
  /** An order's word: paid for, or cancelled unpaid. */
  tell(shop: Shop, holdId: string, paid: boolean, orderId: string): Promise<void>;
};

const kinds: readonly NamedHold[] = [
  { of: awardOfHold, pin: pinAward, tell: tellAward },
  { of: offerOfHold, pin: pinOffer, tell: tellOffer },
  { of: placeOfHold, pin: pinPlace, tell: tellPlace },
];

export const namedHold = (holdId: string): NamedHold | undefined => kinds.find(({ of }) => of(holdId) !== null);
