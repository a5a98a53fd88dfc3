/** Messages as the verifier signs them, for tests. */
import { systemClock } from "../kernel/clock.ts";

const secret = "eWFqaS1sb2NhbC1reWMtd2ViaG9vay1zZWNyZXQtMDE=";

export async function signedHeaders(id: string, raw: string): Promise<Headers> {
  const stamp = String(Math.floor(systemClock.now() / 1_000));
  const bytes = Uint8Array.from(atob(secret), (c) => c.charCodeAt(0));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signed = await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(`${id}.${stamp}.${raw}`));
  const signature = `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
  return new Headers({ "webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": signature });
}
