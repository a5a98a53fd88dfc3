/** Nightly: messages from before they were sealed. */
import type { Shop } from "../platform/shop.ts";
import { findUnsealedMessages, sealMessage } from "./store.ts";

const [a_batch, batches_a_night] = [50, 100];

export async function sealOldMessages(shop: Shop): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const old = await findUnsealedMessages(shop, a_batch);
    if (old.length === 0) break;
    const writes = await Promise.all(old.map((message) => sealMessage(shop, message)));
    if ((await shop.commit(writes.flat())) !== "committed") break;
    done += old.length;
  }
  return done;
}
