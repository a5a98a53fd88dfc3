/** Orders, refunds and parcels under /api/v1/admin, for staff. */
import { requireStaff } from "../../identity/index.ts";
import { ok } from "../../kernel/result.ts";
import { moveParcel, packParcel } from "../../logistics/index.ts";
import { listOrders } from "../../orders/index.ts";
import { doors } from "../../platform/http/doors.ts";
import { problem } from "../../platform/http/problem.ts";
import { parse, respond } from "../../platform/http/respond.ts";
import { idempotencyKey, isIdempotencyKey } from "../../platform/idempotency.ts";
import { cancelOrder, mayRefund, requestRefund } from "../../refunds/index.ts";
import { orderWhole } from "../order-view.ts";
import { presentOrder, presentParcel, presentPromise, presentSummary } from "../present.ts";
import * as contract from "./contract.ts";

export const backOfficeRoutes = doors();
const api = "/api/v1";

backOfficeRoutes.use(`${api}/admin/orders/*`, requireStaff);
backOfficeRoutes.use(`${api}/admin/orders`, requireStaff);
backOfficeRoutes.use(`${api}/admin/parcels/*`, requireStaff);

backOfficeRoutes.get(`${api}${contract.listOrders.path}`, async (c) => {
  const asked = await parse(c, contract.listOrders);
  if (!asked.ok) return problem(asked.fault);
  const page = await listOrders(c.var.shop, asked.value);
  return respond(c, ok(page), ({ items, next }) => ({ items: items.map(presentSummary), next }));
});

backOfficeRoutes.get(`${api}${contract.readOrderAsOperator.path}`, async (c) => {
  const view = await orderWhole(c.var.shop, { id: c.req.param("id") });
  return view ? c.json(presentOrder(view)) : problem({ code: "order.not_found" });
});

backOfficeRoutes.post(`${api}${contract.refundOrder.path}`, async (c) => {
  if (!mayRefund(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.refundOrder);
  if (!asked.ok) return problem(asked.fault);
  const { id, lines, amount_minor: amountMinor, payment_id: paymentId, reason } = asked.value;
  const pieces = lines.map(({ line_id: lineId, quantity, restock }) => ({ lineId, quantity, restock }));
  const wish = { lines: pieces, amountMinor, paymentId, reason };
  const given = c.req.header("idempotency-key");
  const key = isIdempotencyKey(given) ? await idempotencyKey(`refund.${id}`, given, wish) : undefined;
  return respond(c, await requestRefund(c.var.shop, id, wish, key), presentPromise, 201);
});

backOfficeRoutes.post(`${api}${contract.cancelOrderAsOperator.path}`, async (c) => {
  const id = c.req.param("id");
  const cancelled = await cancelOrder(c.var.shop, id, "operator");
  if (!cancelled.ok) return problem(cancelled.fault);
  const view = await orderWhole(c.var.shop, { id });
  return view ? c.json(presentOrder(view)) : problem({ code: "order.not_found" });
});

backOfficeRoutes.post(`${api}${contract.packParcel.path}`, async (c) => {
  const asked = await parse(c, contract.packParcel);
  if (!asked.ok) return problem(asked.fault);
  const { id, lines, location_id: locationId, carrier, tracking_number: trackingNumber } = asked.value;
  const pieces = lines?.map(({ line_id: lineId, quantity }) => ({ lineId, quantity }));
  const wish = { lines: pieces, locationId, carrier, trackingNumber };
  return respond(c, await packParcel(c.var.shop, id, wish), presentParcel, 201);
});

backOfficeRoutes.patch(`${api}${contract.moveParcel.path}`, async (c) => {
  const asked = await parse(c, contract.moveParcel);
  if (!asked.ok) return problem(asked.fault);
  const { id, state, carrier, tracking_number: trackingNumber } = asked.value;
  return respond(c, await moveParcel(c.var.shop, id, state, { carrier, trackingNumber }), presentParcel);
});
