/** A bug put into the source on its way to the test runner, so that a drill can show that the test would have seen it. */
import type { Plugin } from "vitest/config";

type Plant = { readonly file: string; readonly find: string; readonly replace: string };

/** `YAJI_PLANT=isolation`: the query that revokes a key no longer asks whose key it is. */
const plants: { readonly [name: string]: readonly Plant[] } = {
  isolation: [
    {
      file: "workers/access/key-store.ts",
      find: "FROM seller_keys WHERE id = ${keyId} AND seller_id = ${sellerId}",
      replace: "FROM seller_keys WHERE id = ${keyId} AND ${sellerId} <> ''",
    },
  ],
};

export function plantedBug(name = process.env["YAJI_PLANT"]): Plugin {
  const wanted = name === undefined ? [] : (plants[name] ?? []);
  return {
    name: "planted-bug",
    enforce: "pre",
    // What vitest keeps of a module knows nothing of the bug: neither the sound one may be met, nor this one be kept.
    config: () => (wanted.length > 0 ? { test: { fsModuleCache: false } } : {}),
    transform(code, id) {
      const plant = wanted.find(({ file }) => id.split("?")[0]!.endsWith(file));
      if (!plant) return null;
      if (!code.includes(plant.find)) throw new Error(`the planted bug of ${plant.file} does not fit any more`);
      return code.replace(plant.find, plant.replace);
    },
  };
}
