/** Stripe's balance transactions of a day, as lines of a report. Payouts, fees and adjustments of Stripe are not ours to match. */
import type { Stripe } from "stripe";
import { day_ms, second_ms } from "../kernel/clock.ts";
import { isCurrency, money } from "../kernel/money.ts";
import { answered, type ProviderAnswer, type ReportLine, type ReportPage } from "./provider.ts";

const lines_a_page = 100;

export async function readStripeReport(
  stripe: Stripe,
  day: string,
  after: string | null,
): Promise<ProviderAnswer<ReportPage>> {
  const from = Date.parse(`${day}T00:00:00Z`) / second_ms;
  const page = await stripe.balanceTransactions.list({
    created: { gte: from, lt: from + day_ms / second_ms },
    limit: lines_a_page,
    expand: ["data.source"],
    ...(after === null ? {} : { starting_after: after }),
  });
  return answered({ lines: page.data.flatMap(readLine), next: page.has_more ? (page.data.at(-1)?.id ?? null) : null });
}

type Source = { readonly id: string; readonly metadata?: { readonly [name: string]: string } | null };

/** A charge of Checkout bears the metadata of its payment intent; a refund bears what we gave it, or is known by its id. */
export function readLine({ type, amount, fee, currency, created, source }: Stripe.BalanceTransaction): ReportLine[] {
  const kind = ({ charge: "capture", payment: "capture", refund: "refund", payment_refund: "refund" } as const)[
    type as "charge"
  ];
  const code = currency.toUpperCase();
  if (!kind || !isCurrency(code) || source === null || typeof source === "string") return [];
  const { id, metadata } = source as Source;
  const ourId = metadata?.[kind === "capture" ? "payment_id" : "refund_id"] ?? null;
  const at = created * second_ms;
  return [{ kind, providerRef: id, ourId, amount: money(Math.abs(amount), code), feeMinor: fee, at }];
}
