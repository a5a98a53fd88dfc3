/** The merchant's side of saved cards: `/v1/card_setups` and `/v1/charges`. */
import { isCurrency } from "../../workers/kernel/money.ts";
import { isAmount, readSession, text, type Deed, type Refusal } from "./api.ts";
import type { Desk } from "./desk.ts";
import { json, problem, type Answer, type Json } from "./http.ts";
import { chargeCard, findSetup, openSetup, wireSetup, type NewCharge } from "./setups.ts";

export function planSetup(desk: Desk, input: Json): Deed | Refusal {
  const wanted = readSession({ ...input, method: "card" }, desk.clock.now());
  if (Array.isArray(wanted)) return { status: 422, code: "invalid_request", extra: { fields: wanted } };
  const { method: _, metadata: __, ...setup } = wanted;
  return {
    operation: "card_setups",
    reference: wanted.merchantReference,
    amountMinor: wanted.amountMinor,
    run() {
      const opened = openSetup(desk, setup);
      return opened.ok ? json(201, wireSetup(opened.value, desk.publicUrl)) : problem(503, opened.fault.code);
    },
  };
}

export function readSetups(desk: Desk, id: string | undefined, query: URLSearchParams): Answer {
  if (id === undefined) {
    const reference = query.get("merchant_reference");
    if (!reference) return problem(400, "merchant_reference_required");
    const found = desk.shelf.setupsOf(reference).slice(0, 100);
    return json(200, { data: found.map((one) => wireSetup(findSetup(desk, one.id)!, desk.publicUrl)) });
  }
  const setup = findSetup(desk, id);
  return setup ? json(200, wireSetup(setup, desk.publicUrl)) : problem(404, "setup_not_found");
}

export function planCharge(desk: Desk, input: Json): Deed | Refusal {
  const { card, merchant_reference: reference, amount_minor: amountMinor, currency, description = "" } = input;
  const fields = [
    ...(text(card, 100) ? [] : ["card"]),
    ...(text(reference, 100) ? [] : ["merchant_reference"]),
    ...(isAmount(amountMinor) ? [] : ["amount_minor"]),
    ...(isCurrency(currency) ? [] : ["currency"]),
    ...(typeof description === "string" && description.length <= 500 ? [] : ["description"]),
  ];
  if (fields.length > 0) return { status: 422, code: "invalid_request", extra: { fields } };
  const wanted = { card, merchantReference: reference, amountMinor, currency, description } as NewCharge;
  return {
    operation: "charges",
    reference: wanted.merchantReference,
    amountMinor: wanted.amountMinor,
    run() {
      const made = chargeCard(desk, wanted);
      return made.ok ? json(201, desk.show(made.value)) : problem(422, made.fault.code);
    },
  };
}
