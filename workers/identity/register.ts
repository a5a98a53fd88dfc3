import { err, ok, type Result } from "../kernel/result.ts";
import { deliverMails } from "../notices/index.ts";
import { announce } from "../platform/outbox.ts";
import { insertPerson } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { letterWrites, type Asked } from "./letter-in/ask.ts";
import { findByEmail } from "./letter-in/letter-store.ts";
import { newSalt, passwordHash, passwordLimits } from "./password.ts";
import { isEmail, normalEmail, tooManyTries } from "./sign-in.ts";

export type RegisterFault =
  | { readonly code: "register.email_invalid" }
  | { readonly code: "register.password_short"; readonly chars_min: number }
  | { readonly code: "sign_in.too_many"; readonly retryAfter_seconds: number };

/** Whom the letter greets where the account is made in this very moment. */
const nobody = { id: "", name: "", confirmedAt: null, suspendedAt: null };

/**
 * Makes an account, unless the address has one: then nothing changes, and the answer is the same. The owner of the
 * address has a letter either way, whose code confirms it; whoever typed it learns nothing and can only sign in.
 */
export async function register(
  shop: Shop,
  who: { readonly email: string; readonly name: string; readonly password: string },
  from: string,
): Promise<Result<Asked, RegisterFault>> {
  const email = normalEmail(who.email);
  if (!isEmail(email)) return err({ code: "register.email_invalid" });
  const chars = [...who.password].length;
  if (chars < passwordLimits.chars_min || who.password.length > passwordLimits.chars_max)
    return err({ code: "register.password_short", chars_min: passwordLimits.chars_min });
  const wait = await tooManyTries(shop, email, from);
  if (wait) return err(wait);

  const known = await findByEmail(shop, email);
  const password = passwordHash(who.password, newSalt());
  const name = who.name.trim().slice(0, 100);
  const id = shop.newId("account");
  const letter = await letterWrites(shop, { purpose: known ? "sign_in" : "confirm", email, back: "" }, known ?? nobody);
  const made = [
    ...(await insertPerson(shop, { id, email, name, password, locale: shop.locale })),
    announce(shop, "account.registered", { accountId: id }),
  ];
  // Two at once with one address: the second is told the same and has changed nothing.
  await shop.commit([...(known ? [] : made), ...letter.writes]);
  shop.later(deliverMails(shop));
  return ok({ browserToken: letter.browserToken });
}
