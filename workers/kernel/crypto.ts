/** WebCrypto in the three forms the shop needs: a digest, a keyed signature, an equality that takes constant time. */
import { base64url } from "./ids.ts";

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
