/** The front door of the catalogue. */
export type * from "./draft.ts";
export type * from "./product.ts";
export { checkDraft, type DraftFault } from "./check-draft.ts";
export { writeProducts, type WriteProductsOptions, type WrittenDraft } from "./write-products.ts";
export type { Written } from "./plan.ts";
export { bumpVersion, rewriteDocuments, rewriteDocumentsNaming } from "./document-store.ts";
export type { Picture } from "./picture.ts";
