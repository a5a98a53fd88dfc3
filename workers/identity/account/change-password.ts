import { err, ok, type Result } from "../../kernel/result.ts";
import { audited } from "../../platform/audit.ts";
import type { Shop } from "../../platform/shop.ts";
import { changeLetter } from "../letters.ts";
import type { AccountActor } from "../page-kit.ts";
import { newSalt, passwordHash, passwordLimits } from "../password.ts";
import { deleteSessionsBut } from "../sessions-store.ts";
import { setPassword } from "./ways-store.ts";

export type PasswordFault = { readonly code: "password.password_short" };

/** A new password; every other session of this person ends with the old one. */
export async function changePassword(
  shop: Shop,
  actor: AccountActor,
  password: string,
): Promise<Result<null, PasswordFault>> {
  if ([...password].length < passwordLimits.chars_min || password.length > passwordLimits.chars_max)
    return err({ code: "password.password_short" });
  await shop.commit([
    setPassword(actor.id, passwordHash(password, newSalt())),
    deleteSessionsBut(actor.id, actor.session?.handle ?? ""),
    audited(shop, "password.changed", actor.id),
    await changeLetter(shop, { id: actor.id, ...(await actor.person()), locale: shop.locale }, "password"),
  ]);
  return ok(null);
}
