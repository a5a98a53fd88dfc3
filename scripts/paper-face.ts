/**
 * A face for papers, from a WOFF file (W3C, 1.0): unpacked, with every outline at an even place. The PDF library's subsets
 * halve the places of outlines; at an odd one the reader of the paper finds no letter.
 */
import { inflateSync } from "node:zlib";

type Table = { readonly tag: string; readonly bytes: Buffer };
const [woff_head_bytes, woff_entry_bytes, head_bytes, entry_bytes] = [44, 20, 12, 16];

export function paperFace(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("This is no WOFF file.");
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i): Table => {
    const at = woff_head_bytes + i * woff_entry_bytes;
    const [from, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const held = woff.subarray(from, from + packed);
    return { tag: woff.toString("latin1", at, at + 4), bytes: packed < length ? inflateSync(held) : held };
  });
  return written(woff.subarray(4, 8), evenOutlines(tables));
}

/** `glyf` with each outline padded to four bytes, and `loca` in its long form. */
function evenOutlines(tables: readonly Table[]): readonly Table[] {
  const named = (tag: string): Buffer => tables.find((table) => table.tag === tag)!.bytes;
  const [head, loca, glyf] = [Buffer.from(named("head")), named("loca"), named("glyf")];
  const long = head.readInt16BE(50) === 1;
  const count = loca.length / (long ? 4 : 2);
  const place = (i: number): number => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
  const [places, outlines] = [Buffer.alloc(count * 4), [] as Buffer[]];
  let at = 0;
  for (let i = 0; i < count - 1; i++) {
    places.writeUInt32BE(at, i * 4);
    const outline = padded(glyf.subarray(place(i), place(i + 1)));
    outlines.push(outline);
    at += outline.length;
  }
  places.writeUInt32BE(at, (count - 1) * 4);
  head.writeInt16BE(1, 50);
  const anew: { readonly [tag: string]: Buffer } = { head, loca: places, glyf: Buffer.concat(outlines) };
  return tables.map(({ tag, bytes }) => ({ tag, bytes: anew[tag] ?? bytes }));
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** The tables one after another behind their directory (OpenType). Nobody who reads papers looks at the check sums. */
function written(flavour: Buffer, tables: readonly Table[]): Buffer {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(head_bytes + count * entry_bytes);
  flavour.copy(head);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  let at = head.length;
  for (const [i, { tag, bytes }] of tables.entries()) {
    const entry = head_bytes + i * entry_bytes;
    head.write(tag, entry, "latin1");
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(bytes.length, entry + 12);
    at += padded(bytes).length;
  }
  return Buffer.concat([head, ...tables.map(({ bytes }) => padded(bytes))]);
}
