import type { Shop } from "../platform/shop.ts";
import { checkBooks } from "./check-books.ts";
import { expireDue } from "./expire.ts";

export const expirePendingsSweep = {
  name: "ledger.expire",
  run: async (shop: Shop): Promise<void> => void (await expireDue(shop)),
};

/** A book that does not add up is the loudest line a log can have. */
export const checkBooksSweep = {
  name: "ledger.check",
  async run(shop: Shop): Promise<void> {
    const { unbalanced, broken } = await checkBooks(shop);
    if (unbalanced.length + broken.length === 0) return;
    shop.log("ledger.broken", { units: unbalanced.join(" "), accounts: broken.slice(0, 10).join(" ") });
  },
};
