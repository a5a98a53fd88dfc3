import type { Shop } from "../platform/shop.ts";

/** Where a form that pays may lead in the end, for the page's own `form-action`. */
export function hostedPageOrigins({ config }: Pick<Shop, "config">): string[] {
  if (config.payments.provider === "stripe") return ["https://checkout.stripe.com"];
  return URL.canParse(config.payments.sandbox.url) ? [new URL(config.payments.sandbox.url).origin] : [];
}
