import type { Fault } from "../kernel/result.ts";
import { checkAddress, type AddressFault } from "../logistics/index.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { isIdempotencyKey } from "../platform/idempotency.ts";
import * as contract from "./contract.ts";
import { freezeQuote } from "./freeze-quote.ts";
import { payOrder } from "./pay-order.ts";
import { presentOrder, presentQuote } from "./present.ts";

export const checkoutRoutes = doors("/api/v1");

const refuse = (fault: Fault & { readonly retryAfter_seconds?: number }): Response =>
  problem(fault, fault.retryAfter_seconds ? { "retry-after": String(fault.retryAfter_seconds) } : {});

checkoutRoutes.post(contract.quoteCart.path, async (c) => {
  const input = await parse(c, contract.quoteCart);
  if (!input.ok) return problem(input.fault);
  const { cart_id, email, ship_to, delivery_option, delivery_options } = input.value;
  const shipTo = checkAddress({ ...ship_to, postalCode: ship_to.postal_code });
  if (!shipTo.ok) return problem(asSent(shipTo.fault));
  const delivery = { all: delivery_option ?? null, bySeller: delivery_options };
  const request = { cartId: cart_id, email, shipTo: shipTo.value, delivery };
  const frozen = await freezeQuote(c.var.shop, request);
  return frozen.ok ? respond(c, frozen, presentQuote, 201) : refuse(frozen.fault);
});

/** Fields by the names they were sent by. */
const asSent = ({ code, fields: { postalCode, ...fields } }: AddressFault) => ({
  code,
  fields: postalCode === undefined ? fields : { ...fields, postal_code: postalCode },
});

checkoutRoutes.post(contract.placeOrder.path, async (c) => {
  const idempotencyKey = c.req.header("idempotency-key");
  if (!isIdempotencyKey(idempotencyKey)) return problem({ code: "request.key_missing" });
  const input = await parse(c, contract.placeOrder);
  if (!input.ok) return problem(input.fault);
  const { quote_token: quoteToken, method, use_balance: useBalance } = input.value;
  const ordered = await payOrder(c.var.shop, { quoteToken, method, idempotencyKey, useBalance });
  if (!ordered.ok) return refuse(ordered.fault);
  if (ordered.value.order.again) c.header("idempotent-replayed", "true");
  return respond(c, ordered, presentOrder, 201);
});
