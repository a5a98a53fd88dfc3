/**
 * Where letters leave the house: Cloudflare's Email Sending, one letter at a time. What it refuses for good is told from
 * what is worth another try by the codes of its errors (developers.cloudflare.com/email-service, "Errors").
 */
import { invariant } from "../kernel/result.ts";
import type { Env } from "./env.ts";

export type Posting = {
  /** goes with the letter, so that one that was sent twice can be known */
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
};
/** `later`: nobody knows whether it went; it is tried again. */
export type Posted = "sent" | "failed" | "later";
export type Letterbox = (letter: Posting) => Promise<Posted>;

const refusedForGood = new Set([
  "E_VALIDATION_ERROR",
  "E_FIELD_MISSING",
  "E_CONTENT_TOO_LARGE",
  "E_RECIPIENT_NOT_ALLOWED",
  "E_RECIPIENT_SUPPRESSED",
]);

export function letterbox({ EMAIL, MAIL_FROM }: Pick<Env, "EMAIL" | "MAIL_FROM">): Letterbox | null {
  if (!MAIL_FROM) return null;
  const [, name = "", email = ""] = /^\s*([^<>]*?)\s*<([^<>@\s]+@[^<>@\s]+)>\s*$/.exec(MAIL_FROM) ?? [];
  invariant(email, 'MAIL_FROM reads "Name <letters@shop.example>"');
  return async ({ id, recipient, subject, html, text }) => {
    const headers = { "X-Letter-Id": id };
    try {
      await EMAIL.send({ from: { name, email }, to: recipient, subject, html, text, headers });
      return "sent";
    } catch (thrown) {
      return refusedForGood.has((thrown as { readonly code?: string }).code ?? "") ? "failed" : "later";
    }
  };
}
