/** What pages of the storefront are made of. */
export type { HomeView, MakerVoice } from "./load-home.ts";
export type { CollectionView, SearchView, ShelfView } from "./load-shelf.ts";
export type { BorderEstimate, ProductPageView } from "./load-product.ts";
export { offeredFirst } from "./load-product.ts";
export { isNarrowed, sorts, toggled, writeShelf } from "./shelf-query.ts";
export type { CreditsView, MakerView, MakersView } from "./load-places.ts";
