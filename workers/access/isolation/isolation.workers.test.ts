/**
 * Nobody reads or changes what is another's: every door of the shop, as everybody, with swapped ids. The doors are found
 * in openapi.json and the app's own routes, so a new one is walked through without anybody thinking of it.
 */
import { beforeAll, describe, expect, it } from "vitest";
import openapi from "../../../web/assets/openapi.json";
import { openApp } from "../../app.ts";
import { money } from "../../kernel/money.ts";
import { placeFixtureOrder } from "../../payments/fixture-store.ts";
import { bindings } from "../fixture.ts";
import { systemClock } from "../../kernel/clock.ts";
import { openShopForJob } from "../../platform/shop.ts";
import { callsOf, hasNoun, type OpenApi } from "./calls.ts";
import { findFaults, type Tally } from "./judge.ts";
import { reach } from "./reach.ts";
import { rightful, strangersTo, type Visitor } from "./visitors.ts";
import { clockOf, ownedTables, proveAll } from "./world-store.ts";
import { aSide, type Side } from "./world.ts";

const quiet = { ...bindings, EVENTS: { sendBatch: async () => undefined } as unknown as Queue<unknown> };
const shop = openShopForJob(quiet, systemClock, "test", () => {});
const { calls, unknown } = callsOf(openapi as unknown as OpenApi, openApp().routes);
let a: Side;
let strangers: readonly Visitor[];

beforeAll(async () => {
  const place: Parameters<typeof aSide>[2] = (asking, accountId, mark) => {
    const shipTo = { name: mark, line1: `1 ${mark} Street`, locality: "Paris", postalCode: "75004", country: "FR" };
    const buyer = { email: `${mark.toLowerCase()}@example.com`, shipTo };
    return placeFixtureOrder(asking, money(6_400, "EUR"), { accountId, buyer });
  };
  a = await aSide(shop, "MARKALPHA", place);
  strangers = await strangersTo(a, await aSide(shop, "MARKBETA", place), shop);
}, 60_000);

describe("isolation", { timeout: 600_000 }, () => {
  it("every parameter of every door is known to the world", () => {
    expect(unknown).toEqual([]);
  });

  it("nobody reads or changes what is another's, and a foreign thing is no different from none", async () => {
    const tables = await ownedTables(shop);
    await shop.commit([...clockOf(tables), proveAll(shop)]);
    const tally: Tally = { calls: 0, uniform: 0, seen: new Map() };
    const faults: string[] = [];
    const started = systemClock.now();
    for (const who of strangers) {
      faults.push(...(await findFaults(shop, a, calls, who, tables, tally)));
    }
    console.log(`isolation: ${((systemClock.now() - started) / 1_000).toFixed(1)} s`);
    const statuses = [...tally.seen].sort(([x], [y]) => x - y).map(([status, n]) => `${status}×${n}`);
    console.log(
      `isolation: ${calls.length} doors (${calls.filter(hasNoun).length} with ids) × ${strangers.length} visitors = ` +
        `${tally.calls} calls, ${tally.uniform} compared with nothing, ${tables.length} tables; ${statuses.join(" ")}`,
    );
    expect(faults).toEqual([]);
  });

  it("and whose it is, is let in by the same doors", async () => {
    const own = await rightful(a, shop);
    await shop.commit([proveAll(shop)]);
    const { unreached, marked } = await reach(calls, a, own);
    console.log(`isolation: its own side was let in, and saw its mark behind ${marked} doors`);
    expect(unreached).toEqual([]);
    expect(marked).toBeGreaterThan(10);
  });
});
