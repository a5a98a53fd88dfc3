/** Saved cards over HTTP, at the real sandbox acquirer: a page that keeps a card, and charges while its owner is away. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { key, openStandIn, webhookSecret } from "../../simulators/acquirer/shop-stand-in.ts";
import { money } from "../kernel/money.ts";
import type { ProviderAnswer, SavedCards, SetupRequest } from "./provider.ts";
import { sandboxProvider } from "./sandbox.ts";

const patience = { timeout_ms: 2_000, answer_bytes: 64 * 1024 };
let acquirer: Awaited<ReturnType<typeof openStandIn>>;
let cards: SavedCards;
beforeEach(async () => {
  acquirer = await openStandIn();
  const config = { baseUrl: acquirer.url(), secretKey: key, webhookSecrets: [webhookSecret] };
  cards = sandboxProvider(config, fetch, patience).cards!;
});
afterEach(() => acquirer.close());

const request = (setupId = `crd_${crypto.randomUUID()}`): SetupRequest => ({
  setupId,
  upTo: money(4_800, "EUR"),
  returnUrl: "https://shop.example/en/projects/p/pledge/card",
  cancelUrl: "https://shop.example/en/projects/p/pledge/card",
  locale: "ar",
  description: "A kiln",
  expiresAt: Date.now() + 60_000,
});
function value<T>(answer: ProviderAnswer<T>): T {
  if (answer.outcome !== "answered") throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** What a person does on the page that saves a card. */
async function type(redirectUrl: string | null, fields: Record<string, string>): Promise<Response> {
  return fetch(redirectUrl!, { method: "POST", redirect: "manual", body: new URLSearchParams(fields) });
}
const of = (number: string) => ({ do: "pay", number, expiry: "12/34", cvc: "123" });

async function aCard(number = "4242424242424242"): Promise<string> {
  const asked = request();
  await type(value(await cards.openSetup(asked)).redirectUrl, of(number));
  return value(await cards.findSetup(null, asked.setupId))!.card!;
}
const charge = (card: string, chargeId: string) =>
  cards.charge({ chargeId, card, amount: money(4_800, "EUR"), description: "A kiln" });

describe("a saved card", () => {
  it("is kept on the provider's page, in the reader's language, and only its last four are told", async () => {
    const asked = request();
    const opened = value(await cards.openSetup(asked));
    expect(opened).toMatchObject({ state: "open", card: null, label: "" });
    expect(value(await cards.openSetup(asked)).providerRef).toBe(opened.providerRef);
    expect(await (await fetch(opened.redirectUrl!)).text()).toContain('dir="rtl"');
    const left = await type(opened.redirectUrl, of("4242424242424242"));
    expect([left.status, left.headers.get("location")]).toEqual([
      303,
      `${asked.returnUrl}?setup=${opened.providerRef}`,
    ]);
    const saved = value(await cards.findSetup(opened.providerRef, asked.setupId));
    expect(saved).toMatchObject({ state: "ready", label: "•••• 4242", redirectUrl: null });
    expect(JSON.stringify(saved)).not.toContain("4242424242424242");
  });

  it("is not kept when its bank says no, when its owner leaves, or after three wrong codes", async () => {
    const said = async (act: (url: string | null) => Promise<unknown>) => {
      const asked = request();
      await act(value(await cards.openSetup(asked)).redirectUrl);
      return value(await cards.findSetup(null, asked.setupId))!;
    };
    expect(await said((url) => type(url, of("4000000000000002")))).toMatchObject({
      state: "failed",
      declineCode: "card_declined",
    });
    expect(await said((url) => type(url, { do: "cancel" }))).toMatchObject({
      state: "failed",
      declineCode: "cancelled",
    });
    const wrong = await said(async (url) => {
      await type(url, of("4000000000003220"));
      for (const code of ["1", "2", "3"]) await type(url, { do: "confirm", code });
    });
    expect(wrong).toMatchObject({ state: "failed", declineCode: "authentication_failed" });
    expect(value(await cards.findSetup(null, "crd_unknown"))).toBeNull();
  });

  it("is charged once under one name, and may be declined; what was charged goes back like any payment", async () => {
    const card = await aCard();
    const [first, again] = [value(await charge(card, "plg_1.1")), value(await charge(card, "plg_1.1"))];
    expect(first).toMatchObject({ state: "captured", captured: money(4_800, "EUR") });
    expect(again.providerRef).toBe(first.providerRef);
    expect(value(await charge(await aCard("4000000000000341"), "plg_2.1"))).toMatchObject({
      state: "declined",
      declineCode: "insufficient_funds",
    });
    const second = await aCard("4000000000003212");
    expect(value(await charge(second, "plg_3.1")).state).toBe("declined");
    expect(value(await charge(second, "plg_3.2")).state).toBe("captured");
    expect(await charge("card_of_nobody", "plg_4.1")).toEqual({ outcome: "refused", code: "card_not_found" });
  });
});
