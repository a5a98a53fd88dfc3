/** WebCrypto in the forms the shop needs: a digest, a keyed signature, an equality that takes constant time, a seal. */
import { base64url, fromBase64url } from "./ids.ts";

const utf8 = new TextEncoder();

export async function sha256(data: string | Uint8Array | ArrayBuffer): Promise<Uint8Array> {
  const bytes = typeof data === "string" ? utf8.encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
export const sha256Hex = async (data: string | Uint8Array): Promise<string> => hex(await sha256(data));

/** HMAC-SHA-256 (RFC 2104), base64url. */
export async function sign(secret: string, message: string): Promise<string> {
  const key = await crypto.subtle.importKey("raw", utf8.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  return base64url(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8.encode(message))));
}

export async function verify(secret: string, message: string, signature: string): Promise<boolean> {
  return sameText(await sign(secret, message), signature);
}

/** Compares all bytes whatever differs; only the length may show. */
export function sameText(a: string, b: string): boolean {
  const left = utf8.encode(a);
  const right = utf8.encode(b);
  let difference = left.length ^ right.length;
  for (let i = 0; i < left.length; i++) difference |= left[i]! ^ (right[i] ?? 0);
  return difference === 0;
}

async function sealingKey(secret: string, purpose: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", utf8.encode(secret), "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: utf8.encode(purpose) };
  return crypto.subtle.deriveKey(derivation, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** AES-256-GCM under a key made from the secret (RFC 5869). `place` says where the text lies; elsewhere it opens nothing. */
export async function seal(secret: string, purpose: string, place: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: "AES-GCM", iv, additionalData: utf8.encode(place) };
  const sealed = await crypto.subtle.encrypt(algorithm, await sealingKey(secret, purpose), utf8.encode(text));
  return `v1.${base64url(iv)}.${base64url(new Uint8Array(sealed))}`;
}

/** Null where the text was changed, moved or sealed with another secret. */
export async function unseal(secret: string, purpose: string, place: string, sealed: string): Promise<string | null> {
  const [version, iv, bytes] = sealed.split(".");
  if (version !== "v1" || !iv || !bytes) return null;
  try {
    const algorithm = { name: "AES-GCM", iv: fromBase64url(iv), additionalData: utf8.encode(place) };
    const key = await sealingKey(secret, purpose);
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, fromBase64url(bytes)));
  } catch {
    return null;
  }
}
