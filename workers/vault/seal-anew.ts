/** What a room seals as it writes it: under a key of its own, so that writing anything reads nothing first. */
import { invariant } from "../kernel/result.ts";
import type { Shop } from "../platform/shop.ts";
import { newPersonKey, openJson, readHouseKeys, sealJson, unwrap, type PersonKey } from "./vault.ts";

type Vault = { readonly config: Pick<Shop["config"], "vaultKeys"> };

/** `place` names table, column and row. The wrapped key belongs into the batch that writes `text`. */
export async function sealAnew(
  { config }: Vault,
  subject: string,
  place: string,
  value: unknown,
): Promise<{ readonly text: string; readonly personKey: PersonKey }> {
  const house = readHouseKeys(config.vaultKeys);
  const { key, ...personKey } = await newPersonKey(house, subject);
  return { text: await sealJson(house, key, place, value), personKey };
}

/** As a row tells it; null everywhere: written before there was a vault. */
export type Sealed = { readonly sealed: string | null; readonly kid: string | null; readonly wrapped: string | null };

/** null: nothing sealed, or its key destroyed. A house key that is missing is no reason to send a parcel to nobody. */
export async function openSealed(
  { config }: Vault,
  subject: string,
  place: string,
  { sealed, kid, wrapped }: Sealed,
): Promise<unknown> {
  if (!sealed || !kid || !wrapped) return null;
  const key = await unwrap(readHouseKeys(config.vaultKeys), { subject, kid, wrapped });
  invariant(key, `the house still has the key ${kid}, which wraps what is not destroyed`);
  return openJson(key, place, sealed);
}
