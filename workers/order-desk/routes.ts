/** Orders under /api/v1, for their owners. */
import { payAgain } from "../payments/index.ts";
import { bearerIn } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { cancelOrder, cancelPart } from "../refunds/index.ts";
import { backOfficeRoutes } from "./back-office/routes.ts";
import * as contract from "./contract.ts";
import { orderView } from "./order-view.ts";
import { presentOrder } from "./present.ts";
import { paymentUrls } from "./payment-urls.ts";

export const orderRoutes = doors();
const api = "/api/v1";

orderRoutes.get(`${api}${contract.readOrder.path}`, async (c) => {
  const asked = await parse(c, contract.readOrder);
  if (!asked.ok) return problem({ code: "order.not_found" });
  return respond(c, await orderView(c.var.shop, asked.value, bearerIn(c.req.raw)), presentOrder);
});

orderRoutes.post(`${api}${contract.payOrder.path}`, async (c) => {
  const asked = await parse(c, contract.payOrder);
  if (!asked.ok) return problem(asked.fault);
  const view = await orderView(c.var.shop, asked.value, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const { order } = view.value;
  const urls = paymentUrls(c, order);
  const started = await payAgain(c.var.shop, order.id, asked.value.method, urls);
  return respond(c, started, ({ state, redirectUrl }) => ({ state, redirect_url: redirectUrl }), 201);
});

orderRoutes.post(`${api}${contract.cancelOrder.path}`, async (c) => {
  const asked = await parse(c, contract.cancelOrder);
  if (!asked.ok) return problem(asked.fault);
  const view = await orderView(c.var.shop, asked.value, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  if (!view.value.mayCancel) return problem({ code: "order.not_cancellable" });
  const cancelled = await cancelOrder(c.var.shop, asked.value.id, "shopper");
  if (!cancelled.ok) return problem(cancelled.fault);
  return respond(c, await orderView(c.var.shop, asked.value, bearerIn(c.req.raw), "acting"), presentOrder);
});

orderRoutes.post(`${api}${contract.cancelSellerOrder.path}`, async (c) => {
  const asked = await parse(c, contract.cancelSellerOrder);
  if (!asked.ok) return problem(asked.fault);
  const view = await orderView(c.var.shop, asked.value, bearerIn(c.req.raw), "acting");
  if (!view.ok) return problem(view.fault);
  const { id, seller_id } = asked.value;
  if (!view.value.cancellableSellers.includes(seller_id)) return problem({ code: "order.not_cancellable" });
  const cancelled = await cancelPart(c.var.shop, id, seller_id, "shopper");
  if (!cancelled.ok) return problem(cancelled.fault);
  return respond(c, await orderView(c.var.shop, { id }, bearerIn(c.req.raw)), presentOrder);
});

orderRoutes.route("/", backOfficeRoutes);
