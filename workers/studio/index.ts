/** The studio's door and desk: what other rooms need to hang their pages in it. */
export { needs, sellerDoor, sellerIdOf, studioDoor } from "./guard.ts";
export { comeBack, guestOf, sendStudio, studioOf, type StudioDesk, type StudioGuest } from "./desk.ts";
export type { GoodsFilter, GoodsLine, PieceLine } from "./goods-store.ts";
export type { OwnOrderLine } from "./order-store.ts";
export type { OwnOrderView } from "./order-view.ts";
export type { GoodsView } from "./goods-view.ts";
export type { StudioToday } from "./today-store.ts";
