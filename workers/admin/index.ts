/** What the pages of the back office are made of. */
export type { Desk, DeskRoom } from "./desk.ts";
export type { DeskPicture, ProductView } from "./product-view.ts";
export type { ProductListView } from "./product-list.ts";
export type { OrderDeskView, OrderListView } from "./order-view.ts";
export type { TodayView, LowLine, MoveLine } from "./today-store.ts";
export type { DeadLine, OwnPrices, RateLine } from "./log-store.ts";
export type { LogLine } from "./product-desk-store.ts";
export type { ListingView } from "./listing-view.ts";
