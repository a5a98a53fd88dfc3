import { day_ms, minute_ms } from "../kernel/clock.ts";
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { isStepUp, type StepUpFault } from "../platform/step-up.ts";
import { bankOf } from "./banks.ts";
import { isAccountNumber, type Destination } from "./payout.ts";
import { findDestination, replaceDestination } from "./store.ts";
import { askWishLater, endWish, findDueWishes, insertWish, type Wish } from "./wish-store.ts";

export type AddDestinationFault =
  | StepUpFault
  | { readonly code: "destination.holder_missing" }
  | { readonly code: "destination.account_invalid" }
  | { readonly code: "destination.currency_unknown" }
  | { readonly code: "destination.refused"; readonly why: string }
  | { readonly code: "bank.unavailable" }
  | { readonly code: "destination.raced" };

const ask_again_ms = 5 * minute_ms;
/** After that its owner says it anew. */
const asked_for_ms = day_ms;
const a_sweep_max = 20;

/** Where a seller is paid in a currency from now on. The number goes to the bank; here it stands sealed until the bank has it. */
export async function addDestination(
  shop: Shop,
  sellerId: string,
  given: { readonly holder: string; readonly account: string; readonly currency: string },
  answered: Answered<Destination> = unanswered,
): Promise<Result<Destination, AddDestinationFault>> {
  if (!isStepUp(shop)) return err({ code: "step_up.forbidden" });
  const [holder, account] = [given.holder.trim().slice(0, 140), given.account.replace(/[\s-]+/g, "").toUpperCase()];
  if (!isCurrency(given.currency)) return err({ code: "destination.currency_unknown" });
  if (holder.length < 2) return err({ code: "destination.holder_missing" });
  if (!isAccountNumber(account)) return err({ code: "destination.account_invalid" });

  const id = shop.newId("endpoint").replace(/^\w+_/, "dst_");
  const { currency } = given;
  const wish: Wish = { id, sellerId, currency, holder, account, askedBy: authorOf(shop), askedAt: shop.now };
  await shop.commit(await insertWish(shop, wish));
  return askBank(shop, wish, answered);
}

/** The bank knows the wish by its id: asked twice, it gives the same token. */
async function askBank(
  shop: Shop,
  wish: Wish,
  answered: Answered<Destination>,
): Promise<Result<Destination, AddDestinationFault>> {
  const { id, sellerId, currency, holder, account, askedBy, askedAt } = wish;
  const answer = await bankOf(shop).addDestination({ id, holder, account, currency });
  if (answer.outcome === "refused") {
    await shop.commit(endWish(shop, id, "refused"));
    return err({ code: "destination.refused", why: answer.code });
  }
  if (answer.outcome === "unknown") {
    const given_up = shop.now - askedAt > asked_for_ms;
    await shop.commit(given_up ? endWish(shop, id, "dropped") : [askWishLater(id, shop.now + ask_again_ms)]);
    return err({ code: "bank.unavailable" });
  }
  const destination: Destination = { id, sellerId, currency, holder, ...answer.value };
  const outcome = await shop.commit([
    ...endWish(shop, id, "placed"),
    ...replaceDestination(shop, destination, askedBy),
    audited(shop, "payout_destination.replaced", id, { sellerId, currency, mask: destination.mask }),
    ...(await answered(destination)),
  ]);
  if (outcome === "committed") return ok(destination);
  // The sweep was faster with the same wish; or a later wish has taken its place.
  const placed = await findDestination(shop, id);
  return placed ? ok(placed) : err({ code: "destination.raced" });
}

/** The sweep: wishes the bank has not answered, or whose answer never got here. */
export async function checkWishes(shop: Shop): Promise<number> {
  const due = await findDueWishes(shop, a_sweep_max);
  for (const wish of due) await askBank(shop, wish, unanswered);
  return due.length;
}
