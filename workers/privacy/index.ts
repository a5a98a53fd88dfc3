/** What people allow, take with them, and leave behind. */
export { allowedBy, noticeVersion, purposes, type Allowed, type Purpose } from "./consent.ts";
export { openTaxRecord, reapplyTombstones } from "./erase-person.ts";
export { selectConsents, type ConsentRow, type ErasureRow, type ExportRow } from "./store.ts";
export type { PrivacyView } from "./view.ts";
