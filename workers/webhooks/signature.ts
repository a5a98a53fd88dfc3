/**
 * Standard Webhooks 1.x: signatures over `id.timestamp.body`, by a secret both sides have (v1) or by a key of which the
 * receiver has only the public half (v1a, ed25519). While a secret is being changed a message carries both signatures.
 */
import { fromBase64url } from "../kernel/ids.ts";

export type Scheme = "v1" | "v1a";
/** `kept` is what the shop signs with and seals; `shown` is what the receiver is given, once. */
export type NewKey = { readonly kept: string; readonly shown: string };

const secret_bytes = 32;
const utf8 = new TextEncoder();
const base64 = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes))));

export async function newKey(scheme: Scheme): Promise<NewKey> {
  if (scheme === "v1") {
    const secret = `whsec_${base64(crypto.getRandomValues(new Uint8Array(secret_bytes)))}`;
    return { kept: secret, shown: secret };
  }
  const pair = (await crypto.subtle.generateKey({ name: "Ed25519" }, true, ["sign", "verify"])) as CryptoKeyPair;
  const { d = "", x = "" } = (await crypto.subtle.exportKey("jwk", pair.privateKey)) as JsonWebKey;
  return { kept: `whsk_${d}.${x}`, shown: `whpk_${base64(fromBase64url(x))}` };
}

async function signOnce(kept: string, content: Uint8Array): Promise<string> {
  if (kept.startsWith("whsk_")) {
    const [d, x] = kept.slice(5).split(".");
    const jwk = { kty: "OKP", crv: "Ed25519", d, x } as JsonWebKey;
    const key = await crypto.subtle.importKey("jwk", jwk, { name: "Ed25519" }, false, ["sign"]);
    return `v1a,${base64(await crypto.subtle.sign({ name: "Ed25519" }, key, content as BufferSource))}`;
  }
  const bytes = Uint8Array.from(atob(kept.replace(/^whsec_/, "")), (char) => char.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return `v1,${base64(await crypto.subtle.sign("HMAC", key, content as BufferSource))}`;
}

/** The three headers of a message. `timestamp` in whole seconds, fresh for every try; `keys`: newest first. */
export async function signedHeaders(
  keys: readonly string[],
  id: string,
  timestamp: number,
  body: string,
): Promise<Record<string, string>> {
  const content = utf8.encode(`${id}.${timestamp}.${body}`);
  const signatures = await Promise.all(keys.map((key) => signOnce(key, content)));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}
