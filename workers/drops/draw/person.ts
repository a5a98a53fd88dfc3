/**
 * One entry a person. A person here is a mailbox whose owner has confirmed it: spellings that reach the same mailbox are one.
 * In the log they have a name made for this one sale, which only the shop can make and which says nothing to anybody else.
 */
import { sign } from "../../kernel/crypto.ts";
import type { Shop } from "../../platform/shop.ts";

/** Where dots in a name lead to the same mailbox. */
const dotless = new Set(["gmail.com", "googlemail.com"]);

/** "Lin.Wan+draw@Gmail.com" and "linwan@googlemail.com" are one. */
export function mailboxOf(email: string): string {
  const [, name = "", domain = ""] = /^(.*)@([^@]*)$/.exec(email.trim().toLowerCase()) ?? [];
  const base = name.replace(/(?<=.)\+.*$/, "");
  return dotless.has(domain) ? `${base.replaceAll(".", "")}@gmail.com` : `${base}@${domain}`;
}

type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };

export const entryName = async (shop: Signer, saleId: string, email: string): Promise<string> =>
  (await sign(shop.config.signingSecret, `entry.${saleId}.${mailboxOf(email)}`)).slice(0, 22);
