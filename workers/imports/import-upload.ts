/** A whole file handed in by a form: announced and received in one go, by the same rules as through the API. */
import { sha256Hex } from "../kernel/crypto.ts";
import { err, type Result } from "../kernel/result.ts";
import { check } from "../platform/http/endpoint.ts";
import type { Shop } from "../platform/shop.ts";
import { announceImport, type AnnounceImportFault } from "./announce-import.ts";
import { announceImport as announced } from "./contract.ts";
import type { ImportJob, SellerFile } from "./import-job.ts";
import { receiveFile, type ReceiveFileFault } from "./receive-file.ts";

export type UploadFault =
  | AnnounceImportFault
  | ReceiveFileFault
  | { readonly code: "import.invalid"; readonly field: string };

/** `options` as a person wrote them: nothing of it is trusted. */
export async function importUpload(
  shop: Shop,
  file: {
    readonly name: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly options: unknown;
    readonly seller?: SellerFile;
  },
): Promise<Result<ImportJob, UploadFault>> {
  const { name, bytes, options } = file;
  const sha256 = await sha256Hex(bytes);
  const asked = check(announced, { file_name: name.slice(0, 200), file_bytes: bytes.length, sha256, options });
  if (!asked.ok) return err({ code: "import.invalid", field: asked.fault.field });
  const job = await announceImport(shop, {
    fileName: asked.value.file_name,
    fileBytes: bytes.length,
    sha256,
    options: { ...asked.value.options, ...(file.seller ? { seller: file.seller } : {}) },
  });
  if (!job.ok || job.value.state !== "announced") return job;
  return receiveFile(shop, job.value.id, new Response(bytes).body);
}
