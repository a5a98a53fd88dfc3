import { addressLines } from "../logistics/index.ts";
import type { PaymentMethod } from "../payments/index.ts";
import type { Shop } from "../platform/shop.ts";
import type { FrozenAndSealed } from "./freeze-quote.ts";
import type { CheckoutForm } from "./view-checkout.ts";

export type ReviewView = FrozenAndSealed & {
  readonly addressLines: readonly string[];
  readonly methods: readonly PaymentMethod[];
  /** what was typed, so that it can be changed */
  readonly form: CheckoutForm;
};

export const viewReview = (shop: Shop, frozen: FrozenAndSealed, form: CheckoutForm): ReviewView => ({
  ...frozen,
  addressLines: addressLines(frozen.quote.shipTo, shop.locale),
  methods: ["card", "alipay", "wechat"],
  form,
});
