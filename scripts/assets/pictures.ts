/** Marks of the house drawn from code: favicon, touch icon, and the picture of a shared link. */
import sharp from "sharp";
import { cached, contentHash, publish, publishFile } from "./hash.ts";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { sealMark, linkPicture } from "./drawings.ts";

async function png(root: string, out: string, name: string, svg: string): Promise<string> {
  const key = contentHash("png 2", svg);
  const file = await cached(root, `${name}.${key}.png`, () =>
    sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer(),
  );
  return publishFile(out, file, `/a/${name}.${key}.png`);
}

/** An ICO file holding one 32-pixel PNG, for browsers that ask for /favicon.ico whatever the page says. */
async function favicon(root: string, out: string): Promise<void> {
  const svg = sealMark(32);
  const file = await cached(root, `favicon.${contentHash("ico 1", svg)}.ico`, async () => {
    const image = await sharp(Buffer.from(svg)).png().toBuffer();
    const head = Buffer.alloc(22);
    head.writeUInt16LE(1, 2);
    head.writeUInt16LE(1, 4);
    head.set([32, 32, 0, 0, 1, 0, 32, 0], 6);
    head.writeUInt32LE(image.length, 14);
    head.writeUInt32LE(22, 18);
    return Buffer.concat([head, image]);
  });
  copyFileSync(file, join(out, "favicon.ico"));
}

export async function buildPictures(root: string, out: string) {
  await favicon(root, out);
  return {
    favicon: publish(out, "seal", ".svg", sealMark(48)),
    touchIcon: await png(root, out, "touch", sealMark(180, 24)),
    ogImage: await png(root, out, "yaji", linkPicture()),
  };
}
