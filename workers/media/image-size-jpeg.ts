/** Pixel size of a JPEG (ITU-T T.81 annex B): the first start-of-frame segment, walking over all that come before. */
import type { PixelSize } from "./judge-image.ts";

const notFrames = new Set([0xc4, 0xc8, 0xcc]);

export function jpegSize(bytes: Uint8Array): PixelSize | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && !notFrames.has(marker)) {
      return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    }
    const alone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    const length = alone ? 0 : data.getUint16(at + 2);
    // The picture itself begins before any frame was told, or a segment claims less than its own length field.
    if (marker === 0xda || marker === 0xd9 || (!alone && length < 2)) return null;
    at += 2 + length;
  }
  return null;
}
