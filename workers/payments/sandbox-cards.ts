/** Saved cards at the sandbox acquirer. */
import { iso } from "../kernel/clock.ts";
import {
  answered,
  unknown,
  type ProviderAnswer,
  type ProviderSession,
  type ProviderSetup,
  type SavedCards,
} from "./provider.ts";
import type { Ask, Json } from "./sandbox.ts";
import { isObject } from "../kernel/json-object.ts";

type AsSession = (answer: Promise<ProviderAnswer<Json>>) => Promise<ProviderAnswer<ProviderSession>>;

export const savedCards = (ask: Ask, session: AsSession): SavedCards => ({
  async openSetup(request) {
    const opened = await ask("POST", "/v1/card_setups", request.setupId, {
      merchant_reference: request.setupId,
      amount_minor: request.upTo.minor,
      currency: request.upTo.currency,
      return_url: request.returnUrl,
      cancel_url: request.cancelUrl,
      locale: request.locale,
      description: request.description,
      expires_at: iso(request.expiresAt),
    });
    return opened.outcome === "answered" ? readable(readSetup(opened.value)) : opened;
  },

  async findSetup(ref, setupId) {
    if (ref === null) return findByReference(ask, setupId);
    const found = await ask("GET", `/v1/card_setups/${encodeURIComponent(ref)}`);
    if (found.outcome === "refused" && found.code === "setup_not_found") return answered(null);
    return found.outcome === "answered" ? readable(readSetup(found.value)) : found;
  },

  charge: ({ chargeId, card, amount, description }) =>
    session(
      ask("POST", "/v1/charges", chargeId, {
        card,
        merchant_reference: chargeId,
        amount_minor: amount.minor,
        currency: amount.currency,
        description,
      }),
    ),
});

/** A saved one first, then the newest. */
async function findByReference(ask: Ask, setupId: string): Promise<ProviderAnswer<ProviderSetup | null>> {
  const found = await ask("GET", `/v1/card_setups?merchant_reference=${encodeURIComponent(setupId)}`);
  if (found.outcome !== "answered") return found;
  const listed = found.value["data"];
  const setups = Array.isArray(listed) ? listed.map(readSetup) : [null];
  if (setups.includes(null)) return unknown("unreadable_answer");
  const known = setups.filter((one) => one !== null);
  return answered(known.find(({ state }) => state === "ready") ?? known.at(-1) ?? null);
}

const readable = (setup: ProviderSetup | null): ProviderAnswer<ProviderSetup> =>
  setup ? answered(setup) : unknown("unreadable_answer");

const states: { readonly [status: string]: ProviderSetup["state"] } = {
  open: "open",
  requires_action: "open",
  ready: "ready",
  declined: "failed",
  cancelled: "failed",
  expired: "failed",
};

function readSetup(value: unknown): ProviderSetup | null {
  if (!isObject(value) || typeof value["id"] !== "string" || typeof value["status"] !== "string") return null;
  const state = states[value["status"]];
  const text = (name: string): string | null => (typeof value[name] === "string" ? value[name] : null);
  if (!state || (state === "ready" && text("card") === null)) return null;
  return {
    providerRef: value["id"],
    redirectUrl: text("redirect_url"),
    state,
    card: text("card"),
    label: text("last_four") ? `•••• ${text("last_four")}` : "",
    declineCode: text("decline_code") ?? (state === "failed" ? value["status"] : null),
  };
}
