import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { findSale, listSales, prepareSale } from "../drops/index.ts";
import { handClock, hour_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { aPerson, ask, led } from "../sellers/fixture.ts";
import { availability } from "../stock/index.ts";
import { skuOf } from "./fixture-store.ts";
import { local, planForm } from "./fixture.ts";

const shop = openFixtureShop(env as unknown as Env, handClock(Date.now()));
async function aPlan(change: Record<string, string> = {}) {
  const piece = await aPiece(shop);
  return { piece, form: planForm(shop.now, await skuOf(shop, piece), change) };
}
const free = async (variantId: string) =>
  (await availability(shop, [variantId])).free.reduce((sum, { quantity }) => sum + quantity, 0);

describe("planning a sale at the house's desk", () => {
  it("takes the units from their shelf, and shows the sale with its figures and what can be done", async () => {
    const operator = await aPerson("operator");
    const { piece, form } = await aPlan();
    const planned = led(await ask("/admin/sales", operator, form));
    expect(planned.done).toBe("planned");
    expect(await free(piece)).toBe(2);
    await prepareSale(shop, planned.path.split("/").at(-1)!);
    const page = await (await ask(planned.path, operator)).text();
    for (const word of ["Pause", "End it now", "Call it off", "At this moment", "sale.planned"])
      expect(page).toContain(word);
    const list = await (await ask("/admin/sales", operator)).text();
    expect(list).toContain(planned.path);
    const sale = (await findSale(shop, planned.path.split("/").at(-1)!))!;
    expect(sale.rule).toMatchObject({ prices: { EUR: 5_000 }, shards: 2, hold_seconds: 600, waitingRoom: null });
  });

  it("says at each field what is wrong with it, keeps what was written, and plans nothing", async () => {
    const operator = await aPerson("operator");
    const { form } = await aPlan({
      slug: "Not A Name",
      price: "fifty",
      allotment: "4000",
      endsAt: local(shop.now - 2 * hour_ms),
    });
    const answer = await ask("/admin/sales", operator, form);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toMatch(/id="f-slug-error"[^]*?Only small letters/);
    expect(page).toMatch(/id="f-price-error"[^]*?An amount, please/);
    expect(page).toMatch(/id="f-endsAt-error"[^]*?end after it opens/);
    expect(page).toContain('value="Not A Name"');
    const short = await ask("/admin/sales", operator, (await aPlan({ allotment: "6" })).form);
    expect(await short.text()).toMatch(/id="f-allotment-error"[^]*?Not so many/);
    const unknown = await ask("/admin/sales", operator, (await aPlan({ sku: "NO-SUCH" })).form);
    expect(await unknown.text()).toMatch(/id="f-sku-error"[^]*?no such piece/);
  });

  it("tries a plan dry without planning it, and says so of each mechanism", async () => {
    const operator = await aPerson("operator");
    const before = (await listSales(shop, {})).items.length;
    const { piece, form } = await aPlan({ do: "try", room: "1", burst: "5", perSecond: "1" });
    const page = await (await ask("/admin/sales", operator, form)).text();
    expect(page).toContain("What may come of it");
    expect(page).toContain("An estimate, not a promise");
    expect(page).toContain("12 minutes");
    const draw = await (await ask("/admin/sales", operator, { ...form, mechanism: "draw" })).text();
    expect(draw).toContain("ranks are asked in order");
    const auction = {
      ...form,
      mechanism: "auction",
      kind: "english",
      snipe: "2",
      extensions: "10",
      premium: "20",
      deposit: "0",
    };
    expect(await (await ask("/admin/sales", operator, auction)).text()).toContain("the second highest of them");
    expect(await free(piece)).toBe(5);
    expect((await listSales(shop, {})).items).toHaveLength(before);
  });

  it("plans draws and auctions by their own terms", async () => {
    const operator = await aPerson("operator");
    const draw = await aPlan({ mechanism: "draw", payHours: "24" });
    const drawn = led(await ask("/admin/sales", operator, draw.form));
    expect((await findSale(shop, drawn.path.split("/").at(-1)!))?.rule).toMatchObject({ payment_hours: 24 });
    const lot = await aPlan({
      mechanism: "auction",
      kind: "dutch",
      price: "500",
      floor: "100",
      step: "10",
      every: "5",
      premium: "12.5",
      deposit: "50",
    });
    const called = led(await ask("/admin/sales", operator, lot.form));
    expect((await findSale(shop, called.path.split("/").at(-1)!))?.rule).toMatchObject({
      kind: "dutch",
      openingMinor: 50_000,
      dutch: { floorMinor: 10_000, stepMinor: 1_000, every_ms: 300_000 },
      premiumBp: 1_250,
      depositMinor: 5_000,
      payment_ms: 48 * hour_ms,
    });
  });

  it("asks for a reason, and for a word of confirmation where nothing can be taken back", async () => {
    const operator = await aPerson("operator");
    const { piece, form } = await aPlan();
    const { path } = led(await ask("/admin/sales", operator, form));
    const move = async (what: string, said: Record<string, string>) =>
      led(await ask(`${path}/${what}`, operator, said));
    expect(await move("pauses", {})).toMatchObject({ fault: "sale.reason_missing" });
    expect(await move("pauses", { why: "a wrong picture" })).toMatchObject({ done: "moved" });
    expect(await (await ask(path, operator)).text()).toContain("a wrong picture");
    expect(await move("resumptions", { why: "mended" })).toMatchObject({ done: "moved" });
    expect(await move("voiding", { why: "broken in the kiln" })).toMatchObject({ fault: "sale.not_confirmed" });
    expect(await move("settlement", {})).toMatchObject({ fault: "sale.not_closed" });
    expect(await move("voiding", { why: "broken in the kiln", sure: "1" })).toMatchObject({ done: "moved" });
    expect(await move("settlement", {})).toMatchObject({ done: "moved" });
    expect(await free(piece)).toBe(5);
    expect(await move("pauses", { why: "too late" })).toMatchObject({ fault: "sale.illegal_move" });
  });

  it("is looked at by auditors, changed by staff alone, and not there for shoppers", async () => {
    const { form } = await aPlan();
    const [auditor, shopper] = [await aPerson("auditor"), await aPerson()];
    expect((await ask("/admin/sales", auditor)).status).toBe(200);
    expect((await ask("/admin/sales", auditor, form)).status).toBe(403);
    expect((await ask("/admin/sales", shopper)).status).toBe(404);
  });
});
