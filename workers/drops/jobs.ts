import type { Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { hearOrder } from "./hear-orders.ts";
import { lapseAwards } from "./auction/awards.ts";
import { hearDepositsOnTheirWay } from "./auction/leave-deposit.ts";
import { hearBidderRegistered, hearLotEnded, hearLotMoved } from "./auction/hear-room.ts";
import { wakeSilentLots } from "./auction/wake-lots.ts";
import { letGoOfPledges } from "./crowdfunding/close-project.ts";
import { collectPledges, hearStartedPledges } from "./crowdfunding/collect.ts";
import { refundBackers } from "./crowdfunding/give-back.ts";
import { endLatePresales, returnPlaces } from "./presale/give-back.ts";
import { lapsePlaces } from "./presale/order-place.ts";
import { hearStartedPlaces } from "./presale/take-place.ts";
import { auditSettled } from "./read-audit.ts";
import { prepareSale, tendSales } from "./tend-sales.ts";

export const hearOrderListener = {
  name: "drops.hear-orders",
  hear: (shop: Shop, event: Announcement) => hearOrder(shop, event),
};

/** Making ready again changes nothing, so no inbox row is needed. */
export const prepareSaleListener = {
  name: "drops.prepare",
  hear: (shop: Shop, event: Announcement) => prepareSale(shop, (event.payload as { saleId: string }).saleId),
};

/** What has been kept is found again, so no inbox row is needed here either. */
export const auditSettledListener = {
  name: "drops.audit-settled",
  hear: (shop: Shop, event: Announcement) => auditSettled(shop, (event.payload as { saleId: string }).saleId),
};

export const tendSalesSweep = {
  name: "drops.tend",
  run: async (shop: Shop): Promise<void> => void (await tendSales(shop)),
};

export const lotMovedListener = { name: "drops.lot-moved", hear: hearLotMoved };
export const lotEndedListener = { name: "drops.lot-ended", hear: hearLotEnded };
export const bidderRegisteredListener = { name: "drops.bidder-registered", hear: hearBidderRegistered };

const sweep = (name: string, work: (shop: Shop) => Promise<number>) => ({
  name,
  run: async (shop: Shop): Promise<void> => void (await work(shop)),
});
export const lapseAwardsSweep = { name: "drops.lapse-awards", run: lapseAwards };
export const lotSweeps = [
  { name: "drops.silent-lots", run: wakeSilentLots },
  sweep("drops.lot-deposits", hearDepositsOnTheirWay),
  lapseAwardsSweep,
];
export const pledgeSweeps = [
  sweep("drops.started-pledges", hearStartedPledges),
  sweep("drops.collect-pledges", collectPledges),
  sweep("drops.let-go-of-pledges", letGoOfPledges),
  sweep("drops.refund-backers", refundBackers),
];
export const presaleSweeps = [
  sweep("drops.started-places", hearStartedPlaces),
  sweep("drops.lapse-places", lapsePlaces),
  sweep("drops.late-presales", endLatePresales),
  sweep("drops.return-places", returnPlaces),
];
