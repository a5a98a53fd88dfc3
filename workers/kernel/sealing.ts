/**
 * Keeps a secret where copies may be read (a database, a backup): AES-256-GCM under a key that HKDF-SHA-256 derives from
 * the shop's own secret for one purpose. `about` names the row, so that a sealed text moved to another row does not open.
 */
import { base64url } from "./ids.ts";

const utf8 = new TextEncoder();
const iv_bytes = 12;

async function keyFor(secret: string, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", utf8.encode(secret), "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: utf8.encode("yaji"), info: utf8.encode(purpose) };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

export async function seal(secret: string, purpose: string, about: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(iv_bytes));
  const how = { name: "AES-GCM", iv, additionalData: utf8.encode(about) };
  const closed = new Uint8Array(await crypto.subtle.encrypt(how, await keyFor(secret, purpose), utf8.encode(text)));
  return `v1.${base64url(iv)}.${base64url(closed)}`;
}

/** Throws when the text was sealed with another secret, for another purpose, about another row, or was changed. */
export async function unseal(secret: string, purpose: string, about: string, sealed: string): Promise<string> {
  const [, iv = "", closed = ""] = sealed.split(".");
  const how = { name: "AES-GCM", iv: fromBase64url(iv) as BufferSource, additionalData: utf8.encode(about) };
  const open = await crypto.subtle.decrypt(how, await keyFor(secret, purpose), fromBase64url(closed) as BufferSource);
  return new TextDecoder().decode(open);
}

export const fromBase64url = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
