/**
 * Standard Webhooks 1.x, symmetric: `v1,` + base64 of HMAC-SHA-256 over `id.timestamp.body`
 * (github.com/standard-webhooks/standard-webhooks, spec). Order of the checks: size, headers, signature, age, form.
 */
import { minute_ms, second_ms } from "../kernel/clock.ts";
import { readObject } from "../kernel/json-object.ts";

export type SignedMessage =
  | { ok: true; id: string; timestamp: number; message: { readonly [key: string]: unknown } }
  | { ok: false; reason: "bad_signature" | "stale" | "malformed" };

const utf8 = new TextEncoder();
export const signedLimits = {
  body_bytes: 64 * 1024,
  age_ms: 5 * minute_ms,
  secrets_max: 2,
  signatures_max: 8,
} as const;

/** Messages to the shop, whoever sends them. `secrets`: one or two active keys, with or without `whsec_`; `now` in ms; `timestamp` of the answer in ms. */
export async function readSigned(
  rawBody: string,
  headers: Headers,
  secrets: readonly string[],
  now: number,
): Promise<SignedMessage> {
  if (utf8.encode(rawBody).byteLength > signedLimits.body_bytes) return { ok: false, reason: "malformed" };
  const id = headers.get("webhook-id") ?? "";
  const stamp = headers.get("webhook-timestamp") ?? "";
  const given = headers.get("webhook-signature") ?? "";
  if (!/^[\x21-\x7e]{1,256}$/.test(id) || !/^\d{1,12}$/.test(stamp)) return { ok: false, reason: "malformed" };

  const right = await isSigned(`${id}.${stamp}.${rawBody}`, given, secrets);
  if (!right) return { ok: false, reason: "bad_signature" };
  const timestamp = Number(stamp) * second_ms;
  if (Math.abs(now - timestamp) > signedLimits.age_ms) return { ok: false, reason: "stale" };
  const message = readObject(rawBody);
  return message ? { ok: true, id, timestamp, message } : { ok: false, reason: "malformed" };
}

/** True when any signature fits any active secret. `crypto.subtle.verify` compares in constant time. */
async function isSigned(content: string, header: string, secrets: readonly string[]): Promise<boolean> {
  const signatures = header
    .split(" ")
    .slice(0, signedLimits.signatures_max)
    .map((one) => (one.startsWith("v1,") ? fromBase64(one.slice(3)) : null))
    .filter((one) => one !== null);
  for (const secret of secrets.slice(0, signedLimits.secrets_max)) {
    const bytes = fromBase64(secret.replace(/^whsec_/, ""));
    if (!bytes || bytes.byteLength === 0) continue;
    const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
    for (const signature of signatures) {
      if (await crypto.subtle.verify("HMAC", key, signature, utf8.encode(content))) return true;
    }
  }
  return false;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
