/** What the pages of the back office are made of. */
export type { Desk, DeskRoom } from "./desk.ts";
export type { DeskPicture, ProductView } from "./product-view.ts";
export type { ProductListView } from "./product-list.ts";
export type { OrderDeskView, OrderListView } from "./order-view.ts";
