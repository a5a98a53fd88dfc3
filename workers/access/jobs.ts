import type { Shop } from "../platform/shop.ts";
import { deleteEndedKeySecrets } from "./key-store.ts";
import { keepSigningKeys } from "./signing-keys.ts";
import { deleteEndedTokens } from "./token-store.ts";

/** Nightly: the next signing key, and away with what nobody can use. */
export const accessSweep = {
  name: "access.keep",
  async run(shop: Shop): Promise<void> {
    await keepSigningKeys(shop);
    await shop.commit([...deleteEndedTokens(shop), deleteEndedKeySecrets(shop)]);
  },
};
