import type { Shop } from "../platform/shop.ts";
import { eraseWhoAsked, reapplyTombstones, tendKeys } from "./erase-person.ts";
import { dropExpiredExports, makeExport } from "./export-data.ts";

type Event = { readonly id: string; readonly payload: unknown };

/** No inbox: an export that is made already is left alone. */
export const exportListener = {
  name: "privacy.export",
  hear: (shop: Shop, { payload }: Event): Promise<void> => makeExport(shop, (payload as { exportId: string }).exportId),
};
export const privacySweeps = [
  { name: "privacy.erase", run: eraseWhoAsked },
  { name: "privacy.tombstones", run: async (shop: Shop): Promise<void> => void (await reapplyTombstones(shop)) },
  { name: "privacy.keys", run: tendKeys },
  { name: "privacy.exports", run: dropExpiredExports },
];
