/** Envelope encryption of what names a person. A leaf: it knows keys and ciphers, and nobody's tables but its own. */
export { blindIndex, blindIndexes } from "./blind-index.ts";
export { sealOldAddress } from "./old-address-store.ts";
export { sealOld } from "./seal-old.ts";
export { openSealed, sealAnew, type Sealed } from "./seal-anew.ts";
export {
  destroyKeys,
  destroyKeysOf,
  insertPersonKey,
  isIndexed,
  joinKey,
  keyColumns,
  needsIndex,
  replacePersonKey,
} from "./store.ts";
export { turnKeys } from "./tend-keys.ts";
export { newPersonKey, openJson, readHouseKeys, sealJson, unwrap, type HouseKeys, type PersonKey } from "./vault.ts";
