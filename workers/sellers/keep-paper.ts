/** A paper goes into the private bucket, and its row says what it is. Bytes first: a row never points at nothing. */
import { hex, sha256 } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import { findPapers, insertPaper, removePaper } from "./application-store.ts";
import { paperLimits, paperType, plainName, type Paper, type PaperKind } from "./paper.ts";
import { findSeller } from "./store.ts";

export type PaperFault =
  | { readonly code: "paper.invalid" }
  | { readonly code: "paper.too_large"; readonly bytes_max: number }
  | { readonly code: "paper.too_many"; readonly count_max: number }
  | { readonly code: "application.closed" };

export async function keepPaper(
  shop: Shop,
  sellerId: string,
  file: { readonly kind: PaperKind; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Paper, PaperFault>> {
  const { bytes_max, count_max } = paperLimits;
  if (file.bytes.length > bytes_max) return err({ code: "paper.too_large", bytes_max });
  const mediaType = paperType(file.bytes);
  if (!mediaType) return err({ code: "paper.invalid" });
  const [seller, papers] = await Promise.all([findSeller(shop, sellerId), findPapers(shop, sellerId)]);
  if (!seller || !["draft", "returned"].includes(seller.state)) return err({ code: "application.closed" });
  if (papers.length >= count_max) return err({ code: "paper.too_many", count_max });

  const id = shop.newId("document");
  const paper: Paper = {
    id,
    sellerId,
    kind: file.kind,
    fileName: plainName(file.name),
    mediaType,
    bytes: file.bytes.length,
    sha256: hex(await sha256(file.bytes)),
    objectKey: `paper/${sellerId}/${id}`,
    at: shop.now,
  };
  await shop.blobs.documents.put(paper.objectKey, file.bytes, { httpMetadata: { contentType: mediaType } });
  const by = authorOf(shop);
  await shop.commit([insertPaper(shop, paper, by), audited(shop, "paper.kept", sellerId, { id, kind: file.kind })]);
  return ok(paper);
}

/** false: there is none. It no longer counts; what a reviewer has read of an earlier submission stays readable for them. */
export const takePaperBack = async (shop: Shop, sellerId: string, paperId: string): Promise<boolean> =>
  (await shop.commit([
    ...removePaper(shop, sellerId, paperId),
    audited(shop, "paper.removed", sellerId, { id: paperId }),
  ])) === "committed";

/** The paper itself, for its owner and for reviewers: as a download that can run nothing. null: it is gone. */
export async function readPaper(shop: Shop, paper: Paper): Promise<Response | null> {
  const object = await shop.blobs.documents.get(paper.objectKey);
  if (!object) return null;
  return new Response(object.body, {
    headers: {
      "content-type": paper.mediaType,
      "content-length": String(paper.bytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(paper.fileName)}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
