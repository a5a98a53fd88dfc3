/** The bytes of an announced import, streamed into the bucket; then the work begins. */
import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { fileKey } from "./files.ts";
import { moveImport, type IllegalImportMove, type ImportJob } from "./import-job.ts";
import { findImport, moveState } from "./store.ts";

export type ReceiveFileFault =
  | IllegalImportMove
  | { readonly code: "import.not_found" }
  | { readonly code: "import.raced" }
  | { readonly code: "import.wrong_length"; readonly bytes: number };

/** `body` must be as long as announced, to the byte: a connection that breaks leaves the import announced, to be sent again. */
export async function receiveFile(
  shop: Shop,
  importId: string,
  body: ReadableStream<Uint8Array> | null,
): Promise<Result<ImportJob, ReceiveFileFault>> {
  const job = await findImport(shop, importId);
  if (!job) return err({ code: "import.not_found" });
  const move = moveImport(job.state, "uploaded");
  if (!move.ok) return move;
  if (!body || !(await stored(shop, job, body))) return err({ code: "import.wrong_length", bytes: job.fileBytes });

  const outcome = await shop.commit([
    ...moveState(importId, "announced", "uploaded", shop.now),
    announce(shop, "import.uploaded", { importId }),
  ]);
  return outcome === "committed" ? ok({ ...job, state: "uploaded" }) : err({ code: "import.raced" });
}

/** The bucket wants the length beforehand; a stream that is longer or shorter fails instead of being kept. */
async function stored(shop: Shop, job: ImportJob, body: ReadableStream<Uint8Array>): Promise<boolean> {
  const exact = new FixedLengthStream(job.fileBytes);
  const piped = body.pipeTo(exact.writable).then(
    () => true,
    () => false,
  );
  const kept = await shop.blobs.imports.put(fileKey(job.id), exact.readable).then(
    () => true,
    () => false,
  );
  return (await piped) && kept;
}
