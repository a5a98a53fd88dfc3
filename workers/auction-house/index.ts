/** What the pages of auctions are made of. */
export type { LotView } from "./view-lot.ts";
