/** A picture somebody sent for something that is sold, judged by its own bytes; null: none that a shop can show. */
import { limits } from "../kernel/limits.ts";
import { imageHead_bytes, judgeImage } from "./judge-image.ts";
import type { StorePhoto } from "./photo.ts";

export type SentPicture = Pick<StorePhoto, "bytes" | "facts">;

export async function sentPicture(file: File | null): Promise<SentPicture | null> {
  if (!file || file.size > limits.image_bytes) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const judged = judgeImage(bytes.subarray(0, imageHead_bytes), bytes.length);
  return judged.ok && judged.value.type !== "gif" ? { bytes, facts: judged.value } : null;
}
