/** The front door of the catalogue. */
export type * from "./draft.ts";
export type * from "./product.ts";
export { availabilityOf } from "./product.ts";
export { checkDraft, type DraftFault } from "./check-draft.ts";
export { writeProducts, type WriteProductsOptions, type WrittenDraft } from "./write-products.ts";
export { writeTexts, type ProductTexts, type TextsFault } from "./write-texts.ts";
export { editProduct, type Edited, type EditFault, type ProductChange } from "./edit-product.ts";
export { describePicture, editTexts, textFields, type ProductTextField, type TextChange } from "./edit-texts.ts";
export { setVariantPrice, setVariantPrices, type PriceChange, type PriceFault } from "./set-variant-price.ts";
export { countStock } from "./supply-store.ts";
export { exportViews, exportViewsOf } from "./export-views.ts";
export type { Written } from "./plan.ts";
export { bumpVersion, rewriteDocuments, rewriteDocumentsNaming, onSale, shelveGoodsOf } from "./document-store.ts";
export {
  artPath,
  pictureOf,
  picturesOf,
  photoFormats,
  photoPath,
  photoWidths,
  widthsFor,
  type PhotoFormat,
  type Picture,
} from "./picture.ts";
export {
  cardsOfVariants,
  findCards,
  findProduct,
  findProductById,
  listProducts,
  presentCards,
  related,
  type ListProducts,
} from "./find-products.ts";
export { cardsOfHits, textAsJson, type CardRow } from "./read-store.ts";
export {
  findCollection,
  findMaker,
  findPage,
  listCollections,
  listMakers,
  listPages,
  named,
  type Collection,
  type ContentPage,
  type Maker,
} from "./find-places.ts";
export { sellableVariants, type Sellable, type SellableVariant } from "./sellable-variants.ts";
export {
  findDocument,
  findMedia,
  pendingMedia,
  photoBroken,
  photoProposed,
  photoRemoved,
  photosArrived,
  picturesExchanged,
  photoUploaded,
  type Arrival,
  type MediaRow,
} from "./photos.ts";
export { presentCard as cardForApi } from "./present.ts";
export { findGoodsOf, findSearchable, type Searchable } from "./searchable.ts";
export {
  translatedName,
  writeCollections,
  writePages,
  type CollectionDraft,
  type PageDraft,
  type NameField,
} from "./write-places.ts";
