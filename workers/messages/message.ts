/** What may stand in a message: words, and no way round the shop. Pure. */
import { err, ok, type Result } from "../kernel/result.ts";

export const messageLimits = { chars_max: 4_000, an_hour_max: 60 } as const;
export type TextFault = { readonly code: "message.empty" } | { readonly code: "message.contact" };

const address = /[^\s@<>]{1,64}\s*(?:@|＠|\(at\)|\[at\])\s*[^\s@<>]{1,100}\s*(?:\.|\(dot\)|\[dot\])\s*[a-z]{2,}/iu;
const link = /(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]{2,}\.(?:com|net|org|cn|io|shop|fr|jp|me)\b/iu;
const handle = /(?:whats\s?app|wechat|weixin|微信|薇信|telegram|line\s?id|qq)\s*(?:[:：]|id|号|號)?\s*[\w-]{4,}/iu;

/** Nine digits or more in a row, whatever stands between them, are a telephone number; an order number has letters. */
const telephone = (text: string): boolean =>
  [...text.normalize("NFKC").matchAll(/\+?\d(?:[\s().\-–]{0,2}\d){8,14}/gu)].some(
    ([found]) => !/^\d{4}-\d{2}-\d{2}/.test(found),
  );

export function readText(given: string): Result<string, TextFault> {
  const text = given.normalize("NFC").trim().slice(0, messageLimits.chars_max);
  if (text === "") return err({ code: "message.empty" });
  const plain = text.normalize("NFKC");
  return address.test(plain) || link.test(plain) || handle.test(plain) || telephone(plain)
    ? err({ code: "message.contact" })
    : ok(text);
}

export type Side = "buyer" | "seller";
/** All a seller is told of a buyer's name. */
export const firstName = (name: string): string => /^[^ ]+(?= )/.exec(name)?.[0] ?? name;

export type Thread = {
  readonly id: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly accountId: string;
  /** a first name at most: nobody's address is shown */
  readonly buyerName: string;
  readonly subject: string;
  readonly title: string;
  readonly lastAt: number;
  readonly buyerReadAt: number;
  readonly sellerReadAt: number;
};
export type Message = { readonly id: string; readonly side: Side; readonly text: string; readonly at: number };

export const isUnread = (thread: Thread, side: Side): boolean =>
  thread.lastAt > (side === "buyer" ? thread.buyerReadAt : thread.sellerReadAt);
