/** Nightly: keys under an old house key are wrapped anew. Once none is left the old key may go, and backups with it. */
import type { Shop } from "../platform/shop.ts";
import { findKeysOfOtherThan, rewrapKey } from "./store.ts";
import { readHouseKeys, rewrapped } from "./vault.ts";

const [a_batch, batches_a_night] = [50, 100];

/** How many were turned over. A key that is turned at the same moment by another night is left to that one. */
export async function turnKeys(shop: Shop): Promise<number> {
  const house = readHouseKeys(shop.config.vaultKeys);
  let turned = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const old = await findKeysOfOtherThan(shop, house.keys[0]!.kid, a_batch);
    const anew = await Promise.all(old.map(async (key) => ({ before: key.kid, key: await rewrapped(house, key) })));
    const writes = anew.flatMap(({ before, key }) => (key ? rewrapKey(key, before) : []));
    if (writes.length === 0 || (await shop.commit(writes)) !== "committed") break;
    turned += old.length;
  }
  return turned;
}
