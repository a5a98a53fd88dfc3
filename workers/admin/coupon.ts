/** Coupons made and ended by hand. */
import { minorOf, wholeNumber, type Form } from "./form.ts";
import { day_ms } from "../kernel/clock.ts";
import { isCurrency } from "../kernel/money.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Shop } from "../platform/shop.ts";
import {
  endPromotion,
  normalizeCode,
  putPromotion,
  type Action,
  type Condition,
  type PromotionDraft,
} from "../promotions/index.ts";

export type CouponFault = { readonly code: "promotion.invalid" } | { readonly code: "promotion.duplicate" };

/** A code with one reduction or more: per cent, an amount of one currency, free delivery; with what it asks for. */
export async function makeCoupon(shop: Shop, form: Form): Promise<Result<string, CouponFault>> {
  const draft = couponIn(form, shop.newId("promotion"));
  if (!draft) return err({ code: "promotion.invalid" });
  const outcome = await shop.commit([
    putPromotion({ ...draft, startsAt: shop.now }),
    audited(shop, "promotion.made", draft.id, draft),
  ]);
  return outcome === "committed" ? ok(draft.id) : err({ code: "promotion.duplicate" });
}

export const endCoupon = async (shop: Shop, id: string): Promise<void> =>
  void (await shop.commit([endPromotion(shop, id), audited(shop, "promotion.ended", id)]));

export function couponIn(form: Form, id: string): PromotionDraft | null {
  const code = normalizeCode(form.text("code", 60));
  const currency = form.text("currency", 3);
  const percent = wholeNumber(form.text("percent", 10));
  const [amount, minimum] = [minorOf(form.text("amount", 20), currency), minorOf(form.text("minimum", 20), currency)];
  const [usesMax, perPerson] = [wholeNumber(form.text("usesMax", 10)), wholeNumber(form.text("perPerson", 10))];
  const endsOn = form.text("endsOn", 10);
  const endsAt = endsOn === "" ? null : Date.parse(`${endsOn}T00:00:00Z`) + day_ms;
  const counted = [percent, amount, minimum, usesMax, perPerson, endsAt].every(
    (n) => n === null || (Number.isSafeInteger(n) && n > 0),
  );
  if (!/^[\p{L}\p{N}]{3,40}$/u.test(code) || !counted || (percent ?? 0) > 100 || !isCurrency(currency)) return null;
  const actions: Action[] = [
    ...(percent === null ? [] : [{ kind: "percent_off_order" as const, bp: percent * 100 }]),
    ...(amount === null ? [] : [{ kind: "amount_off_order" as const, amounts: { [currency]: amount } }]),
    ...(form.text("freeDelivery") === "1" ? [{ kind: "free_delivery" as const }] : []),
  ];
  const conditions: Condition[] =
    minimum === null ? [] : [{ kind: "minimum_subtotal", amounts: { [currency]: minimum } }];
  return actions.length === 0 ? null : { id, code, conditions, actions, endsAt, usesMax, usesPerPersonMax: perPerson };
}
