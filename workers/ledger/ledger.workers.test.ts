import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { handClock, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import * as ledger from "./index.ts";

const { book } = ledger;
const clock = handClock(1_790_000_000_000);
const aShop = (): Shop => openShopForJob(env as unknown as Env, clock, "test", () => {});
let serial = 0;

/** A buyer with 100.00 EUR on their balance, and a house that takes it. */
async function aBuyer(shop: Shop) {
  const n = ++serial;
  const purse = book.buyer(`acc_${n}`, "balance", "EUR");
  const till = book.platform("commission", "EUR");
  const id = (name: string) => `trf_${name}_${n}`;
  const paying = (name: string, minor: number) => ({
    id: id(name),
    debit: purse,
    credit: till,
    minor,
    kind: "sale",
    group: `ord_${n}`,
  });
  const filled = await shop.commit(
    ledger.transfer(shop, { ...paying("top-up", 10_000), debit: book.provider("sandbox", "EUR"), credit: purse }),
  );
  expect(filled).toBe("committed");
  const holds = async () => {
    const [balance] = await ledger.balancesOf(shop, [purse]);
    return [ledger.spendable(balance!), balance!.debitsPending];
  };
  return { purse, till, id, paying, holds, group: `ord_${n}` };
}

const whole = async (shop: Shop) => {
  const { unbalanced, broken } = await ledger.checkBooks(shop);
  expect({ unbalanced, broken }).toEqual({ unbalanced: [], broken: [] });
};

describe("the book", { timeout: 60_000 }, () => {
  it("a transfer said twice moves money once, and nobody spends what they have not got", async () => {
    const shop = aShop();
    const { paying, holds } = await aBuyer(shop);
    expect(await shop.commit(ledger.transfer(shop, paying("a", 7_000)))).toBe("committed");
    expect(await shop.commit(ledger.transfer(shop, paying("a", 7_000)))).toBe("duplicate");
    expect(await shop.commit(ledger.transfer(shop, paying("b", 3_001)))).toBe("balance_short");
    expect(await shop.commit(ledger.transfer(shop, paying("b", 3_000)))).toBe("committed");
    expect(await holds()).toEqual([0, 0]);
    await whole(shop);
  });

  it("two who spend the same balance at once: one of them", async () => {
    const shop = aShop();
    const { paying, holds } = await aBuyer(shop);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) => shop.commit(ledger.transfer(shop, paying(`p${i}`, 9_000)))),
    );
    expect(outcomes.filter((outcome) => outcome === "committed")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "balance_short")).toHaveLength(19);
    expect(await holds()).toEqual([1_000, 0]);
  });

  it("a reservation is posted in part, once, and the rest is free again", async () => {
    const shop = aShop();
    const { paying, holds, id, group } = await aBuyer(shop);
    expect(await shop.commit(ledger.pend(shop, paying("hold", 8_000)))).toBe("committed");
    expect(await holds()).toEqual([2_000, 8_000]);
    expect(await shop.commit(ledger.transfer(shop, paying("other", 2_001)))).toBe("balance_short");
    expect(await shop.commit(ledger.postPending(shop, { id: id("post"), pendingId: id("hold"), minor: 5_000 }))).toBe(
      "committed",
    );
    expect(await holds()).toEqual([5_000, 0]);
    expect(await shop.commit(ledger.postPending(shop, { id: id("again"), pendingId: id("hold") }))).toBe("duplicate");
    expect(await shop.commit(ledger.voidPending(shop, { id: id("void"), pendingId: id("hold") }))).toBe("duplicate");
    const rows = (await shop.db.all<ledger.TransferRow>(ledger.selectTransfersOfGroup(group))).map(ledger.toTransfer);
    expect(rows.map(({ phase, minor }) => [phase, minor])).toEqual([
      ["single", 10_000],
      ["pending", 8_000],
      ["post", 5_000],
    ]);
    await whole(shop);
  });

  it("what nobody posts in time is let go, and comes too late afterwards", async () => {
    const shop = aShop();
    const { paying, holds, id } = await aBuyer(shop);
    const expiresAt = clock.now() + minute_ms;
    await shop.commit(ledger.pend(shop, { ...paying("hold", 8_000), expiresAt }));
    clock.advance(minute_ms);
    const later = aShop();
    expect(await later.commit(ledger.postPending(later, { id: id("late"), pendingId: id("hold") }))).toBe(
      "stale_write",
    );
    expect(await ledger.expireDue(later)).toBe(1);
    expect(await ledger.expireDue(later)).toBe(0);
    expect(await holds()).toEqual([10_000, 0]);
    expect(await later.commit(ledger.voidPending(later, { id: id("void"), pendingId: id("hold") }))).toBe("duplicate");
    await whole(later);
  });

  it("takes from purses in turn what each can give, and the rest from the last", async () => {
    const shop = aShop();
    const { purse, till, id, paying, holds } = await aBuyer(shop);
    const debt = book.seller(`sel_${id("")}`, "debt", "EUR");
    await shop.commit(ledger.transfer(shop, paying("spent", 9_400)));
    const claw = { id: id("claw"), credit: till, minor: 1_000, kind: "clawback", group: "ref_1" };
    for (let i = 0; i < 2; i++)
      expect(["committed", "duplicate"]).toContain(await shop.commit(ledger.transferInTurn(shop, [purse], debt, claw)));
    expect(await holds()).toEqual([0, 0]);
    expect(ledger.posted((await ledger.balancesOf(shop, [debt]))[0]!)).toBe(-400);
    await whole(shop);
  });

  it("rows of the book are final, and one transfer has one unit", async () => {
    const shop = aShop();
    const { paying, id } = await aBuyer(shop);
    await shop.commit(ledger.pend(shop, paying("a", 1)));
    const broken = (statement: ReturnType<typeof sql>) => expect(shop.commit([statement])).rejects;
    await broken(sql`UPDATE ledger_transfers SET minor = 2 WHERE id = ${id("a")}`).toThrow(
      "ledger_transfers_are_final",
    );
    await broken(sql`DELETE FROM ledger_transfers WHERE id = ${id("a")}`).toThrow("ledger_transfers_are_final");
    await broken(sql`DELETE FROM ledger_accounts`).toThrow("ledger_accounts_remain");
    const yen = book.platform("commission", "JPY");
    await shop.commit(
      ledger.transfer(shop, { ...paying("yen", 5), debit: book.provider("sandbox", "JPY"), credit: yen }),
    );
    const raw = (debit: string, credit: string) => sql`INSERT INTO ledger_transfers
      (id, phase, debit, credit, unit, minor, kind, group_id, at) VALUES ('x', 'single', ${debit}, ${credit}, 'EUR', 1, 'x', 'x', 0)`;
    await broken(raw("provider:sandbox:EUR", yen.id)).toThrow("ledger_other_unit");
    expect(() => ledger.transfer(shop, paying("half", 0.5))).toThrow("whole minor units");
    expect(() => ledger.transfer(shop, { ...paying("mixed", 1), credit: yen })).toThrow("one unit");
    await broken(sql`INSERT INTO ledger_transfers (id, phase, debit, credit, unit, minor, kind, group_id, at, pending_id)
      SELECT 'more', 'post', debit, credit, unit, 2, kind, group_id, 0, id FROM ledger_transfers WHERE id = ${id("a")}`).toThrow(
      "ledger_resolution_differs",
    );
  });

  it("an account's own page of the book, newest first", async () => {
    const shop = aShop();
    const { purse, paying } = await aBuyer(shop);
    for (const name of ["a", "b", "c"]) await shop.commit(ledger.transfer(shop, paying(name, 10)));
    const first = await ledger.listTransfersOf(shop, purse.id, { size: 3 });
    const rest = await ledger.listTransfersOf(shop, purse.id, { size: 3, cursor: first.next });
    expect([...first.items, ...rest.items].map(({ id }) => id.split("_")[1])).toEqual(["c", "b", "a", "top-up"]);
    expect(rest.next).toBeNull();
    expect((await ledger.listBalances(shop, { prefix: purse.id.slice(0, -3) })).items).toHaveLength(1);
  });
});
