/**
 * Envelopes: each person has a random key, wrapped by a key of the house. Turning the house's key over re-wraps the
 * persons' keys and touches nothing they sealed; destroying a person's key makes all of it noise, in backups too.
 */
import { invariant } from "../kernel/result.ts";
import { algorithms, cipherOf, newKey, opened, sealed, type Algorithm } from "./cipher.ts";

export type HouseKeys = {
  readonly algorithm: Algorithm;
  /** by name; the first is the one in use, the others open what was wrapped before */
  readonly keys: readonly { readonly kid: string; readonly key: Uint8Array }[];
};
export type PersonKey = { readonly subject: string; readonly kid: string; readonly wrapped: string };

/** "A256GCM k2:<base64url> k1:<base64url>": the algorithm and the keys, newest first. */
export function readHouseKeys(text: string): HouseKeys {
  const [named = "", ...pairs] = text.trim().split(/\s+/);
  const algorithm = algorithms.find((known) => known === named);
  invariant(algorithm, "the vault's algorithm is one we know");
  const keys = pairs.map((pair) => {
    const [kid = "", encoded = ""] = pair.split(":");
    const key = Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    invariant(kid !== "" && key.length === cipherOf(algorithm).key_bytes, "a house key has its full length");
    return { kid, key };
  });
  invariant(keys.length > 0, "the vault has a key");
  return { algorithm, keys };
}

const wrapBound = (subject: string, kid: string): string => `person_keys|wrapped|${subject}|${kid}`;

export async function newPersonKey(
  house: HouseKeys,
  subject: string,
): Promise<PersonKey & { readonly key: Uint8Array }> {
  const key = newKey(house.algorithm);
  return { ...(await wrap(house, subject, key)), key };
}

async function wrap(house: HouseKeys, subject: string, key: Uint8Array): Promise<PersonKey> {
  const [present] = house.keys;
  invariant(present, "the vault has a key");
  const { kid } = present;
  return { subject, kid, wrapped: await sealed(house.algorithm, present.key, key, wrapBound(subject, kid)) };
}

/** null: destroyed, or wrapped by a key this house has no more. */
export async function unwrap(house: HouseKeys, { subject, kid, wrapped }: PersonKey): Promise<Uint8Array | null> {
  const known = house.keys.find((one) => one.kid === kid);
  return known ? opened(wrapped, known.key, wrapBound(subject, kid)) : null;
}

/** The same person's key under the house's present one; null where nothing is to be done or nothing can. */
export async function rewrapped(house: HouseKeys, person: PersonKey): Promise<PersonKey | null> {
  if (person.kid === house.keys[0]?.kid) return null;
  const key = await unwrap(house, person);
  return key && wrap(house, person.subject, key);
}

const utf8 = new TextEncoder();

/** `place` names table, column and row: a sealed value put elsewhere does not open. */
export const sealJson = (house: HouseKeys, key: Uint8Array, place: string, value: unknown): Promise<string> =>
  sealed(house.algorithm, key, utf8.encode(JSON.stringify(value)), place);

export async function openJson(key: Uint8Array, place: string, text: string): Promise<unknown> {
  const plain = await opened(text, key, place);
  return plain ? (JSON.parse(new TextDecoder().decode(plain)) as unknown) : null;
}
