/** Nightly work of the rooms that seal: what is from before, or under a key that is to go, some thousands a night. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

const [a_batch, batches_a_night] = [25, 200];

/** `find` gives rows that are still to be done, so that a night that stops is gone on with by the next. How many were done. */
export async function sealOld<Row>(
  shop: Shop,
  find: (shop: Shop, count: number) => Promise<readonly Row[]>,
  sealOne: (shop: Shop, row: Row) => Promise<readonly Write[]>,
): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const rows = await find(shop, a_batch);
    if (rows.length === 0) break;
    const writes = await Promise.all(rows.map((row) => sealOne(shop, row)));
    if ((await shop.commit(writes.flat())) !== "committed") break;
    done += rows.length;
  }
  return done;
}
