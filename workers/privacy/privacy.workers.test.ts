import { exports } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ask, call, send, shop, somebody, told } from "../admin/fixture.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import { wordsOf } from "../messages/index.ts";
import { lettersTo } from "../notices/index.ts";
import { placedLetter } from "../notices/jobs.ts";
import { findOrder, listOrders } from "../orders/index.ts";
import { turnKeys } from "../vault/index.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { erasePerson, openTaxRecord, reapplyTombstones, tendKeys } from "./erase-person.ts";
import { askForExport, exportKey, makeExport } from "./export-data.ts";
import {
  accountOfSession,
  asBeforeTheVault,
  clearWords,
  endYears,
  exportLinkIn,
  giveOrder,
  leaveTraces,
  restoreAccount,
  tablesAndColumns,
  whereItStands,
  wholeOrder,
} from "./fixture-store.ts";
import { otherwise, personalData } from "./personal-data.ts";
import { findPerson } from "./store.ts";

const worker = (exports as unknown as { default: { fetch(request: Request): Promise<Response> } }).default;
const anybody = async () => {
  const person = await somebody("shopper");
  const id = await accountOfSession(shop, await sha256Hex(person.cookie.replace("sid=", "")));
  return { ...person, id, row: (await findPerson(shop, id))! };
};

describe("nobody is forgotten half", () => {
  it("every table that names a person is in the map, or says why not", async () => {
    const names = /^(account_id|buyer_id|bidder_id|person|email|recipient|reporter)$/;
    const found = (await tablesAndColumns(shop)).filter(({ column }) => names.test(column)).map(({ name }) => name);
    const known = new Set([...personalData.map(({ table }) => table), ...Object.keys(otherwise)]);
    expect([...new Set(found)].filter((table) => !known.has(table))).toEqual([]);
  });
});

describe("the privacy page", () => {
  it("keeps every word of consent and lets one ask for everything", async () => {
    const person = await anybody();
    const page = await ask("/en/account/privacy", person);
    expect(await page.text()).toContain("Nothing is on unless you switch it on");
    expect(told(await send("/en/account/privacy/consents", { letters: "1" }, person)).get("done")).toBe("saved");
    const now = await call("GET", "/me/privacy", person);
    expect(now.body).toMatchObject({ allowed: { letters: true, statistics: false } });
    expect((await call("GET", "/me/privacy")).status).toBe(401);

    const asked = await askForExport(shop, person.id);
    if (!asked.ok) throw new Error(asked.fault.code);
    await makeExport(shop, asked.value.id);
    const [link] =
      /https?:\/\/[^"]*privacy\/exports[^"]*/.exec(await exportLinkIn(shop, person.row.email, asked.value.id)) ?? [];
    const path = new URL(link!.replaceAll("&amp;", "&"));
    const file = await worker.fetch(new Request(`http://localhost${path.pathname}${path.search}`));
    const everything = (await file.json()) as { account: { id: string }; records: { consents: unknown[] } };
    expect(everything.account.id).toBe(person.id);
    expect(everything.records.consents).toHaveLength(1);
    const other = await worker.fetch(new Request(`http://localhost${path.pathname}?key=${"x".repeat(43)}`));
    expect(other.status).toBe(404);
    await askForExport(shop, person.id);
    expect(await askForExport(shop, person.id)).toEqual({ ok: false, fault: { code: "export.too_many" } });
  });

  it("asks whether somebody is sure, and lets them stay", async () => {
    const person = await anybody();
    expect(told(await send("/en/account/privacy/erasure", {}, person)).get("fault")).toBe("unsure");
    await send("/en/account/privacy/erasure", { sure: "1" }, person);
    expect((await call("GET", "/me/privacy", person)).body).toMatchObject({ erasure: { state: "asked" } });
    await send("/en/account/privacy/erasure", { cancel: "1" }, person);
    expect((await call("GET", "/me/privacy", person)).body).toMatchObject({ erasure: { state: "cancelled" } });
  });
});

/** Names, streets and addresses as people have them, each with a word of its own that stands nowhere else. */
const people = fc.constantFrom("Lin Wan", "林晚", "أمينة", "Zoë O'Neill", "%_\"';--").map((called) => ({
  name: `${called} ${shop.newId("event")}`,
  line1: `12 Rue ${shop.newId("event")}`,
  email: `${shop.newId("event")}@Example.com`,
  code: shop.newId("event").slice(-10),
}));

describe("being forgotten", () => {
  it("leaves no name, address or street in any table; before that an order and its letters have them sealed", async () => {
    await fc.assert(
      fc.asyncProperty(people, async ({ name, line1, email, code }) => {
        const person = await anybody();
        const shipTo = { name, line1, locality: "Paris", postalCode: code, country: "FR" };
        const buyer = { email, shipTo };
        const fixture = { minor: 4_800, currency: "EUR" } as const;
        const mine = await placeFixtureOrder(shop, fixture, { accountId: person.id, buyer });
        await placeFixtureOrder(shop, fixture, { buyer: { email: email.toLowerCase(), shipTo } });
        await placedLetter.hear(shop, { id: shop.newId("event"), topic: "order.placed", payload: mine });
        expect(await whereItStands(shop, [name, line1, email, code])).toEqual([]);

        const { photo } = await leaveTraces(shop, mine.orderId, {
          accountId: person.id,
          email,
          name,
          text: `I am ${name}, ${line1}`,
        });
        const asked = await askForExport(shop, person.id);
        if (asked.ok) await makeExport(shop, asked.value.id);
        expect(await whereItStands(shop, [name, line1, email, code])).not.toEqual([]);
        await erasePerson(shop, (await findPerson(shop, person.id))!);
        expect(await whereItStands(shop, [name, line1, email, code])).toEqual([]);
        const { id } = asked.ok ? asked.value : { id: "" };
        expect(await shop.blobs.documents.get(exportKey(id))).toBeNull();
        expect(await shop.blobs.media.get(photo)).toBeNull();
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  it("leaves amounts and no name; the tax record opens until its years are over; a restore changes nothing", async () => {
    const person = await anybody();
    const placed = await placeFixtureOrder(shop, { minor: 4_800, currency: "EUR" });
    await giveOrder(shop, placed.orderId, person.id);
    await erasePerson(shop, person.row);

    const order = (await wholeOrder(shop, placed.orderId))!;
    expect(order.total).toBe(9_600);
    expect(order.quote + order.email).not.toMatch(/Lin Wan|Rosiers|wan@example|75004/);
    expect(JSON.parse(order.quote)).toMatchObject({ shipTo: { country: "FR" } });
    expect((await call("GET", "/me", person)).status).toBe(401);
    expect(await openTaxRecord(shop, placed.orderId)).toMatchObject({ shipTo: { name: "Lin Wan" } });

    await restoreAccount(shop, person.id, person.row.email);
    expect(await reapplyTombstones(shop)).toBe(1);
    expect((await findPerson(shop, person.id))?.email).toMatch(/^forgotten-/);
    expect(await reapplyTombstones(shop)).toBe(0);
    expect(await openTaxRecord(shop, placed.orderId)).toMatchObject({ shipTo: { name: "Lin Wan" } });

    await endYears(shop);
    await tendKeys(shop);
    expect(await openTaxRecord(shop, placed.orderId)).toBeNull();
  });
});

describe("the vault", () => {
  const present = shop.config.vaultKeys;
  const newer = `A256GCM next:${"B".repeat(42)}E ${present.split(" ").slice(1).join(" ")}`;
  const house = (vaultKeys: string) => ({ ...shop, config: { ...shop.config, vaultKeys } });

  it("turned over, opens everything under the new key alone; without a key it stops instead of inventing nobody", async () => {
    const placed = await placeFixtureOrder(shop, { minor: 4_800, currency: "EUR" });
    const alone = house(newer.split(" ").slice(0, 2).join(" "));
    await expect(findOrder(alone, placed.orderId)).rejects.toThrow("the house still has the key");
    expect(await turnKeys(house(newer))).toBeGreaterThan(0);
    expect((await findOrder(alone, placed.orderId))?.quote.shipTo.name).toBe("Lin Wan");
    expect(await turnKeys(house(newer))).toBe(0);
    const found = async (asking: typeof shop) =>
      (await listOrders(asking, { text: "WAN@example.com" })).items.map(({ id }) => id);
    expect(await found(house(newer))).toContain(placed.orderId);
    expect(await found(alone)).not.toContain(placed.orderId);
    await tendKeys(house(newer));
    expect(await found(alone)).toContain(placed.orderId);
    await tendKeys(house(`${present} ${newer.split(" ")[1]}`));
    expect(await found(shop)).toContain(placed.orderId);
  });

  it("seals at night what was placed before there was one", async () => {
    const placed = await placeFixtureOrder(shop, { minor: 4_800, currency: "EUR" });
    const before = (await findOrder(shop, placed.orderId))!;
    await asBeforeTheVault(shop, placed.orderId, JSON.stringify(before.quote));
    expect(await whereItStands(shop, ["12 rue des rosiers"])).toEqual(["orders"]);
    expect((await listOrders(shop, { text: before.email })).items.map(({ id }) => id)).toContain(placed.orderId);
    expect((await findOrder(shop, placed.orderId))?.quote).toEqual(before.quote);
    await tendKeys(shop);
    expect(await whereItStands(shop, ["12 rue des rosiers"])).toEqual([]);
    expect(await findOrder(shop, placed.orderId)).toEqual(before);
    expect((await wholeOrder(shop, placed.orderId))?.email).toBe("");
    expect((await listOrders(shop, { text: before.email })).items.map(({ id }) => id)).toContain(placed.orderId);
  });

  it("seals at night what was written before that was sealed, and it is read and found as before", async () => {
    const person = await anybody();
    const word = shop.newId("event");
    const message = await clearWords(shop, person.id, word);
    expect((await whereItStands(shop, [word])).toSorted()).toEqual(["mails", "messages"]);
    const before = await lettersTo(shop, `${word}@example.com`, 5);
    await tendKeys(shop);
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect((await wordsOf(shop, [message])).get(message)).toBe(`I am ${word}`);
    const after = await lettersTo(shop, `${word}@EXAMPLE.com`, 5);
    expect(after.map(({ text, recipient }) => [text, recipient])).toEqual([[`Dear ${word}`, `${word}@example.com`]]);
    expect(before.map(({ text }) => text)).toEqual(after.map(({ text }) => text));
  });
});
