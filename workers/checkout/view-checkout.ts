/** What the checkout page shows: the basket, the form of the country, what delivery would cost there, an estimate. */
import { openCartId, priced, type CartView } from "../cart/index.ts";
import { err, ok, type Fault, type Result } from "../kernel/result.ts";
import { addressForm, deliverableCountries, type AddressField, type AddressProblem } from "../logistics/index.ts";
import type { FrozenQuote } from "../orders/index.ts";
import type { Shop } from "../platform/shop.ts";
import { gather } from "./gather.ts";
import { cheapest, type DeliveryWish, type SellerOffer } from "./offers.ts";
import { priceCart } from "./price-cart.ts";

/** What was typed so far, by field name; empty at first. */
export type CheckoutForm = { readonly [name: string]: string };

export type CheckoutView = {
  readonly cart: CartView;
  readonly country: string;
  readonly countries: readonly string[];
  readonly email: string;
  readonly fields: readonly (AddressField & { readonly value: string; readonly problem: AddressProblem | null })[];
  readonly emailProblem: "required" | "format" | null;
  /** how each seller would send their part; empty while it cannot be said */
  readonly offers: readonly SellerOffer[];
  /** before the address is known: tax of the country, without its states */
  readonly estimate: Pick<FrozenQuote, "totals" | "tax" | "duty"> | null;
  /** why it cannot be ordered as it stands, or what came back from the last step */
  readonly fault: Fault | null;
};

export type CheckoutProblems = {
  readonly fields?: { readonly [name: string]: AddressProblem };
  readonly email?: "required" | "format";
  readonly fault?: Fault;
};

/** Fields "delivery_option" for all, and "delivery_option.<seller>" for each seller of several. */
export function deliveryWish(form: CheckoutForm): DeliveryWish {
  const prefix = "delivery_option.";
  const named = Object.entries(form).filter(([name, value]) => name.startsWith(prefix) && value !== "");
  const bySeller = Object.fromEntries(named.map(([name, value]) => [name.slice(prefix.length), value]));
  return { all: form["delivery_option"] || null, bySeller };
}

export async function viewCheckout(
  shop: Shop,
  cartId: string | null,
  form: CheckoutForm = {},
  problems: CheckoutProblems = {},
): Promise<Result<CheckoutView, { readonly code: "cart.not_found" }>> {
  const name = await openCartId(shop, cartId);
  if (name === null || cartId === null) return err({ code: "cart.not_found" });
  const country = [form["country"] ?? "", shop.shipTo].find((code) => deliverableCountries.includes(code)) ?? "US";
  const there = { ...shop, shipTo: country };
  const contents = await shop.cart(name).read();
  const cart = contents.closedBy ? { ...contents, lines: [] } : contents;
  const email = form["email"] ?? (shop.actor.kind === "account" ? (await shop.actor.person()).email : "");
  const [view, gathered] = await Promise.all([
    priced(there, cartId, contents),
    gather(there, cart, { country, subdivision: "" }, ""),
  ]);
  const estimated = (wish: DeliveryWish) => priceCart(there, cart, { country, subdivision: "" }, gathered, wish);
  const asked = estimated(deliveryWish(form));
  // What was chosen for another country may not be offered in this one.
  const estimate = !asked.ok && asked.fault.code === "checkout.no_such_delivery" ? estimated(cheapest) : asked;
  return ok({
    cart: view,
    country,
    countries: deliverableCountries,
    email,
    emailProblem: problems.email ?? null,
    fields: (addressForm(country, shop.locale) ?? []).map((field) => ({
      ...field,
      value: form[field.name] ?? "",
      problem: problems.fields?.[field.name] ?? null,
    })),
    offers: estimate.ok ? estimate.value.offers : [],
    estimate: estimate.ok ? estimate.value : null,
    fault: problems.fault ?? (estimate.ok ? null : estimate.fault),
  });
}
