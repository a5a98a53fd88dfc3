/**
 * Judges a picture by its own first bytes, whatever its name or Content-Type claims: png, jpeg, webp, avif or gif, of
 * at most 40 megapixels. SVG is refused, because it is a program. Nothing is decoded here.
 */
import { limits } from "../kernel/limits.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { jpegSize } from "./image-size-jpeg.ts";
import { avifSize, gifSize, pngSize, webpSize } from "./image-size.ts";

export type ImageType = "png" | "jpeg" | "webp" | "avif" | "gif";
export type PixelSize = { readonly width: number; readonly height: number };
export type ImageFacts = PixelSize & { readonly type: ImageType; readonly bytes: number };

export type ImageFault =
  | { readonly code: "image.too_large"; readonly bytes_max: number }
  | { readonly code: "image.unknown_type"; readonly begins: string }
  | { readonly code: "image.broken"; readonly type: ImageType }
  | {
      readonly code: "image.too_many_pixels";
      readonly width: number;
      readonly height: number;
      readonly pixels_max: number;
    };

/** More than enough of any file to hold its size, JPEG profiles included. */
export const imageHead_bytes = 512 * 1024;

const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

export function imageType(bytes: Uint8Array): ImageType | null {
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpeg";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP") return "webp";
  if (ascii(bytes, 4, 4) === "ftyp" && brands(bytes).some((brand) => brand === "avif" || brand === "avis"))
    return "avif";
  return /^GIF8[79]a$/.test(ascii(bytes, 0, 6)) ? "gif" : null;
}

/** Major and compatible brands of an ISO base media file (ISO/IEC 14496-12 §4.3). */
function brands(bytes: Uint8Array): readonly string[] {
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset).getUint32(0), 256, bytes.length);
  const found: string[] = [ascii(bytes, 8, 4)];
  for (let at = 16; at + 4 <= length; at += 4) found.push(ascii(bytes, at, 4));
  return found;
}

const sizes: { readonly [type in ImageType]: (bytes: Uint8Array) => PixelSize | null } = {
  png: pngSize,
  jpeg: jpegSize,
  webp: webpSize,
  avif: avifSize,
  gif: gifSize,
};

/** Judges the first `imageHead_bytes` of a picture of `bytes` in all. */
export function judgeImage(head: Uint8Array, bytes: number): Result<ImageFacts, ImageFault> {
  if (bytes > limits.image_bytes) return err({ code: "image.too_large", bytes_max: limits.image_bytes });
  const type = head.length >= 12 ? imageType(head) : null;
  if (!type) return err({ code: "image.unknown_type", begins: ascii(head, 0, 16).replace(/[^\x20-\x7e]/g, ".") });
  const size = sizes[type](head);
  if (!size || size.width < 1 || size.height < 1) return err({ code: "image.broken", type });
  if (size.width * size.height > limits.image_pixels) {
    return err({ code: "image.too_many_pixels", ...size, pixels_max: limits.image_pixels });
  }
  return ok({ type, bytes, ...size });
}
