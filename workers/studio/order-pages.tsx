/** What a seller has to send: its parts of orders, packed and handed over through logistics. */
import { isCarrier, moveParcel, packParcel } from "../logistics/index.ts";
import { isOrderNumber } from "../orders/index.ts";
import type { Request$ } from "../platform/http/context.ts";
import { doors } from "../platform/http/doors.ts";
import { readForm, wholeNumber } from "../platform/http/form.ts";
import { OwnOrderPage, OwnOrdersPage } from "../../web/pages/studio/order-pages.tsx";
import { comeBack, sendStudio, studioOf } from "./desk.ts";
import { needs } from "./guard.ts";
import { findOwnOrderId, listOwnOrders } from "./order-store.ts";
import { ownOrderView } from "./order-view.ts";

export const ownOrderPages = doors();
const home = "/studio/:seller{sel_[0-9A-Za-z_]+}/orders";
const one = `${home}/:number{[A-Z0-9-]{6,20}}`;
const seller = (c: Request$): string => c.req.param("seller") ?? "";
const states = ["paid", "making", "shipped", "delivered", "cancelled"] as const;

ownOrderPages.on("GET", [home, `${home}/*`], needs("orders.read"));
ownOrderPages.on("POST", [`${home}/*`], needs("orders.write"));

ownOrderPages.get(home, async (c) => {
  const state = states.find((known) => known === c.req.query("state")) ?? null;
  const cursor = c.req.query("cursor") ?? null;
  const [desk, page] = await Promise.all([
    studioOf(c, "orders"),
    listOwnOrders(c.var.shop, seller(c), { state, cursor }),
  ]);
  return sendStudio(c, desk, OwnOrdersPage({ desk, view: { ...page, state, later: cursor !== null } }));
});

ownOrderPages.get(one, async (c) => {
  const desk = await studioOf(c, "orders");
  const number = c.req.param("number");
  const view = isOrderNumber(number) ? await ownOrderView(c.var.shop, seller(c), number, desk.locale) : null;
  return view ? sendStudio(c, desk, OwnOrderPage({ desk, view })) : c.notFound();
});

ownOrderPages.post(`${one}/parcels`, async (c) => {
  const number = c.req.param("number");
  const orderId = await findOwnOrderId(c.var.shop, seller(c), number);
  if (!orderId) return c.notFound();
  const form = await readForm(c);
  const back = `/studio/${seller(c)}/orders/${number}`;
  const carrier = form.text("carrier", 40);
  const lines = form
    .under("pieces.")
    .map(([lineId, text]) => ({ lineId, quantity: wholeNumber(text) ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  if (!isCarrier(carrier) || lines.length === 0) return comeBack(c, back, { fault: "parcel.empty" });
  const trackingNumber = form.text("tracking", 60);
  const packed = await packParcel(c.var.shop, orderId, {
    lines,
    carrier,
    sellerId: seller(c),
    ...(trackingNumber ? { trackingNumber } : {}),
  });
  return comeBack(c, back, packed.ok ? { done: "packed" } : { fault: packed.fault.code });
});

ownOrderPages.post(`${one}/parcels/:parcel{pcl_[0-9A-Z]+}`, async (c) => {
  const form = await readForm(c);
  const back = `/studio/${seller(c)}/orders/${c.req.param("number")}`;
  const to = form.text("state", 20) === "delivered" ? ("delivered" as const) : ("handed_over" as const);
  const trackingNumber = form.text("tracking", 60);
  const moved = await moveParcel(c.var.shop, c.req.param("parcel"), to, {
    sellerId: seller(c),
    ...(trackingNumber ? { trackingNumber } : {}),
  });
  if (!moved.ok && moved.fault.code === "parcel.not_found") return c.notFound();
  return comeBack(c, back, moved.ok ? { done: "saved" } : { fault: moved.fault.code });
});
