import { err, ok, type Result } from "../kernel/result.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { newSalt, passwordHash, passwordLimits } from "./password.ts";
import { isEmail, normalEmail, tooManyTries } from "./sign-in.ts";
import { insertAccount } from "./store.ts";

export type RegisterFault =
  | { readonly code: "register.email_invalid" }
  | { readonly code: "register.password_short"; readonly chars_min: number }
  | { readonly code: "sign_in.too_many"; readonly retryAfter_seconds: number };

/**
 * Makes an account, unless the address has one: then nothing changes, and the answer is the same. The owner of the
 * address is told by mail; whoever typed it learns nothing and can only sign in.
 */
export async function register(
  shop: Shop,
  who: { readonly email: string; readonly name: string; readonly password: string },
  from: string,
): Promise<Result<null, RegisterFault>> {
  const email = normalEmail(who.email);
  if (!isEmail(email)) return err({ code: "register.email_invalid" });
  const chars = [...who.password].length;
  if (chars < passwordLimits.chars_min || who.password.length > passwordLimits.chars_max)
    return err({ code: "register.password_short", chars_min: passwordLimits.chars_min });
  const wait = await tooManyTries(shop, email, from);
  if (wait) return err(wait);

  const id = shop.newId("account");
  const password = passwordHash(who.password, newSalt());
  const name = who.name.trim().slice(0, 100);
  await shop.commit([
    insertAccount(shop, { id, email, name, password, locale: shop.locale }),
    announce(shop, "account.registered", { accountId: id }),
  ]);
  return ok(null);
}
