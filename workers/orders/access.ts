/** How a person without an account reaches an order: a number to read aloud, a key to open it, a cookie to keep it open. */
import { createHash } from "node:crypto";
import { sameText, sign } from "../kernel/crypto.ts";
import { day_ms, second_ms } from "../kernel/clock.ts";

const readable = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * "YJ-7K2M9-4QX1": nine signs without 0, 1, I, L, O, U. The first two tell the day, the other seven are drawn
 * (30^7 ≈ 2 × 10^10 a day), so that no number leads to the next. It grants nothing.
 */
export function orderNumber(now: number, random: Uint8Array = crypto.getRandomValues(new Uint8Array(7))): string {
  const day = Math.floor(now / day_ms);
  const signs = [Math.floor(day / readable.length), day, ...random].map((n) => readable[n % readable.length]!).join("");
  return `YJ-${signs.slice(0, 5)}-${signs.slice(5, 9)}`;
}

/** What people type: spaces, case and dashes do not matter. */
export const isOrderNumber = (text: string): boolean => /^YJ-[2-9A-Z]{5}-[2-9A-Z]{4}$/.test(text);

/** Synchronous, so that a write can be made without waiting. */
export const accessSha256 = (accessToken: string): string => createHash("sha256").update(accessToken).digest("hex");

/** The key in mails: made from the order's id with our secret, so that it need not be kept. */
export const mailedKey = (signingSecret: string, orderId: string): Promise<string> =>
  sign(signingSecret, `order-key.${orderId}`);

/** Opens with the token the shopper was given at checkout or with the key in their mails. */
export async function opens(
  key: string,
  order: { readonly id: string; readonly accessSha256: string },
  signingSecret: string,
): Promise<boolean> {
  if (key.length < 20 || key.length > 200) return false;
  const given = sameText(accessSha256(key), order.accessSha256);
  const mailed = sameText(key, await mailedKey(signingSecret, order.id));
  return given || mailed;
}

export const orderCookieName = (number: string): string => `order_${number}`;
const cookie_ms = day_ms;

/** The Set-Cookie value that keeps an order open in this browser for a day; `secure` everywhere but on plain localhost. */
export function orderCookie(number: string, accessToken: string, secure: boolean): string {
  const rest = `Path=/; Max-Age=${cookie_ms / second_ms}; HttpOnly; SameSite=Lax`;
  return `${orderCookieName(number)}=${accessToken}; ${rest}${secure ? "; Secure" : ""}`;
}
