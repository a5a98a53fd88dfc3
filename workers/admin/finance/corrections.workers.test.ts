import { beforeAll, describe, expect, it } from "vitest";
import { ask, call, send, shop, somebody, told, type Person } from "../fixture.ts";
import { forgetProofs } from "../fixture-store.ts";

let [ana, bo, operator, auditor, shopper]: Person[] = [];
const wish = {
  debit: "platform:goodwill:EUR",
  credit: "seller:sel_x:available:EUR",
  minor: 500,
  reason: "A lost parcel",
};

beforeAll(async () => {
  [ana, bo, operator, auditor, shopper] = await Promise.all(
    (["finance", "finance", "operator", "auditor", "shopper"] as const).map(somebody),
  );
});

describe("money moved by hand", { timeout: 60_000 }, () => {
  it("is proposed by one and approved by another, who has just proved who they are", async () => {
    expect((await call("POST", "/admin/adjustments", operator, wish)).status).toBe(403);
    const proposed = await call("POST", "/admin/adjustments", ana, wish);
    expect(proposed.status).toBe(201);
    const { id } = proposed.body as { id: string };
    const decide = (as: Person) => call("POST", `/admin/adjustments/${id}/decision`, as, { decision: "approved" });
    expect((await decide(ana!)).body).toMatchObject({ code: "adjustment.own" });
    await forgetProofs(shop, bo!.cookie);
    expect(await decide(bo!)).toMatchObject({ status: 403, body: { code: "step_up.forbidden" } });
    const led = await send(`/admin/finance/adjustments/${id}/decision`, { decision: "approved" }, bo!);
    expect(led.headers.get("location")).toContain("/account/confirm?back=");
    const cy = await somebody("finance");
    expect(
      told(await send(`/admin/finance/adjustments/${id}/decision`, { decision: "approved" }, cy)).get("done"),
    ).toBe("decided");
    const list = await call("GET", "/admin/adjustments?state=approved", auditor);
    expect(list.body).toMatchObject({ adjustments: expect.arrayContaining([expect.objectContaining({ id })]) });
    const page = await (await ask(`/admin/finance/groups/${id}`, auditor)).text();
    expect(page).toContain("€5.00");
  });

  it("and differences are shown to those who answer for the books, and to nobody else", async () => {
    for (const room of ["adjustments", "differences"]) {
      expect((await call("GET", `/admin/${room}`, shopper)).status).toBe(404);
      expect((await call("GET", `/admin/${room}`, auditor)).status).toBe(200);
      for (const person of [ana, operator, auditor]) {
        const page = await ask(`/admin/finance/${room}`, person);
        expect([room, page.status]).toEqual([room, 200]);
        expect(await page.text()).not.toMatch(/undefined|\[object/);
      }
    }
    expect((await ask("/admin/finance/units/EUR", auditor)).status).toBe(200);
    const note = { note: "Another shop of ours" };
    const missing = "/admin/differences/dif_00000000000000000000000000/explanation";
    expect((await call("POST", missing, operator, note)).status).toBe(403);
    expect((await call("POST", missing, ana, note)).status).toBe(404);
  });
});
