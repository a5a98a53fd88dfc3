import { beforeAll, describe, expect, it } from "vitest";
import { money } from "../kernel/money.ts";
import { applySession } from "../payments/index.ts";
import { booksOf, placeFixtureOrder } from "../payments/fixture-store.ts";
import { ask, send as sendAs, shop, somebody, told, type Form, type Person } from "./fixture.ts";

const people: { [role: string]: Person } = {};
const send = (path: string, form: Form, as = people["operator"]!) => sendAs(path, form, as);

beforeAll(async () => {
  for (const role of ["operator", "support"] as const) people[role] = await somebody(role);
});

describe("an order", () => {
  const paid = async () => {
    const placed = await placeFixtureOrder(shop, money(6_400, "EUR"));
    const session = {
      providerRef: "ps_1",
      redirectUrl: null,
      state: "captured",
      captured: money(12_800, "EUR"),
    } as const;
    await applySession(shop, placed.paymentId, session);
    return placed;
  };

  it("is found by its number, shown whole, and nothing of it is missing", async () => {
    const placed = await paid();
    expect(await (await ask(`/admin/orders?q=${placed.number}`, people["operator"])).text()).toContain(
      "A celadon bowl",
    );
    expect(await (await ask("/admin/orders?q=Wan@example.com", people["operator"])).text()).toContain(placed.number);
    expect(await (await ask("/admin/orders?q=wan@exam", people["operator"])).text()).not.toContain(placed.number);
    const page = await (await ask(`/admin/orders/${placed.number}`, people["operator"])).text();
    expect(page).toContain("wan@example.com");
    expect(page).not.toContain("undefined");
  });

  it("gives money back by pieces, once however often the form is sent, and never more than was paid", async () => {
    const placed = await paid();
    const refunds = `/admin/orders/${placed.number}/refunds`;
    const form = { "pieces.l1": "1", restock: "1", reason: "chipped", once: "evt_the_same_form" };
    expect(told(await send(refunds, form)).get("done")).toBe("refunded");
    expect(told(await send(refunds, form)).get("done")).toBe("refunded");
    expect(await booksOf(shop, placed)).toMatchObject({ refunded: 6_400, on_hand: 4 });
    expect(told(await send(refunds, { amount: "64.01" })).get("fault")).toBe("refund.too_much");
    expect(told(await send(refunds, { "pieces.l1": "2" })).get("fault")).toBe("refund.too_many_pieces");
    expect(told(await send(refunds, {})).get("fault")).toBe("refund.nothing");
    expect((await send(refunds, { amount: "1" }, people["support"])).status).toBe(403);
    expect(await booksOf(shop, placed)).toMatchObject({ refunded: 6_400 });
  });

  it("is packed, sent and delivered", async () => {
    const placed = await paid();
    const parcels = `/admin/orders/${placed.number}/parcels`;
    expect(told(await send(parcels, { "pieces.l1": "2", carrier: "ems", tracking: "EE123" })).get("done")).toBe(
      "packed",
    );
    expect(await (await ask("/admin/orders?q=Wan@example.com", people["operator"])).text()).toContain(placed.number);
    expect(await (await ask("/admin/orders?q=wan@exam", people["operator"])).text()).not.toContain(placed.number);
    const page = await (await ask(`/admin/orders/${placed.number}`, people["operator"])).text();
    const parcel = /parcels\/(pcl_\w+)/.exec(page)![1]!;
    expect(told(await send(`${parcels}/${parcel}`, { state: "delivered" })).get("done")).toBe("moved");
    expect(await booksOf(shop, placed)).toMatchObject({ order: "delivered" });
    expect(told(await send(`/admin/orders/${placed.number}/cancellation`, {})).get("fault")).toBe(
      "order.not_cancellable",
    );
  });
});
