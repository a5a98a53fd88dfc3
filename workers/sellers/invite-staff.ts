/** Asking somebody to act for a seller, by a link in a letter that opens for their address alone. */
import { day_ms } from "../kernel/clock.ts";
import { sha256Hex, sign } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import {
  acceptInvitation,
  deleteStaff,
  findInvitation,
  findOpenInvitations,
  insertInvitation,
  revokeInvitation,
} from "./people-store.ts";
import { isSellerScope } from "./seller.ts";

export type InviteFault =
  | { readonly code: "member.invalid" }
  | { readonly code: "invitation.too_many"; readonly open_max: number }
  | { readonly code: "invitation.expired" };

const open_max = 20;
const days = 7;
const isEmail = (text: string): boolean => /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,60}$/.test(text);

/** Made from the invitation's id with our secret, so that no event and no row carries it; nor does an event say whom it is for. */
export const invitationToken = ({ config }: Pick<Shop, "config">, id: string): Promise<string> =>
  sign(config.signingSecret, `invitation.${id}`);

/** Nobody gives what they may not do themselves: `may` is the inviter's own policy. */
export async function inviteStaff(
  shop: Shop,
  sellerId: string,
  wish: { readonly email: string; readonly scopes: readonly string[]; readonly locale: string },
  may: (scope: string) => boolean,
): Promise<Result<string, InviteFault>> {
  const email = wish.email.trim().toLowerCase();
  const scopes = [...new Set(wish.scopes)].filter((scope) => isSellerScope(scope) && may(scope));
  if (!isEmail(email) || scopes.length === 0 || shop.actor.kind !== "account") return err({ code: "member.invalid" });
  if ((await findOpenInvitations(shop, sellerId)).length >= open_max)
    return err({ code: "invitation.too_many", open_max });
  const id = shop.newId("invitation");
  const token = await invitationToken(shop, id);
  const one = { id, sellerId, email, scopes, expiresAt: shop.now + days * day_ms };
  await shop.commit([
    ...(await insertInvitation(shop, one, await sha256Hex(token), shop.actor.id)),
    audited(shop, "member.invited", sellerId, { id, scopes }),
    announce(shop, "seller.staff_invited", { id, sellerId, locale: wish.locale }),
  ]);
  return ok(id);
}

export async function acceptByToken(shop: Shop, token: string): Promise<Result<string, InviteFault>> {
  const { actor } = shop;
  const one = token.length < 20 || token.length > 100 ? null : await findInvitation(shop, await sha256Hex(token));
  if (!one || actor.kind !== "account") return err({ code: "invitation.expired" });
  const { email } = await actor.person();
  if (email.toLowerCase() !== one.email.toLowerCase()) return err({ code: "invitation.expired" });
  const outcome = await shop.commit([
    ...acceptInvitation(shop, one, actor.id),
    audited(shop, "member.joined", one.sellerId, { id: one.id, scopes: one.scopes }),
  ]);
  return outcome === "committed" ? ok(one.sellerId) : err({ code: "invitation.expired" });
}

export const takeInvitationBack = async (shop: Shop, sellerId: string, id: string): Promise<void> =>
  void (await shop.commit([
    ...revokeInvitation(shop, sellerId, id),
    audited(shop, "member.uninvited", sellerId, { id }),
  ]));
export const removeStaff = async (shop: Shop, sellerId: string, accountId: string): Promise<void> =>
  void (await shop.commit([
    ...deleteStaff(sellerId, accountId),
    audited(shop, "member.removed", sellerId, { accountId }),
  ]));
