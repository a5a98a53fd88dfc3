import { describe, expect, it } from "vitest";
import { book } from "../../ledger/index.ts";
import { whereItStands } from "../../privacy/fixture-store.ts";
import { listAdjustments } from "../../settlements/index.ts";
import { call, shop, somebody } from "../fixture.ts";

const wish = (reason: string) => ({
  debit: book.platform("goodwill", "EUR").id,
  credit: book.seller("sel_house", "available", "EUR").id,
  minor: 500,
  reason,
});
const withKey = (key: string) => ({ "idempotency-key": key });

describe("money asked for twice under one key", { timeout: 60_000 }, () => {
  it("is proposed once, now, later and at the same moment; another wish under it is refused", async () => {
    const ana = await somebody("finance");
    const ask = (reason: string, key: string) => call("POST", "/admin/adjustments", ana, wish(reason), withKey(key));
    const first = await ask("A parcel we lost", "adjust-0001");
    expect(first.status).toBe(201);
    expect(await ask("A parcel we lost", "adjust-0001")).toEqual(first);
    expect(await ask("Another parcel", "adjust-0001")).toMatchObject({
      status: 422,
      body: { code: "idempotency.key_reused" },
    });
    expect(await ask("A parcel we lost", "short")).toMatchObject({ body: { code: "idempotency.key_invalid" } });
    const together = await Promise.all(Array.from({ length: 5 }, () => ask("At once", "adjust-0002")));
    expect(new Set(together.map(({ status, body }) => `${status} ${(body as { id: string }).id}`)).size).toBe(1);
    const { items } = await listAdjustments(shop);
    expect(items.map(({ reason }) => reason).toSorted()).toEqual(["A parcel we lost", "At once"]);

    // A key is its owner's: somebody else's is another wish.
    const bo = await somebody("finance");
    const theirs = await call("POST", "/admin/adjustments", bo, wish("A parcel we lost"), withKey("adjust-0001"));
    expect(theirs.status).toBe(201);
    expect(theirs.body).not.toEqual(first.body);
  });

  it("gift cards are issued once and told again, and their codes stand nowhere in the clear", async () => {
    const ana = await somebody("finance");
    const asked = { minor: 5_000, currency: "EUR", count: 2 };
    const first = await call("POST", "/admin/gift-cards", ana, asked, withKey("gift-0001"));
    expect(first.status).toBe(201);
    const { cards } = first.body as { cards: { code: string }[] };
    expect(await call("POST", "/admin/gift-cards", ana, asked, withKey("gift-0001"))).toEqual(first);
    expect(
      await whereItStands(
        shop,
        cards.map(({ code }) => code),
      ),
    ).toEqual([]);
  });
});
