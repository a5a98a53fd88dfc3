/** Who takes part: an account, or where a sale allows it, a browser that carries a guest's name of our making. */
import { sameText, sign } from "../../kernel/crypto.ts";
import { secretToken } from "../../kernel/ids.ts";
import type { Shop } from "../../platform/shop.ts";
import { laneOf, type Sale } from "../sale.ts";
import { flashRuleOf } from "./rule.ts";

type Signer = { readonly config: Pick<Shop["config"], "signingSecret"> };

const signed = (shop: Signer, name: string): Promise<string> => sign(shop.config.signingSecret, `guest.${name}`);

export async function newGuest(shop: Signer): Promise<string> {
  const name = secretToken();
  return `${name}.${await signed(shop, name)}`;
}

/** The guest's name, or null when we did not make it. */
export async function openGuest(shop: Signer, token: string | null | undefined): Promise<string | null> {
  const [, name, signature] = /^([\w-]{43})\.([\w-]{43})$/.exec(token ?? "") ?? [];
  if (!name || !signature) return null;
  return sameText(signature, await signed(shop, name)) ? name : null;
}

export type Buyer = { readonly buyer: string; readonly lane: string; readonly opensAt: number };

/** null: this sale is for people signed in, or the guest's name is none of ours. */
export async function buyerOf(shop: Shop, sale: Sale, guest: string | null): Promise<Buyer | null> {
  const accountId = shop.actor.kind === "account" ? shop.actor.id : null;
  const name = accountId === null && flashRuleOf(sale).people === "anyone" ? await openGuest(shop, guest) : null;
  const person = accountId !== null ? `account.${accountId}` : name && `guest.${name}`;
  if (!person) return null;
  const lane = laneOf(sale, accountId);
  // The log is public: the same person has another name in every sale, and nobody can find them by it.
  const buyer = (await sign(shop.config.signingSecret, `buyer.${sale.id}.${person}`)).slice(0, 22);
  return { buyer, lane: lane.id, opensAt: lane.opensAt };
}
