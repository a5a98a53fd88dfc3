/** Nightly: letters from before recipients were sealed are, and those under an old key of the house get a new one. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { sealOld } from "../vault/index.ts";
import { findToSeal, nobodysMail, sealMail, toMail, type MailRow } from "./store.ts";

export const sealOldMails = (shop: Shop): Promise<number> => sealOld(shop, findToSeal, sealOne);

/** One whose body is gone after its year needs nobody's address any more. */
const sealOne = async (shop: Shop, row: MailRow): Promise<Write[]> => [
  row.sealed === "" ? nobodysMail(row.id) : await sealMail(shop, await toMail(shop, row)),
];
