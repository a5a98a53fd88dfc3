/** What opens a socket: made for one session and one room, good for thirty seconds, taken once. */
import { sameText, sha256Hex, sign } from "../../kernel/crypto.ts";
import { second_ms } from "../../kernel/clock.ts";
import { secretToken } from "../../kernel/ids.ts";
import type { Shop } from "../../platform/shop.ts";

const fresh_ms = 30 * second_ms;
export type Ticket = {
  readonly saleId: string;
  readonly account: string;
  readonly nonce: string;
  readonly expiresAt: number;
};
type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };

/** `session`: the cookie the asker came with, or "". Whoever has only the ticket cannot use it. */
const signatureOf = async (shop: Signer, payload: string, session: string): Promise<string> =>
  sign(shop.config.signingSecret, `room-ticket.${payload}.${await sha256Hex(session)}`);

export async function sealTicket(
  shop: Signer & { readonly now: number },
  saleId: string,
  account: string | null,
  session: string,
): Promise<string> {
  const expiresAt = shop.now + fresh_ms;
  const payload = [saleId, account ?? "", secretToken().slice(0, 22), expiresAt].join(".");
  return `${payload}.${await signatureOf(shop, payload, session)}`;
}

export async function openTicket(
  shop: Signer & { readonly now: number },
  token: string,
  saleId: string,
  session: string,
): Promise<Ticket | null> {
  const [, payload, room, account, nonce, expires, signed] =
    /^((sal_\w+)\.((?:acc_\w+)?)\.([\w-]{22})\.(\d{1,16}))\.([\w-]{43})$/.exec(token.slice(0, 300)) ?? [];
  if (!payload || !signed || room !== saleId || Number(expires) <= shop.now) return null;
  if (!sameText(signed, await signatureOf(shop, payload, session))) return null;
  return { saleId, account: account ?? "", nonce: nonce!, expiresAt: Number(expires) };
}
