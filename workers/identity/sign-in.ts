import { minute_ms } from "../kernel/clock.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { deliverMails } from "../notices/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { Caller } from "./caller.ts";
import { enter, type Entered } from "./enter.ts";
import { failuresLetter } from "./letters.ts";
import { passwordFits } from "./password.ts";
import { findForSignIn } from "./store.ts";

/** One refusal for an unknown address, a wrong password and a suspended account: nobody learns who is a customer. */
export type SignInFault =
  | { readonly code: "sign_in.unauthenticated" }
  | { readonly code: "sign_in.too_many"; readonly retryAfter_seconds: number };

const window_ms = 15 * minute_ms;
const tries_an_account = 8;
const tries_an_address = 40;

export const normalEmail = (text: string): string => text.trim().toLowerCase().slice(0, 254);
export const isEmail = (text: string): boolean => /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,60}$/.test(text);

/** `before`: the session token the browser came with, which ends here. */
export async function signIn(
  shop: Shop,
  who: { readonly email: string; readonly password: string },
  from: Caller,
  before: string | null,
): Promise<Result<Entered, SignInFault>> {
  const email = normalEmail(who.email);
  const wait = await tooManyTries(shop, email, from.address);
  if (wait) {
    // Looked up after the answer has left, so that it tells nobody whether there is such an account.
    shop.later(tellOfFailures(shop, email));
    return err(wait);
  }
  const row = await findForSignIn(shop, email);
  if (!passwordFits(who.password, row?.password ?? null) || !row) return err({ code: "sign_in.unauthenticated" });
  const { password: _, ...account } = row;
  const { entered } = await enter(shop, account, { method: "password", from, before });
  return ok(entered);
}

async function tellOfFailures(shop: Shop, email: string): Promise<void> {
  const account = await findForSignIn(shop, email);
  if (!account) return;
  await shop.commit([await failuresLetter(shop, { ...account, ...(await account.person()) })]);
  await deliverMails(shop);
}

/** Both counts are taken before anything is looked up, and whatever is asked for: the limit tells nothing either. */
export async function tooManyTries(shop: Shop, email: string, from: string) {
  const byAccount = shop.rate(`sign-in.${(await sha256Hex(email)).slice(0, 32)}`);
  const byAddress = shop.rate(`sign-in-from.${from.slice(0, 64)}`);
  const counts = await Promise.all([
    byAccount.take(tries_an_account, window_ms, shop.now),
    byAddress.take(tries_an_address, window_ms, shop.now),
  ]);
  if (counts.every(({ allowed }) => allowed)) return null;
  const retryAfter_seconds = Math.max(...counts.map((count) => count.retryAfter_seconds));
  return { code: "sign_in.too_many", retryAfter_seconds } as const;
}
