/** Nightly: letters from before recipients were sealed are, and those under an old key of the house get a new one. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { findToSeal, nobodysMail, sealMail, toMail, type MailRow } from "./store.ts";

const [a_batch, batches_a_night] = [50, 100];

export async function sealOldMails(shop: Shop): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < batches_a_night; batch++) {
    const old = await findToSeal(shop, a_batch);
    if (old.length === 0) break;
    if ((await shop.commit(await Promise.all(old.map((row) => sealOne(shop, row))))) !== "committed") break;
    done += old.length;
  }
  return done;
}

/** One whose body is gone after its year needs nobody's address any more. */
const sealOne = async (shop: Shop, row: MailRow): Promise<Write> =>
  row.sealed === "" ? nobodysMail(row.id) : sealMail(shop, await toMail(shop, row));
