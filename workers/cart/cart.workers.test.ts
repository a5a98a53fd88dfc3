import { env } from "cloudflare:workers";
import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { aPiece, reprice, withdraw } from "../checkout/fixture-store.ts";
import { day_ms, handClock } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { countRoundTrips } from "../platform/round-trips.ts";
import { openShop, type Shop } from "../platform/shop.ts";
import { addLine, adoptCart, changeCart, mergeCarts, openCartId, viewCart } from "./index.ts";

const clock = handClock(1_790_000_000_000);
const bindings = env as unknown as Env;
const counted = countRoundTrips(bindings.DB);
const aShop = (actor: Shop["actor"] = { kind: "anonymous" }): Shop =>
  openShop({
    env: { ...bindings, DB: counted.db },
    clock,
    actor,
    bookmark: null,
    later: () => {},
    locale: "en",
    currency: "EUR",
    shipTo: "FR",
  });
const line = (variantId: string, quantity = 1, mutationId: string = crypto.randomUUID()) => ({
  variantId,
  quantity,
  mutationId,
});
async function aCart(shop: Shop, variantId: string, quantity = 1) {
  const added = await addLine(shop, null, line(variantId, quantity));
  if (!added.ok) throw new Error(added.fault.code);
  const name = (await openCartId(shop, added.value.cartId))!;
  return { cartId: added.value.cartId, name, stub: bindings.CART.getByName(name) };
}
const quantities = async (shop: Shop, cartId: string) => {
  const view = await viewCart(shop, cartId);
  return view.ok ? view.value.lines.map(({ quantity }) => quantity) : view.fault.code;
};

describe("a basket", () => {
  it("is made at the first add and seen at the shop's own prices, in one statement batch", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop, { minor: 12_000 });
    const { cartId } = await aCart(shop, bowl, 2);
    const before = counted.trips();
    const view = await viewCart(shop, cartId);
    expect(counted.trips() - before).toBe(1);
    expect(view.ok && view.value).toMatchObject({
      count: 2,
      taxInclusive: true,
      orderable: true,
      total: { minor: 24_000, currency: "EUR" },
      lines: [{ variantId: bowl, unit: { minor: 12_000 }, availability: "few", seen: null }],
    });
  });

  it("takes the same mutation once, and survives eviction", async () => {
    const shop = aShop();
    const bowl = await aPiece(shop);
    const { cartId, stub } = await aCart(shop, bowl);
    for (let i = 0; i < 3; i++) await addLine(shop, cartId, line(bowl, 2, "the-same"));
    await evictDurableObject(stub);
    expect(await quantities(shop, cartId)).toEqual([3]);
    await addLine(shop, cartId, line(bowl, 2, "the-same"));
    expect(await quantities(shop, cartId)).toEqual([3]);
  });

  it("refuses what is unknown, withdrawn, sold out or too many, and ids this shop did not sign", async () => {
    const shop = aShop();
    const [bowl, gone, empty] = [
      await aPiece(shop),
      await aPiece(shop),
      await aPiece(shop, { stock: { loc_suzhou: 0 } }),
    ];
    await shop.commit([withdraw(gone)]);
    const { cartId, name } = await aCart(shop, bowl, 90);
    const fault = async (cart: string | null, variantId: string, quantity = 1) => {
      const added = await addLine(shop, cart, line(variantId, quantity));
      return added.ok ? "ok" : added.fault.code;
    };
    expect(await fault(null, "var_nobody")).toBe("variant.not_found");
    expect(await fault(null, gone)).toBe("cart.not_for_sale");
    expect(await fault(null, empty)).toBe("cart.sold_out");
    expect(await fault(cartId, bowl, 10)).toBe("cart.quantity_too_large");
    expect(await fault(`${name}.${"A".repeat(43)}`, bowl)).toBe("cart.not_found");
    expect(await fault("../../etc", bowl)).toBe("cart.not_found");
  });

  it("says what has changed since: the price, the stock, the thing itself", async () => {
    const shop = aShop();
    const [bowl, print] = [await aPiece(shop, { minor: 5_000 }), await aPiece(shop)];
    const { cartId } = await aCart(shop, bowl, 7);
    await addLine(shop, cartId, line(print));
    await shop.commit([reprice(bowl, 6_000), withdraw(print)]);
    const view = await viewCart(shop, cartId);
    expect(view.ok && view.value).toMatchObject({
      orderable: false,
      subtotal: { minor: 42_000 },
      lines: [
        { unit: { minor: 6_000 }, seen: { minor: 5_000 }, onlyFree: 5 },
        { unit: null, availability: "gone" },
      ],
    });
  });

  it("shows a code at work, says why another is not, and stops guessing after ten", async () => {
    const shop = aShop();
    const { cartId } = await aCart(shop, await aPiece(shop));
    for (const code of ["ten", "nonsense"]) await changeCart(shop, cartId, { kind: "code", code, present: true });
    const view = await viewCart(shop, cartId);
    expect(view.ok && view.value).toMatchObject({
      discount: { minor: 1_000 },
      codes: [
        { code: "NONSENSE", applied: false, why: { reason: "unknown" } },
        { code: "TEN", applied: true, why: null },
      ],
    });
    await changeCart(shop, cartId, { kind: "code", code: "nonsense", present: false });
    const guesses = [];
    for (let i = 0; i < 9; i++)
      guesses.push(await changeCart(shop, cartId, { kind: "code", code: `G${i % 2}`, present: true }));
    const last = guesses.at(-1)!;
    expect(last.ok ? "ok" : last.fault).toMatchObject({ code: "cart.codes.too_many", retryAfter_seconds: 60 });
  });

  it("is forgotten after sixty idle days, not before", async () => {
    const shop = aShop();
    const { cartId, stub } = await aCart(shop, await aPiece(shop));
    expect(await runDurableObjectAlarm(stub)).toBe(true);
    expect(await quantities(shop, cartId)).toEqual([]);

    const other = await aCart(shop, await aPiece(shop), 2);
    clock.advance(59 * day_ms);
    const later = aShop();
    await changeCart(later, other.cartId, {
      kind: "set",
      variantId: (await viewed(later, other.cartId))[0]!,
      quantity: 1,
    });
    expect(await runDurableObjectAlarm(other.stub)).toBe(true);
    expect(await quantities(later, other.cartId)).toEqual([1]);
  });
});

const viewed = async (shop: Shop, cartId: string) => {
  const view = await viewCart(shop, cartId);
  return view.ok ? view.value.lines.map(({ variantId }) => variantId) : [];
};

describe("signing in", () => {
  const ann = {
    kind: "account",
    id: "acc_ann",
    role: "shopper",
    person: async () => ({ email: "ann@example.org", name: "Ann" }),
    sellers: [],
    scopes: null,
  } as const;

  it("joins the two baskets once, however often it is told to", async () => {
    const shop = aShop();
    const [bowl, print] = [await aPiece(shop), await aPiece(shop)];
    const mine = await aCart(shop, bowl, 98);
    const before = await aCart(shop, bowl, 3);
    await addLine(shop, before.cartId, line(print, 1));
    for (let i = 0; i < 3; i++) await mergeCarts(shop, before.name, mine.name);
    expect(await quantities(shop, mine.cartId)).toEqual([99, 1]);
    const late = await addLine(shop, before.cartId, line(print, 1));
    expect(late.ok && late.value.isNew).toBe(true);
  });

  it("finds the basket again on another device", async () => {
    const shop = aShop(ann);
    await shop.commit([accountRow]);
    const [bowl, print] = [await aPiece(shop), await aPiece(shop)];
    const desk = await aCart(shop, bowl);
    expect(await adoptCart(shop, ann.id, desk.cartId)).toBe(desk.cartId);
    const phone = await aCart(aShop(), print, 2);
    expect(await adoptCart(shop, ann.id, phone.cartId)).toBe(desk.cartId);
    expect(await adoptCart(shop, ann.id, null)).toBe(desk.cartId);
    expect(await quantities(shop, desk.cartId)).toEqual([1, 2]);
  });
});

const accountRow = sql`INSERT INTO accounts (id, email, role, created_at) VALUES ('acc_ann', 'ann@example.org', 'shopper', 0)`;
