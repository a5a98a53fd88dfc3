/** Payouts under /api/v1, and the bank's messages at /hooks/payouts/sandbox. */
import { isCurrency } from "../kernel/money.ts";
import { ok } from "../kernel/result.ts";
import { doors } from "../platform/http/doors.ts";
import { problem } from "../platform/http/problem.ts";
import { once } from "../platform/http/once.ts";
import { parse, respond } from "../platform/http/respond.ts";
import { addDestination, type AddDestinationFault } from "./add-destination.ts";
import { bankOf } from "./banks.ts";
import * as contract from "./contract.ts";
import { mayMoveMoney, mayRecall, maySeeFinance, maySeePayouts } from "./policy.ts";
import { presentDestination, presentPage, presentPayout } from "./present.ts";
import type { Destination, Payout } from "./payout.ts";
import { requestPayout, type RequestPayoutFault } from "./request-payout.ts";
import { recallPayout, type RecallFault } from "./recall-payout.ts";
import { hearBank } from "./send-payout.ts";
import { findDestinations, listPayouts } from "./store.ts";

export const payoutRoutes = doors();
const api = "/api/v1";
const page_payouts = 50;
const webhook_bytes_max = 64 * 1024;
const notFound = () => problem({ code: "seller.not_found" });

payoutRoutes.get(`${api}${contract.readSellerPayouts.path}`, async (c) => {
  const asked = await parse(c, contract.readSellerPayouts);
  if (!asked.ok || !maySeePayouts(c.var.shop.actor, asked.value.seller_id)) return notFound();
  const { seller_id: sellerId, cursor = null } = asked.value;
  return respond(c, ok(await listPayouts(c.var.shop, { sellerId }, cursor, page_payouts)), presentPage);
});

payoutRoutes.post(`${api}${contract.requestPayout.path}`, async (c) => {
  const asked = await parse(c, contract.requestPayout);
  if (!mayMoveMoney(c.var.shop.actor, c.req.param("seller_id"))) return notFound();
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, currency, amount_minor } = asked.value;
  if (!isCurrency(currency)) return problem({ code: "payout.no_destination" });
  const requested = await once<Payout, RequestPayoutFault>(
    c,
    { of: `payout.${seller_id}`, wish: { currency, amount_minor } },
    (answered) => requestPayout(c.var.shop, seller_id, currency, amount_minor, answered),
  );
  return respond(c, requested, presentPayout, 201);
});

payoutRoutes.get(`${api}${contract.readDestinations.path}`, async (c) => {
  const asked = await parse(c, contract.readDestinations);
  if (!asked.ok || !maySeePayouts(c.var.shop.actor, asked.value.seller_id)) return notFound();
  return respond(c, ok(await findDestinations(c.var.shop, asked.value.seller_id)), (found) => ({
    destinations: found.map(presentDestination),
  }));
});

payoutRoutes.post(`${api}${contract.addDestination.path}`, async (c) => {
  const asked = await parse(c, contract.addDestination);
  if (!mayMoveMoney(c.var.shop.actor, c.req.param("seller_id"))) return notFound();
  if (!asked.ok) return problem(asked.fault);
  const { seller_id, ...given } = asked.value;
  const added = await once<Destination, AddDestinationFault>(
    c,
    { of: `destination.${seller_id}`, wish: given },
    (answered) => addDestination(c.var.shop, seller_id, given, answered),
  );
  return respond(c, added, presentDestination, 201);
});

payoutRoutes.get(`${api}${contract.readPayouts.path}`, async (c) => {
  if (!maySeeFinance(c.var.shop.actor)) return problem({ code: "operator.not_found" });
  const asked = await parse(c, contract.readPayouts);
  if (!asked.ok) return problem(asked.fault);
  const { state = null, cursor = null } = asked.value;
  return respond(c, ok(await listPayouts(c.var.shop, { state }, cursor, page_payouts)), presentPage);
});

payoutRoutes.post(`${api}${contract.recallPayout.path}`, async (c) => {
  if (!maySeeFinance(c.var.shop.actor)) return problem({ code: "payout.not_found" });
  if (!mayRecall(c.var.shop.actor)) return problem({ code: "operator.forbidden" });
  const asked = await parse(c, contract.recallPayout);
  if (!asked.ok) return problem(asked.fault);
  const { id, reason } = asked.value;
  const recalled = await once<Payout, RecallFault>(c, { of: `recall.${id}`, wish: { reason } }, (answered) =>
    recallPayout(c.var.shop, id, reason, answered),
  );
  return respond(c, recalled, presentPayout);
});

/** Signature and age first; then its id into the inbox together with what it changes. */
payoutRoutes.post("/hooks/payouts/sandbox", async (c) => {
  const raw = await c.req.text();
  if (raw.length > webhook_bytes_max) return problem({ code: "webhook.too_large" });
  const { shop } = c.var;
  const reading = await bankOf(shop).readWebhook(raw, c.req.raw.headers, shop.now);
  if (!reading.ok)
    return problem({ code: reading.reason === "bad_signature" ? "webhook.unauthenticated" : "webhook.invalid" });
  const { id, payoutId, payout } = reading.event;
  const heard = await hearBank(shop, payoutId, payout, id);
  return heard.ok || heard.fault.code === "payout.not_found" ? c.body(null, 204) : problem(heard.fault);
});
