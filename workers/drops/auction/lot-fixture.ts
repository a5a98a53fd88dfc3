/** Lots in real rooms for tests: their clock is ours, and their outbox is heard by hand. */
import { env, runInDurableObject } from "cloudflare:test";
import type { AuctionRoom } from "../../../durable-objects/auction/auction.ts";
import { handClock, minute_ms, systemClock, type Clock } from "../../kernel/clock.ts";
import { balancesOf, book, spendable } from "../../ledger/index.ts";
import type { Env } from "../../platform/env.ts";
import type { Shop } from "../../platform/shop.ts";
import { aSale } from "../fixture.ts";
import { findSale, type Sale } from "../index.ts";
import { aBuyer } from "./fixture-store.ts";
import { hearLotEnded } from "./hear-room.ts";
import { registerBidder } from "./register-bidder.ts";

const bindings = env as unknown as Env;
const started = systemClock.now();
/** The shop and the piece of the checkout's own fixtures, which this room may not import. */
type World = { open(env: Env, clock: Clock): Shop; aPiece(shop: Shop): Promise<string> };
let world: World | null = null;
export const inWorld = (given: World): void => void (world = given);

export const aShop = (later_ms = 0): Shop => world!.open(bindings, handClock(started + later_ms));
const rule = {
  kind: "english",
  openingMinor: 10_000,
  premiumBp: 2_000,
  depositMinor: 5_000,
  payment_ms: 60 * minute_ms,
};
export const hour = 60 * minute_ms;

export async function aLot(shop: Shop, change: object = {}): Promise<Sale> {
  const piece = await world!.aPiece(shop);
  return aSale(shop, piece, { mechanism: "auction", allotment: 1, rule: { ...rule, ...change } as never });
}
export const at = (shop: Shop, now: number): Shop => ({ ...shop, now });
export const setClock = (sale: Sale, now: number) =>
  runInDurableObject(bindings.AUCTION.getByName(sale.id), (room: AuctionRoom) => void (room.clock = handClock(now)));
export const bid = (shop: Shop & { who: string }, sale: Sale, maxMinor: number) =>
  shop.lot(sale.id).bid({ account: shop.who, clientBidId: crypto.randomUUID(), maxMinor });
/** What the room's outbox holds, heard twice, as queues do. */
export async function hearRoom(shop: Shop, sale: Sale): Promise<void> {
  const events = await runInDurableObject(bindings.AUCTION.getByName(sale.id), (_room: AuctionRoom, ctx) =>
    ctx.storage.sql
      .exec<{ id: string; topic: string; payload: string }>("SELECT id, topic, payload FROM outbox")
      .toArray(),
  );
  for (const { id, topic, payload } of [...events, ...events])
    await hearLotEnded(shop, { id, topic, payload: JSON.parse(payload) as unknown });
}
export const free = async (shop: Shop, who: string): Promise<number> =>
  spendable((await balancesOf(shop, [book.buyer(who, "balance", "EUR")]))[0]!);

export async function knockedDown(change: object = {}) {
  const shop = aShop();
  const sale = await aLot(shop, change);
  const [ann, ben, cat] = [await aBuyer(shop, 9_000), await aBuyer(shop, 9_000), await aBuyer(shop, 9_000)];
  for (const buyer of [ann, ben, cat]) await registerBidder(buyer, sale);
  for (const [who, minor] of [
    [cat, 20_000],
    [ann, 60_000],
    [ben, 40_000],
  ] as const)
    await bid(who, sale, minor);
  const later = at(shop, shop.now + 2 * hour);
  await setClock(sale, later.now);
  await shop.lot(sale.id).wake();
  await hearRoom(later, sale);
  return { shop: later, sale: (await findSale(shop, sale.id))!, ann, ben, cat };
}
