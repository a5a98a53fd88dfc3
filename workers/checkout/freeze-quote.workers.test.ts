import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { changeCart, openCartId } from "../cart/index.ts";
import { handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { aPiece, reprice } from "./fixture-store.ts";
import { aCart, inParis as shipTo, openFixtureShop, orderBy, quoteOf } from "./fixture.ts";
import { freezeQuote, openQuote, placeOrder, sealQuote } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const counted = countRoundTrips((env as unknown as Env).DB);
const aShop = () => openFixtureShop({ ...(env as unknown as Env), DB: counted.db }, clock);

describe("a quote", () => {
  it("is one read, holds every figure, and says what has changed since", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop, { minor: 20_000 });
    const cartId = await aCart(shop, [bowl, 2]);
    await changeCart(shop, cartId, { kind: "code", code: "ten", present: true });
    await changeCart(shop, cartId, { kind: "code", code: "nope", present: true });
    await shop.commit([reprice(bowl, 21_000)]);
    const before = counted.trips();
    const { quote, priceChanges, refusedCodes } = await quoteOf(shop, cartId, " Lin@Example.ORG ");
    expect(counted.trips() - before).toBe(1);
    expect(quote).toMatchObject({
      email: "lin@example.org",
      market: "eu",
      totals: { subtotalMinor: 42_000, discountMinor: 4_200 },
      tax: { inclusive: true, parts: [{ label: "vat", rateBp: 2_000 }] },
      lines: [{ variantId: bowl, quantity: 2, from: [{ locationId: "loc_suzhou", quantity: 2 }] }],
      inputs: { taxTable: "2014-01-01" },
    });
    // 5 % of 378.00 without the 20 % inside it
    expect(quote.duty).toMatchObject({ deMinimisMinor: 15_000, minor: 1_575 });
    expect(priceChanges).toEqual([
      { variantId: bowl, seen: { minor: 20_000, currency: "EUR" }, now: { minor: 21_000, currency: "EUR" } },
    ]);
    expect(refusedCodes).toEqual([{ code: "NOPE", reason: "unknown" }]);
  });

  it("is believed only as it was signed", async () => {
    const shop = aShop();
    const { token, quote } = await quoteOf(shop, await aCart(shop, [await aPiece(shop), 1]));
    expect(await openQuote(shop, token)).toEqual({ ok: true, value: quote });
    const cheaper = { ...quote, totals: { ...quote.totals, totalMinor: 1 } };
    const payload = Buffer.from(JSON.stringify(cheaper)).toString("base64url");
    const forged = `${payload}.${token.split(".")[1]}`;
    const foreign = await sealQuote({ config: { signingSecret: "another" } }, cheaper);
    for (const bad of [forged, foreign, "", ".", token.slice(0, -1), `${token}x`]) {
      const placed = await placeOrder(shop, orderBy(bad));
      expect(placed.ok ? "ok" : placed.fault.code).toBe("quote.invalid");
    }
  });

  it("refuses what cannot be sold, and asks of one cart too often", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const cartId = await aCart(shop, [bowl, 6]);
    const ask = async (deliveryOption: string | null = null) => {
      const delivery = { all: deliveryOption, bySeller: {} };
      const frozen = await freezeQuote(shop, { cartId, email: "a@b.org", shipTo, delivery });
      return frozen.ok ? null : frozen.fault;
    };
    expect(await ask()).toEqual({ code: "checkout.sold_out", lines: [{ variantId: bowl, wanted: 6, free: 5 }] });
    await changeCart(shop, cartId, { kind: "set", variantId: bowl, quantity: 1 });
    expect(await ask("teleport")).toMatchObject({ code: "checkout.no_such_delivery", offered: ["economy", "express"] });
    for (let i = 0; i < 18; i++) await ask();
    expect(await ask()).toMatchObject({ code: "checkout.too_many", retryAfter_seconds: 3 });
  });
});

it("the cart's name in an order does not open the cart", async () => {
  const shop = aShop();
  const cartId = await aCart(shop, [await aPiece(shop), 1]);
  const { quote } = await quoteOf(shop, cartId);
  expect(quote.cartId).not.toBe(cartId);
  expect(await openCartId(shop, quote.cartId)).toBeNull();
});
