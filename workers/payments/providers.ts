/** Which provider stands behind the port, chosen by configuration alone. */
import type { Shop } from "../platform/shop.ts";
import type { PaymentProvider, ProviderName } from "./provider.ts";
import { sandboxProvider } from "./sandbox.ts";
import { stripeProvider } from "./stripe.ts";

export const isProviderName = (text: string): text is ProviderName => text === "sandbox" || text === "stripe";

/** A payment stays with the provider it began with, whatever the shop uses today. */
export function providerOf(
  shop: Pick<Shop, "config" | "outbound">,
  name: ProviderName = shop.config.payments.provider,
): PaymentProvider {
  const { sandbox, stripe } = shop.config.payments;
  if (name === "stripe")
    return stripeProvider({ secretKey: stripe.key, webhookSecrets: stripe.webhookSecrets }, shop.outbound);
  return sandboxProvider(
    { baseUrl: sandbox.url, secretKey: sandbox.key, webhookSecrets: sandbox.webhookSecrets },
    shop.outbound,
  );
}
