/** Pixel sizes out of the headers of PNG (§11.2.2), GIF89a, WebP (RFC 9649) and AVIF; null when the header is cut or wrong. */
import type { PixelSize } from "./judge-image.ts";

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tag = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

export function pngSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 24 || tag(bytes, 12) !== "IHDR") return null;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

export function gifSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 10) return null;
  return { width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) };
}

/** Lossy (VP8), lossless (VP8L) or extended (VP8X), by the first chunk. */
export function webpSize(bytes: Uint8Array): PixelSize | null {
  if (bytes.length < 30) return null;
  const data = view(bytes);
  const chunk = tag(bytes, 12);
  if (chunk === "VP8X") return { width: 1 + uint24(bytes, 24), height: 1 + uint24(bytes, 27) };
  if (chunk === "VP8L" && bytes[20] === 0x2f) {
    const bits = data.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  const started = bytes[23] === 0x9d && bytes[24] === 0x01 && bytes[25] === 0x2a;
  if (chunk !== "VP8 " || !started) return null;
  return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
}

const uint24 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);

/** The largest `ispe` of meta › iprp › ipco (ISO/IEC 23008-12 §6.5.3): a grid's tiles are smaller than the whole. */
export function avifSize(bytes: Uint8Array): PixelSize | null {
  const meta = box(bytes, 0, bytes.length, "meta");
  const iprp = meta && box(bytes, meta.start + 4, meta.end, "iprp");
  const ipco = iprp && box(bytes, iprp.start, iprp.end, "ipco");
  if (!ipco) return null;
  let largest: PixelSize | null = null;
  let at: number = ipco.start;
  for (let ispe = box(bytes, at, ipco.end, "ispe"); ispe; ispe = box(bytes, at, ipco.end, "ispe")) {
    if (ispe.start + 12 > bytes.length) break;
    const size = { width: view(bytes).getUint32(ispe.start + 4), height: view(bytes).getUint32(ispe.start + 8) };
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size;
    at = ispe.end;
  }
  return largest;
}

/** The first box of a kind among siblings in [from, to); `start` is its content. Every step moves on by 8 bytes or more. */
function box(bytes: Uint8Array, from: number, to: number, kind: string): { start: number; end: number } | null {
  for (let at = from; at + 8 <= Math.min(to, bytes.length);) {
    const length = view(bytes).getUint32(at);
    const end = length === 0 ? to : at + length;
    if (tag(bytes, at + 4) === kind) return { start: at + 8, end: Math.min(end, to) };
    if (length < 8) return null;
    at = end;
  }
  return null;
}
