import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Bytes = Uint8Array | string;

/** Ten hexadecimal digits of SHA-256: enough to name a file by its content. */
export const contentHash = (...parts: readonly Bytes[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 10);
};

/** CSP source of an inline block: 'sha256-…' (W3C CSP level 3). */
export const cspHash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Where bytes made from these inputs are kept between builds. */
export const cacheFile = (root: string, key: string): string => join(root, ".cache/assets", key);

/** Makes bytes once per key and keeps them in `.cache`, so that a second build only copies. */
export async function cached(root: string, key: string, make: () => Promise<Bytes>): Promise<string> {
  const file = cacheFile(root, key);
  if (!existsSync(file)) {
    mkdirSync(join(root, ".cache/assets"), { recursive: true });
    writeFileSync(file, await make());
  }
  return file;
}

/** Writes `content` to `/a/<name>.<hash><ext>` under `out` and returns that address. */
export function publish(out: string, name: string, ext: string, content: Bytes): string {
  const address = `/a/${name}.${contentHash(content)}${ext}`;
  writeFileSync(join(out, address), content);
  return address;
}

/** The same for a file that already lies in the cache under a name made of its inputs. */
export function publishFile(out: string, file: string, address: string): string {
  copyFileSync(file, join(out, address));
  return address;
}
