/** When letters about lots are written: at the hammer, at a second chance or when its house is to give one, and a while after somebody was outbid. */
import { deliverMails } from "../notices/index.ts";
import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { askTheHouse } from "./ask-the-house.ts";
import { tellOfEnd, tellOfOffer } from "./lot-letters.ts";
import { tellTheOutbid } from "./outbid.ts";

type Told = {
  readonly saleId: string;
  readonly how?: string;
  readonly accountId: string | null;
  readonly awardId?: string;
};

export const lotLetters = {
  name: "auction-house.letters",
  async hear(shop: Shop, event: Announcement): Promise<void> {
    const { saleId, accountId, awardId } = event.payload as Told;
    if (event.topic === "lot.closed") await tellOfEnd(shop, saleId);
    else if (event.topic === "lot.unpaid") await askTheHouse(shop, saleId, awardId ?? "");
    else if (accountId && awardId) await tellOfOffer(shop, saleId, awardId);
    shop.later(deliverMails(shop));
  },
};

export const outbidSweep = { name: "auction-house.outbid", run: tellTheOutbid };
