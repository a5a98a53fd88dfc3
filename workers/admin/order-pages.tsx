/** Orders: the table, one order, and what can be done to it. */
import { isCarrier, moveParcel, packParcel, parcelStates } from "../logistics/index.ts";
import { orderWhole } from "../order-desk/index.ts";
import { beginMaking, isOrderNumber } from "../orders/index.ts";
import { csvFile } from "../platform/http/csv-file.ts";
import type { Request$ } from "../platform/http/context.ts";
import { idempotencyKey, isIdempotencyKey } from "../platform/idempotency.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { cancelOrder, cancelPart, mayRefund, requestRefund } from "../refunds/index.ts";
import { OrderDeskPage } from "../../web/pages/admin/order-page.tsx";
import { OrderListPage } from "../../web/pages/admin/order-list.tsx";
import { comeBack, deskOf, sendDesk } from "./desk.ts";
import { minorOf, readForm, wholeNumber, type Form } from "./form.ts";
import { orderCsv, orderDeskView, orderListView } from "./order-view.ts";

export const orderDeskPages = doors();
const one = "/admin/orders/:number{[A-Z0-9-]{6,20}}";
const pathOf = (c: Request$): string => `/admin/orders/${c.req.param("number")}`;

orderDeskPages.get("/admin/orders", async (c) => {
  const desk = await deskOf(c, "orders");
  const view = await orderListView(c.var.shop, new URL(c.req.url).searchParams);
  return sendDesk(c, desk, OrderListPage({ desk, view }));
});

orderDeskPages.get("/admin/orders.csv", (c) =>
  csvFile(orderCsv(c.var.shop, new URL(c.req.url).searchParams), "orders.csv"),
);

orderDeskPages.get(one, async (c) => {
  const desk = await deskOf(c, "orders");
  const number = c.req.param("number") ?? "";
  const view = isOrderNumber(number) ? await orderDeskView(c.var.shop, number) : null;
  return view ? sendDesk(c, desk, OrderDeskPage({ desk, view })) : c.notFound();
});

/** The order a form is about, or null: then nothing is done. */
async function orderOf(c: Request$) {
  const number = c.req.param("number") ?? "";
  return isOrderNumber(number) ? ((await orderWhole(c.var.shop, { number }))?.order ?? null) : null;
}

orderDeskPages.post(`${one}/refunds`, async (c) => {
  if (!mayRefund(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const order = await orderOf(c);
  if (!order) return c.notFound();
  const form = await readForm(c);
  const amountMinor = minorOf(form.text("amount", 30), order.total.currency);
  if (Number.isNaN(amountMinor)) return comeBack(c, pathOf(c), { fault: "refund.nothing" });
  const restock = form.text("restock") === "1";
  const wish = {
    lines: piecesIn(form).map((line) => ({ ...line, restock })),
    reason: form.text("reason", 200) || "requested",
    ...(amountMinor === null ? {} : { amountMinor }),
    ...(form.text("payment") ? { paymentId: form.text("payment", 60) } : {}),
  };
  const once = form.text("once", 60);
  const key = isIdempotencyKey(once) ? await idempotencyKey(`refund.${order.id}`, once, wish) : undefined;
  const promised = await requestRefund(c.var.shop, order.id, wish, key);
  return comeBack(c, pathOf(c), promised.ok ? { done: "refunded" } : { fault: promised.fault.code });
});

/** Fields "pieces.<line id>" with a number above nothing. */
const piecesIn = (form: Form): { lineId: string; quantity: number }[] =>
  form
    .under("pieces.")
    .map(([lineId, text]) => ({ lineId, quantity: wholeNumber(text) ?? 0 }))
    .filter(({ quantity }) => quantity > 0);

orderDeskPages.post(`${one}/cancellation`, async (c) => {
  const order = await orderOf(c);
  if (!order) return c.notFound();
  const cancelled = await cancelOrder(c.var.shop, order.id, "operator");
  return comeBack(c, pathOf(c), cancelled.ok ? { done: "cancelled" } : { fault: cancelled.fault.code });
});

orderDeskPages.post(`${one}/sellers/:seller{sel_\\w{1,40}}/:step{making|cancellation}`, async (c) => {
  const order = await orderOf(c);
  if (!order) return c.notFound();
  const { seller, step } = c.req.param();
  if (step === "making") {
    const begun = await beginMaking(c.var.shop, order.id, seller);
    return comeBack(c, pathOf(c), begun.ok ? { done: "moved" } : { fault: begun.fault.code });
  }
  const cancelled = await cancelPart(c.var.shop, order.id, seller, "operator");
  return comeBack(c, pathOf(c), cancelled.ok ? { done: "cancelled" } : { fault: cancelled.fault.code });
});

orderDeskPages.post(`${one}/parcels`, async (c) => {
  const order = await orderOf(c);
  if (!order) return c.notFound();
  const form = await readForm(c);
  const carrier = form.text("carrier", 40);
  const lines = piecesIn(form);
  if (!isCarrier(carrier) || lines.length === 0) return comeBack(c, pathOf(c), { fault: "parcel.empty" });
  const trackingNumber = form.text("tracking", 60);
  const packed = await packParcel(c.var.shop, order.id, {
    lines,
    carrier,
    ...(trackingNumber ? { trackingNumber } : {}),
  });
  return comeBack(c, pathOf(c), packed.ok ? { done: "packed" } : { fault: packed.fault.code });
});

orderDeskPages.post(`${one}/parcels/:parcel{pcl_[0-9A-Z]+}`, async (c) => {
  const form = await readForm(c);
  const state = parcelStates.find((known) => known === form.text("state", 20));
  if (!state) return comeBack(c, pathOf(c), { fault: "parcel.illegal_move" });
  const trackingNumber = form.text("tracking", 60);
  const moved = await moveParcel(c.var.shop, c.req.param("parcel"), state, trackingNumber ? { trackingNumber } : {});
  return comeBack(c, pathOf(c), moved.ok ? { done: "moved" } : { fault: moved.fault.code });
});
