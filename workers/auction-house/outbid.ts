/**
 * Who has been outbid and is not in the room is told once for each bid they made, with the price as it is then: however often the
 * others outbid each other meanwhile, it is one letter. In a lot's last minutes no letter comes in time, so none is written.
 */
import { minute_ms } from "../kernel/clock.ts";
import { biddersAfter, findSale, movingLots, type Bidder, type Sale, type ShownEntry } from "../drops/index.ts";
import { deliverMails } from "../notices/index.ts";
import type { Shop } from "../platform/shop.ts";
import { writeLotLetter } from "./lot-letters.ts";

/** Whoever bids again so soon needs no letter. */
const quiet_ms = 3 * minute_ms;
const recent_ms = 15 * minute_ms;
const last_ms = 3 * minute_ms;
const pages_max = 50;

export async function tellTheOutbid(shop: Shop): Promise<void> {
  const moving = await movingLots(shop, shop.now - recent_ms);
  for (const { saleId } of moving) {
    const sale = await findSale(shop, saleId);
    if (sale) await tellOf(shop, sale);
  }
  if (moving.length > 0) shop.later(deliverMails(shop));
}

async function tellOf(shop: Shop, sale: Sale): Promise<void> {
  const found = await shop.lot(sale.id).read(null, 0);
  if (!found || found.lot.kind !== "english" || found.lot.closesAt - shop.now < last_ms) return;
  const { lot, entries } = found;
  const outbid = outbidOf(entries, lot.leader, shop.now);
  if (outbid.size === 0) return;
  for (const bidder of await biddersOf(shop, sale.id, Math.max(...outbid.keys()))) {
    const bid = outbid.get(bidder.paddle);
    if (!bid) continue;
    await writeLotLetter(shop, sale, bidder.accountId, {
      kind: "outbid",
      once: `outbid.${sale.id}.${bidder.paddle}.${bid.seq}`,
      values: { price: { minor: lot.priceMinor ?? 0 }, next: { minor: lot.nextMinor }, closes: { at: lot.closesAt } },
    });
  }
}

/** Paddle → their latest bid, of those who do not lead and have not bid for a while. */
export function outbidOf(
  entries: readonly ShownEntry[],
  leader: number | null,
  now: number,
): ReadonlyMap<number, ShownEntry> {
  const bids = entries.filter(({ kind, paddle }) => kind === "bid" && paddle !== null);
  const latest = new Map(bids.map((bid) => [bid.paddle!, bid]));
  return new Map([...latest].filter(([paddle, { at }]) => paddle !== leader && at <= now - quiet_ms));
}

async function biddersOf(shop: Shop, saleId: string, until: number): Promise<Bidder[]> {
  const found: Bidder[] = [];
  for (let page = 0, after = 0; page < pages_max; page++) {
    const some = await biddersAfter(shop, saleId, after);
    found.push(...some);
    after = some.at(-1)?.paddle ?? until;
    if (after >= until) break;
  }
  return found;
}
