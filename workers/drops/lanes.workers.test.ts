import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { presentSale } from "../drop-desk/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import type { Shop } from "../platform/shop.ts";
import { aBuyer } from "./auction/fixture-store.ts";
import { aSale } from "./fixture.ts";
import { verifyFlashSale } from "./flash-sale/verify.ts";
import { joinQueue, laneOf, planSale, readLog, takeHold, type Entry, type Sale } from "./index.ts";
import { wishFor } from "./fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
const wish = (ticket: string | null = null) => ({ attempt: crypto.randomUUID(), units: 1, guest: null, ticket });
const code = async (who: Shop, sale: Sale, ticket: string | null = null) => {
  const taken = await takeHold(who, sale, wish(ticket));
  return taken.ok ? "held" : taken.fault.code;
};
const linesOf = async (sale: Sale) =>
  (await new Response(await readLog(shop, sale)).text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

async function aSaleWithLane(members: readonly string[], rule: object = {}): Promise<Sale> {
  const times = { startsAt: shop.now + 30 * minute_ms, endsAt: shop.now + 60 * minute_ms };
  const lanes = [{ id: "members", opensAt: shop.now - minute_ms, accountIds: members }];
  return aSale(shop, await aPiece(shop), { ...times, lanes, rule: { people: "accounts", ...rule } });
}

describe("a lane for members", () => {
  it("lets those named in it in before the others, and leaves the rest for everybody", async () => {
    const [member, other] = [await aBuyer(shop, 0), await aBuyer(shop, 0)];
    const sale = await aSaleWithLane([member.who]);
    expect(await code(other, sale)).toBe("sale.not_open");
    expect(await code(member, sale)).toBe("held");
    expect(await code(member, sale)).toBe("sale.limit_reached");
    expect(laneOf(sale, member.who).id).toBe("members");
    const lines = await linesOf(sale);
    expect(
      lines.filter(({ event }) => event.kind === "held").map(({ event }) => (event as { lane?: string }).lane),
    ).toEqual(["members"]);
    expect(verifyFlashSale(lines).faults).toEqual([]);
  });

  it("orders those who wait for it among themselves, by a seed promised for this lane", async () => {
    const [member, other] = [await aBuyer(shop, 0), await aBuyer(shop, 0)];
    const sale = await aSaleWithLane([member.who], { waitingRoom: { burst: 1, per_second: 1 } });
    const [inside, outside] = [await joinQueue(member, sale, wish()), await joinQueue(other, sale, wish())];
    expect(inside).toMatchObject({ ok: true, value: { mayBuy: true } });
    expect(outside).toMatchObject({ ok: true, value: { mayBuy: false, place: null } });
    expect(await code(member, sale, inside.ok ? inside.value.ticket : null)).toBe("held");
    const opened = (await linesOf(sale))[0]!.event as unknown as { seeds: object };
    expect(Object.keys(opened.seeds).sort()).toEqual(["everyone", "members"]);
  });

  it("is nobody else's business: neither its members nor that there is one is told", async () => {
    const member = await aBuyer(shop, 0);
    const sale = await aSaleWithLane([member.who]);
    expect(JSON.stringify(presentSale(sale, shop.now))).not.toMatch(/members|acc_/);
    expect(JSON.stringify(await linesOf(sale))).not.toContain(member.who);
  });

  it("cannot open after the sale itself, nor be longer than can be kept", async () => {
    const piece = await aPiece(shop);
    const late = [{ id: "late", opensAt: shop.now + 30 * minute_ms, accountIds: [] }];
    const long = [{ id: "long", opensAt: shop.now, accountIds: Array.from({ length: 2_001 }, (_, i) => `acc_${i}`) }];
    for (const lanes of [late, long])
      expect(await planSale(shop, wishFor(shop, piece, { lanes }))).toMatchObject({
        ok: false,
        fault: { field: "lanes" },
      });
  });
});
