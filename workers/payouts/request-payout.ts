/** Asking for money: what stands in the seller's purse is set aside in the batch that writes the payout down. */
import { book, balancesOf, pend, spendable, type AccountRef } from "../ledger/index.ts";
import type { Currency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited, authorOf } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import { unanswered, type Answered } from "../platform/http/once.ts";
import type { Shop } from "../platform/shop.ts";
import { minimumMinor, type Destination, type Payout } from "./payout.ts";
import { findDestinations, insertPayout, selectPayable, selectSellerState } from "./store.ts";

export type RequestPayoutFault =
  | { readonly code: "payout.no_destination" }
  | { readonly code: "payout.seller_not_approved" }
  | { readonly code: "payout.too_little"; readonly availableMinor: number; readonly minimumMinor: number };

/** Who may ask has been asked already. `minor` undefined: all there is. */
export async function requestPayout(
  shop: Shop,
  sellerId: string,
  currency: Currency,
  minor?: number,
  answered: Answered<Payout> = unanswered,
): Promise<Result<Payout, RequestPayoutFault>> {
  const purse = book.seller(sellerId, "available", currency);
  const [destinations, [available], seller] = await Promise.all([
    findDestinations(shop, sellerId),
    balancesOf(shop, [purse]),
    shop.db.first<{ state: string }>(selectSellerState(sellerId)),
  ]);
  const destination = destinations.find((one) => one.currency === currency);
  if (!destination) return err({ code: "payout.no_destination" });
  if (seller?.state !== "approved") return err({ code: "payout.seller_not_approved" });
  const availableMinor = spendable(available!);
  const wanted = minor ?? availableMinor;
  const least = minimumMinor({ currency });
  const short = { code: "payout.too_little", availableMinor, minimumMinor: least } as const;
  if (!Number.isSafeInteger(wanted) || wanted < least || wanted > availableMinor) return err(short);

  const payout = newPayout(shop, destination, { minor: wanted, currency });
  const outcome = await shop.commit([
    ...setAside(shop, payout, purse),
    ...written(shop, payout),
    ...(await answered(payout)),
  ]);
  return outcome === "committed" ? ok(payout) : err(short);
}

const newPayout = (shop: Shop, { id, sellerId }: Destination, amount: Payout["amount"]): Payout => ({
  id: shop.newId("payout"),
  sellerId,
  destinationId: id,
  state: "requested",
  version: 1,
  amount,
  providerRef: null,
  reason: "",
  requestedBy: authorOf(shop),
  createdAt: shop.now,
  updatedAt: shop.now,
});

const setAside = (shop: Shop, { id, amount }: Payout, purse: AccountRef) =>
  pend(shop, {
    id: `payout/${id}`,
    debit: purse,
    credit: book.payout(amount.currency),
    minor: amount.minor,
    kind: "payout",
    group: id,
  });

const written = (shop: Shop, payout: Payout) => [
  insertPayout(shop, payout),
  audited(shop, "payout.requested", payout.id, { sellerId: payout.sellerId, ...payout.amount }),
  announce(shop, "payout.requested", { payoutId: payout.id, sellerId: payout.sellerId }),
];

const a_sweep_max = 100;
type Payable = { readonly sellerId: string; readonly currency: Currency; readonly destinationId: string };

/** Nightly: everybody who has enough is paid. What one seller lacks keeps nobody else waiting. */
export async function payEverybody(shop: Shop): Promise<number> {
  let [paid, after] = [0, ""];
  for (let round = 0; round < 50; round++) {
    const rows = await shop.db.all<Payable>(selectPayable(after, a_sweep_max));
    for (const { sellerId, currency } of rows) if ((await requestPayout(shop, sellerId, currency)).ok) paid += 1;
    if (rows.length < a_sweep_max) break;
    after = rows.at(-1)!.destinationId;
  }
  return paid;
}
