/** Say what file will come and how it is to be read; the bytes follow. */
import { sha256Hex } from "../kernel/crypto.ts";
import { limits } from "../kernel/limits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import type { ImportJob, ImportOptions } from "./import-job.ts";
import { findImport, findOpenImport, insertImport } from "./store.ts";

export type AnnounceImportFault = { readonly code: "import.too_large"; readonly bytes_max: number };

export type AnnouncedFile = {
  readonly fileName: string;
  readonly fileBytes: number;
  /** of the file, hex: the same file announced again while its import is open is that import */
  readonly sha256: string;
  readonly options: ImportOptions;
};

export async function announceImport(shop: Shop, file: AnnouncedFile): Promise<Result<ImportJob, AnnounceImportFault>> {
  if (file.fileBytes > limits.upload_bytes) return err({ code: "import.too_large", bytes_max: limits.upload_bytes });
  const fingerprint = await sha256Hex(JSON.stringify([file.sha256, file.fileBytes, file.options]));
  const open = await findOpenImport(shop, fingerprint);
  if (open) return ok(await wakened(shop, open));
  const announcedBy = shop.actor.kind === "account" ? shop.actor.id : shop.actor.kind;
  const { fileName, fileBytes, options } = file;
  const id = shop.newId("import");
  const outcome = await shop.commit([
    insertImport(shop, { id, fileName, fileBytes, options, announcedBy, fingerprint }),
  ]);
  const job = outcome === "duplicate" ? await findOpenImport(shop, fingerprint) : await findImport(shop, id);
  if (!job) throw new Error("Invariant broken: an import that was announced is there");
  return ok(job);
}

/** Whoever asks again for work that has begun may have seen it stall: the work is told to go on, which costs nothing if it does. */
async function wakened(shop: Shop, job: ImportJob): Promise<ImportJob> {
  if (job.state !== "announced") await shop.commit([announce(shop, "import.continued", { importId: job.id })]);
  return job;
}
