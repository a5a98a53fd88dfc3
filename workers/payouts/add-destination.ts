import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { isStepUp, type StepUpFault } from "../platform/step-up.ts";
import { bankOf } from "./banks.ts";
import { isAccountNumber, type Destination } from "./payout.ts";
import { replaceDestination } from "./store.ts";

export type AddDestinationFault =
  | StepUpFault
  | { readonly code: "destination.holder_missing" }
  | { readonly code: "destination.account_invalid" }
  | { readonly code: "destination.currency_unknown" }
  | { readonly code: "destination.refused"; readonly why: string }
  | { readonly code: "bank.unavailable" }
  | { readonly code: "destination.raced" };

/** Where a seller is paid in a currency from now on. The number goes to the bank and is written down nowhere here. */
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
  const answer = await bankOf(shop).addDestination({ id, holder, account, currency: given.currency });
  if (answer.outcome === "refused") return err({ code: "destination.refused", why: answer.code });
  if (answer.outcome === "unknown") return err({ code: "bank.unavailable" });
  const destination: Destination = { id, sellerId, currency: given.currency, holder, ...answer.value };
  const by = authorOf(shop);
  const outcome = await shop.commit([
    ...replaceDestination(shop, destination, by),
    audited(shop, "payout_destination.replaced", id, { sellerId, currency: given.currency, mask: destination.mask }),
    ...(await answered(destination)),
  ]);
  return outcome === "committed" ? ok(destination) : err({ code: "destination.raced" });
}
