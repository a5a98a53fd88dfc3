/** Asking for a letter before a sale opens, and taking that back. */
import { hour_ms } from "../kernel/clock.ts";
import { sameText, sha256Hex, sign } from "../kernel/crypto.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { phaseOf, type Sale } from "../drops/index.ts";
import type { Shop } from "../platform/shop.ts";
import { deleteReminder, deleteRemindersTo, findReminder, insertReminder, type Reminder } from "./store.ts";

/** Names the words that were agreed to; new words, a new name. */
export const reminderNotice = "reminder-2026-11";
const asks = { an_address: 20, from_one_place: 60, window_ms: hour_ms } as const;

export type RemindFault =
  | { readonly code: "reminder.email_invalid" }
  | { readonly code: "reminder.not_agreed" }
  | { readonly code: "reminder.too_late" }
  | { readonly code: "reminder.too_many"; readonly retryAfter_seconds: number };

/** Somebody signed in agrees by asking; anybody else says an address and that they agree. One letter a sale and address. */
export async function remindMe(
  shop: Shop,
  sale: Sale,
  wish: { readonly email: string | null; readonly agreed: boolean; readonly from: string },
): Promise<Result<{ readonly email: string }, RemindFault>> {
  const own = shop.actor.kind === "account" ? (await shop.actor.person()).email : wish.email;
  const email = (own ?? "").trim().toLowerCase();
  if (email.length > 254 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return err({ code: "reminder.email_invalid" });
  if (shop.actor.kind !== "account" && !wish.agreed) return err({ code: "reminder.not_agreed" });
  if (phaseOf(sale, shop.now) !== "soon") return err({ code: "reminder.too_late" });
  const wait = await tooMany(shop, email, wish.from);
  if (wait) return err(wait);
  const reminder = { saleId: sale.id, email, locale: shop.locale, notice: reminderNotice };
  await shop.commit(await insertReminder(shop, reminder));
  return ok({ email });
}

/** Nobody is buried in letters by somebody else's finger. */
async function tooMany(shop: Shop, email: string, from: string) {
  const counts = await Promise.all([
    shop.rate(`reminder.${(await sha256Hex(email)).slice(0, 32)}`).take(asks.an_address, asks.window_ms, shop.now),
    shop.rate(`reminder-from.${from.slice(0, 64)}`).take(asks.from_one_place, asks.window_ms, shop.now),
  ]);
  if (counts.every(({ allowed }) => allowed)) return null;
  const retryAfter_seconds = Math.max(...counts.map((count) => count.retryAfter_seconds));
  return { code: "reminder.too_many", retryAfter_seconds } as const;
}

export async function forgetReminder(
  shop: Shop,
  saleId: string,
): Promise<Result<null, { readonly code: "reminder.unauthenticated" }>> {
  if (shop.actor.kind !== "account") return err({ code: "reminder.unauthenticated" });
  await shop.commit(deleteReminder(shop, saleId, (await shop.actor.person()).email));
  return ok(null);
}

/** What opens the way out in a letter: it says which reminder it was, and only we can have made it. */
export const wayOut = async (shop: Shop, { id }: Pick<Reminder, "id">): Promise<string> =>
  (await sign(shop.config.signingSecret, `reminder.${id}`)).slice(0, 22);

/** The reminder a letter's link speaks of; null when we did not make the link, or it has been forgotten. */
export async function reminderOfLink(shop: Shop, id: string, key: string): Promise<Reminder | null> {
  const reminder = await findReminder(shop, id);
  return reminder && sameText(key, await wayOut(shop, reminder)) ? reminder : null;
}

/** No more letters to this address, for any sale. */
export const stopReminders = (shop: Shop, { email }: Pick<Reminder, "email">) =>
  shop.commit(deleteRemindersTo(shop, email));
