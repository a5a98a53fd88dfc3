/** Goods of sellers on their way to the shelf: declared, reviewed, changed. */
export {
  changeStates,
  differences,
  grades,
  listingReasons,
  rightsKinds,
  type ChangeState,
  type Declaration,
  type Difference,
  type ListingChange,
  type Risk,
} from "./listing.ts";
export { draftListing, readDeclaration } from "./draft-listing.ts";
export { openProposedPicture, proposePicture, proposeRemoval } from "./propose-pictures.ts";
export { editListing } from "./edit-listing.ts";
export { submitListing, withdrawListing } from "./submit-listing.ts";
export { decideListing } from "./decide-listing.ts";
export { hashPicture } from "./hash-picture.ts";
export { individualLimits } from "./individual-limits.ts";
export {
  findChange,
  findDeclaration,
  findLatestChange,
  findOwnLocations,
  findOwnProduct,
  listChanges,
  ownsLocation,
  ownsMedia,
  ownsVariant,
  upsertDeclaration,
  type ChangeLine,
  type OwnLocation,
} from "./store.ts";
