/**
 * What a buyer carries from a sale to the checkout: which units are held for them, until when and at which price, signed
 * by the shop. An order quotes it; whoever else shows it gets nothing by it, because a hold goes into one order.
 */
import { sameText, sign } from "../kernel/crypto.ts";
import type { Currency } from "../kernel/money.ts";
import type { Shop } from "../platform/shop.ts";

/** What an order keeps of it. */
export type OrderHold = {
  readonly saleId: string;
  readonly shard: number;
  readonly holdId: string;
  /** the line of the shard's log that made it: "3-17" */
  readonly unit: string;
  readonly units: number;
  readonly expiresAt: number;
};
/** The shard of a hold that is no shard's: see named-holds.ts. */
export const no_shard = -1;

export type Receipt = OrderHold & {
  readonly slug: string;
  readonly buyer: string;
  readonly variantId: string;
  /** the sale's shelf, and the country it stands in */
  readonly shelf: string;
  readonly country: string;
  readonly prices: { readonly [C in Currency]?: number };
};

type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };
const signature = (shop: Signer, payload: string): Promise<string> =>
  sign(shop.config.signingSecret, `hold.${payload}`);

export async function sealReceipt(shop: Signer, receipt: Receipt): Promise<string> {
  const payload = Buffer.from(JSON.stringify(receipt)).toString("base64url");
  return `${payload}.${await signature(shop, payload)}`;
}

/** As it was signed, however old; null when we did not sign it. */
export async function openReceipt(shop: Signer, token: string | null | undefined): Promise<Receipt | null> {
  const [, payload, signed] = /^([\w-]{1,4000})\.([\w-]{43})$/.exec(token ?? "") ?? [];
  if (!payload || !signed || !sameText(signed, await signature(shop, payload))) return null;
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Receipt;
}

export const orderHoldOf = ({ saleId, shard, holdId, unit, units, expiresAt }: Receipt): OrderHold => ({
  saleId,
  shard,
  holdId,
  unit,
  units,
  expiresAt,
});
