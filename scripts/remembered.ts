/** What wrangler makes of the same files is the same: kept under .cache by their hash, so that twenty drills build once. */
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything a bundle is made of; what comes from npm is told by the lock. */
export const sourcesOfBundle = [
  "{workers,durable-objects,web,d1-migrations}/**/*.{ts,tsx,json}",
  "dist/manifest.ts",
  "wrangler.toml",
  "tsconfig.json",
  "package-lock.json",
];

/** SHA-256 over names and contents of what matches, tests left out. */
export function hashOfFiles(patterns: readonly string[]): string {
  const hash = createHash("sha256");
  const files = globSync([...patterns]).sort();
  for (const path of files.filter((one) => !one.includes(".test.")))
    hash.update(path).update("\0").update(readFileSync(path));
  return hash.digest("hex");
}

/** One text is kept under each name, the last. `make` runs when the files that match `sources` have changed. */
export function remembered(name: string, sources: readonly string[], make: () => string): string {
  const folder = join(".cache/made", name);
  // Wrangler tells paths of this very folder.
  const made = createHash("sha256").update(process.cwd()).update(hashOfFiles(sources));
  const path = join(folder, made.digest("hex"));
  try {
    return readFileSync(path, "utf8");
  } catch {
    const text = make();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // Whoever looks meanwhile sees nothing or all of it.
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
    return text;
  }
}
