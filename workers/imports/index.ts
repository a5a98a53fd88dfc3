/** The front door of imports: what the back office shows and starts. */
export { announceImport, type AnnouncedFile, type AnnounceImportFault } from "./announce-import.ts";
export { receiveFile, type ReceiveFileFault } from "./receive-file.ts";
export { cancelImport, type CancelImportFault } from "./cancel-import.ts";
export { findingsCsv, merchantFeed, shopifyExport, shopifyExportOf } from "./export-files.ts";
export {
  importStates,
  isOpen,
  type ImportJob,
  type ImportOptions,
  type ImportState,
  type SellerFile,
} from "./import-job.ts";
export { csvFormats, jsonlFormats, type Format } from "./reader.ts";
export { mayExport, mayImport, maySeeImports } from "./policy.ts";
export { findFindings, findImport, findImports, type Finding } from "./store.ts";
export { sanitiseHtml } from "./sanitise.ts";
export { csvLine, inert } from "./writers/csv.ts";
export { findingView, importView } from "./contract.ts";
export { presentFinding, presentImport } from "./present.ts";
export { importUpload, type UploadFault } from "./import-upload.ts";
