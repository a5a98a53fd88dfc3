/** The test bench, under /sandbox: order a fault, finish a payment without a browser, send a message again. */
import { occasion, type Desk } from "./desk.ts";
import { faultKinds, makeFault } from "./faults.ts";
import { json, problem, readJson, type Answer, type Json, type Request } from "./http.ts";
import { findSetup, saveCard, wireSetup } from "./setups.ts";
import { wireRefund } from "./wire.ts";

const list_max = 500;

export function control(desk: Desk, { method, path, body, query }: Request): Answer {
  const input = readJson(body);
  if (!input) return problem(400, "malformed_json");
  const [, , noun, id, verb] = path.split("/");
  if (noun === "faults") return faults(desk, method, input);
  if (noun === "messages" && method === "GET") return messages(desk, query);
  if (method !== "POST") return problem(405, "method_not_allowed");
  if (noun === "sessions" && id !== undefined && verb === "complete") return complete(desk, id, input);
  if (noun === "sessions" && id !== undefined && verb === "chargeback") return chargeback(desk, id, input);
  if (noun === "setups" && id !== undefined && verb === "complete") return completeSetup(desk, id, input);
  if (noun === "refunds" && id !== undefined && verb === "complete") return completeRefund(desk, id, input);
  if (noun === "redeliver") return redeliver(desk, input);
  return problem(404, "not_found");
}

function faults({ faults }: Desk, method: string, input: Json): Answer {
  if (method === "POST") {
    const rule = makeFault(input);
    if (!rule) return problem(422, "invalid_fault", { kinds: Object.keys(faultKinds) });
    if (!faults.add(rule)) return problem(422, "too_many_faults");
  }
  if (method === "DELETE") faults.clear();
  return json(200, { data: faults.list(), kinds: faultKinds });
}

/** `outcome` captured | declined | cancelled | expired | requires_action; a closed session may be captured late. */
function complete(desk: Desk, id: string, { outcome, decline_code = "card_declined", card = null }: Json): Answer {
  const session = desk.find(id);
  if (!session) return problem(404, "session_not_found");
  const facts = { card: typeof card === "string" ? card : null };
  const moves = {
    captured: () => desk.capture(session, facts),
    declined: () => desk.move(session, "declined", { ...facts, declineCode: String(decline_code) }),
    requires_action: () => desk.move(session, "requires_action", facts),
    cancelled: () => desk.shut(session, "cancelled"),
    expired: () => desk.shut(session, "expired"),
  };
  if (typeof outcome !== "string" || !Object.hasOwn(moves, outcome)) return problem(422, "invalid_outcome");
  if (session.status === outcome) return json(200, desk.show(session));
  const moved = moves[outcome as keyof typeof moves]();
  return moved.ok ? json(200, desk.show(moved.value)) : problem(409, "session_settled", { status_now: session.status });
}

/** The cardholder's bank speaks: `status` opened (the first time), then won or lost. Told by a signed message. */
function chargeback(desk: Desk, id: string, { status = "opened", reason = "fraudulent", amount_minor }: Json): Answer {
  const session = desk.find(id);
  if (!session) return problem(404, "session_not_found");
  if (session.status !== "captured") return problem(409, "session_not_captured");
  const minor = amount_minor ?? session.capturedMinor;
  const known = (["opened", "won", "lost"] as const).find((one) => one === status);
  const sound = typeof minor === "number" && Number.isSafeInteger(minor) && minor > 0 && minor <= session.capturedMinor;
  if (!sound || typeof reason !== "string" || !known) return problem(422, "invalid_chargeback");
  const told = { id: `cb_${session.id}`, status: known, reason, amount_minor: minor, currency: session.currency };
  const type = `chargeback.${known}`;
  desk.courier.announce(type, { payment_session: desk.show(session), chargeback: told }, occasion(type, session));
  return json(200, told);
}

/** Saves a card without a browser: `{ number }`, one of the test cards. */
function completeSetup(desk: Desk, id: string, { number = "4242424242424242" }: Json): Answer {
  const setup = findSetup(desk, id);
  if (!setup) return problem(404, "setup_not_found");
  if (typeof number !== "string" || !/^\d{12,19}$/.test(number)) return problem(422, "invalid_card");
  return json(200, wireSetup(saveCard(desk, setup, number), desk.publicUrl));
}

function completeRefund(desk: Desk, id: string, { outcome }: Json): Answer {
  const refund = desk.shelf.refunds.get(id);
  if (!refund) return problem(404, "refund_not_found");
  if (outcome !== "succeeded" && outcome !== "failed") return problem(422, "invalid_outcome");
  return json(200, wireRefund(desk.settle(refund, outcome)));
}

/** By `id` of a message, by `merchant_reference`, or all of a run ({"all": true}); whatever became of them before. */
function redeliver(desk: Desk, { id, merchant_reference: reference, all }: Json): Answer {
  const chosen = [...desk.shelf.messages.values()].filter(
    (message) => all === true || message.id === id || message.reference === reference,
  );
  for (const message of chosen) desk.courier.redeliver(message.id);
  return json(202, { sent: chosen.length });
}

function messages(desk: Desk, query: URLSearchParams): Answer {
  const reference = query.get("merchant_reference");
  const all = [...desk.shelf.messages.values()].filter((one) => reference === null || one.reference === reference);
  const waiting = all.filter(({ delivery }) => delivery === "waiting").length;
  const data = all.slice(-list_max).map(({ body, ...rest }) => ({ ...rest, body: JSON.parse(body) as unknown }));
  return json(200, { data, waiting });
}
