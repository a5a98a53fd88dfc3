import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judgeImage } from "./judge-image.ts";

const text = (value: string) => [...value].map((char) => char.charCodeAt(0));
const be = (value: number, bytes: number) =>
  Array.from({ length: bytes }, (_, i) => (value >>> (8 * (bytes - 1 - i))) & 255);
const le = (value: number, bytes: number) => be(value, bytes).reverse();
const atom = (kind: string, content: number[]) => [...be(content.length + 8, 4), ...text(kind), ...content];

const png = (w: number, h: number) => [
  ...text("\x89PNG\r\n\x1a\n"),
  ...be(13, 4),
  ...text("IHDR"),
  ...be(w, 4),
  ...be(h, 4),
  8,
  6,
  0,
  0,
  0,
];
const gif = (w: number, h: number) => [...text("GIF89a"), ...le(w, 2), ...le(h, 2), 0, 0, 0];
const jpeg = (w: number, h: number, frame = 0xc0) =>
  [
    [0xff, 0xd8, 0xff, 0xe0, ...be(16, 2), ...text("JFIF\0"), 1, 1, 0, 0, 1, 0, 1, 0, 0],
    // A colour profile, fill bytes and a Huffman table stand before the frame.
    [0xff, 0xe2, ...be(300, 2), ...Array.from({ length: 298 }, () => 7)],
    [0xff, 0xff, 0xc4, ...be(4, 2), 1, 1],
    [0xff, frame, ...be(17, 2), 8, ...be(h, 2), ...be(w, 2), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
  ].flat();
const riff = (chunk: string, content: number[]) => [
  ...text("RIFF"),
  ...le(100, 4),
  ...text("WEBP"),
  ...text(chunk),
  ...le(content.length, 4),
  ...content,
];
const webpLossy = (w: number, h: number) =>
  riff("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, ...le(w, 2), ...le(h, 2), 0, 0, 0, 0]);
const webpLossless = (w: number, h: number) => riff("VP8L", [0x2f, ...le(((h - 1) << 14) | (w - 1), 4), 0, 0, 0, 0, 0]);
const webpExtended = (w: number, h: number) => riff("VP8X", [0x10, 0, 0, 0, ...le(w - 1, 3), ...le(h - 1, 3)]);
const ispe = (w: number, h: number) => atom("ispe", [0, 0, 0, 0, ...be(w, 4), ...be(h, 4)]);
const avif = (w: number, h: number) => [
  ...atom("ftyp", [...text("mif1"), 0, 0, 0, 0, ...text("avif")]),
  ...atom("meta", [
    0,
    0,
    0,
    0,
    ...atom("hdlr", [0, 0]),
    ...atom("iprp", atom("ipco", [...ispe(64, 64), ...atom("av1C", [1]), ...ispe(w, h)])),
  ]),
];

const makers = { png, gif, jpeg, webpLossy, webpLossless, webpExtended, avif } as const;
const judge = (bytes: number[], length = bytes.length) => judgeImage(new Uint8Array(bytes), length);

test.each(Object.entries(makers))("%s tells its size whatever it is called", (name, make) => {
  expect(judge(make(1200, 900))).toMatchObject({
    ok: true,
    value: { width: 1200, height: 900, type: name.replace(/[A-Z].*/, "") },
  });
});

test("a progressive jpeg is measured like any other", () => {
  expect(judge(jpeg(640, 480, 0xc2))).toMatchObject({ value: { width: 640, height: 480 } });
});

test.each([
  ["svg", text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ["svg behind a declaration", text('<?xml version="1.0"?><svg/>')],
  ["a web page", text("<!doctype html><title>Not found</title>")],
  ["heic", [...atom("ftyp", [...text("heic"), 0, 0, 0, 0, ...text("mif1")]), ...atom("meta", [])]],
  ["a zip", text("PK\x03\x04 and more than that")],
  ["a bitmap", text("BM and more than twelve bytes")],
  ["nothing", []],
  ["three bytes of jpeg", [0xff, 0xd8, 0xff]],
])("%s is no picture for this shop", (_name, bytes) => {
  expect(judge(bytes)).toMatchObject({ ok: false, fault: { code: "image.unknown_type" } });
});

test("a picture of more than 40 megapixels is refused before anything decodes it", () => {
  for (const make of [png, webpExtended, avif]) {
    expect(judge(make(10_000, 4_001))).toMatchObject({ fault: { code: "image.too_many_pixels", width: 10_000 } });
    expect(judge(make(10_000, 4_000))).toMatchObject({ ok: true });
  }
});

test("a picture of more than 12 MB is refused by its length alone", () => {
  expect(judge(png(10, 10), 12 * 1024 * 1024 + 1)).toMatchObject({ fault: { code: "image.too_large" } });
});

test("a picture without extent is broken", () => {
  expect(judge(png(0, 10))).toMatchObject({ fault: { code: "image.broken", type: "png" } });
  expect(judge(gif(10, 0))).toMatchObject({ fault: { code: "image.broken", type: "gif" } });
});

test("a file cut or altered anywhere is answered, never thrown at, and never takes long", () => {
  const any = fc.constantFrom(...Object.values(makers));
  const change = fc.record({ make: any, cut: fc.nat(400), at: fc.nat(400), byte: fc.nat(255) });
  fc.assert(
    fc.property(change, ({ make, cut, at, byte }) => {
      const bytes = make(300, 200);
      if (at < bytes.length) bytes[at] = byte;
      const judged = judge(bytes.slice(0, cut), 400);
      expect(judged.ok || judged.fault.code.startsWith("image.")).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
