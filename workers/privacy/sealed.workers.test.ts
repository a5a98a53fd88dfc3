import { describe, expect, it } from "vitest";
import { shop, somebody } from "../admin/fixture.ts";
import { findReminder, hasReminder, insertReminder } from "../calendar/store.ts";
import { sha256Hex } from "../kernel/crypto.ts";
import { placeFixtureOrder } from "../payments/fixture-store.ts";
import { findCaseEvents, insertCaseEvent } from "../returns/index.ts";
import type { Shop } from "../platform/shop.ts";
import { findApplication, findSubmissions, insertPaper, insertSubmission } from "../sellers/application-store.ts";
import { beginApplication, findOpenInvitations, saveAnswers } from "../sellers/index.ts";
import { findOpenInvitation, insertInvitation } from "../sellers/people-store.ts";
import { turnKeys } from "../vault/index.ts";
import { erasePerson, tendKeys } from "./erase-person.ts";
import { everythingOf } from "./export-data.ts";
import { accountOfSession, giveOrder, insertReturn, whereItStands } from "./fixture-store.ts";
import { aPlannedSale, clearApplication, clearRows, copyRows, putBack } from "./sealed-fixture-store.ts";
import { findPerson } from "./store.ts";

const anybody = async () => {
  const person = await somebody("shopper");
  const id = await accountOfSession(shop, await sha256Hex(person.cookie.replace("sid=", "")));
  return (await findPerson(shop, id))!;
};
const present = shop.config.vaultKeys;
const house = (vaultKeys: string) => ({ ...shop, config: { ...shop.config, vaultKeys } });
const both = `A256GCM later:${"C".repeat(42)}E ${present.split(" ").slice(1).join(" ")}`;
const alone = both.split(" ").slice(0, 2).join(" ");

/** An invitation, a reminder, and a return with a note, all of one person. */
async function traces(email: string, accountId: string, note: string) {
  const saleId = await aPlannedSale(shop);
  const invitation = shop.newId("invitation");
  const one = { id: invitation, sellerId: "sel_house", email, scopes: [], expiresAt: shop.now + 86_400_000 };
  const { orderId } = await placeFixtureOrder(shop, { minor: 4_800, currency: "EUR" });
  await giveOrder(shop, orderId, accountId);
  const caseId = await insertReturn(shop, orderId);
  await shop.commit([
    ...(await insertInvitation(shop, one, invitation, "acc_x")),
    ...(await insertReminder(shop, { saleId, email, locale: "en", notice: "reminder-2026-11" })),
    ...(await insertCaseEvent(shop, caseId, "requested", "shopper", { note })),
  ]);
  return { saleId, invitation, caseId };
}

describe("invitations, reminders and what is said in a case", () => {
  it("stand nowhere in the clear, are found and read, and open no more in any copy once their person is forgotten", async () => {
    const person = await anybody();
    const word = shop.newId("event");
    const { saleId, invitation, caseId } = await traces(person.email, person.id, `I am ${word}`);
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect(await hasReminder(shop, saleId, person.email.toUpperCase())).toBe(true);
    expect((await findOpenInvitations(shop, "sel_house")).map(({ email }) => email)).toContain(person.email);
    expect((await findCaseEvents(shop, [caseId])).map(({ note }) => note)).toEqual([`I am ${word}`]);
    expect((await everythingOf(shop, person)).records["case_events"]).toMatchObject([{ note: `I am ${word}` }]);

    const copies = [
      ...(await copyRows(shop, "seller_invitations", "id", invitation)),
      ...(await copyRows(shop, "reminders", "sale_id", saleId)),
      ...(await copyRows(shop, "case_events", "case_id", caseId)),
    ];
    expect(copies).toHaveLength(3);
    const reminder = String(copies[1]!.row["id"]);
    expect((await findReminder(shop, reminder))?.email).toBe(person.email);
    await erasePerson(shop, person);
    expect(await findReminder(shop, reminder)).toBeNull();
    expect(await findOpenInvitation(shop, invitation)).toBeNull();
    await putBack(shop, copies);
    expect((await findReminder(shop, reminder))?.email).toBe(reminder);
    expect((await findOpenInvitation(shop, invitation))?.email).toBe(invitation);
    expect((await findCaseEvents(shop, [caseId])).map(({ note }) => note)).toEqual(["—"]);
  });

  it("are the same for one address twice, whichever of the house's keys it was hashed under", async () => {
    const saleId = await aPlannedSale(shop);
    const reminder = { saleId, email: `${shop.newId("event")}@example.com`.toLowerCase(), locale: "en", notice: "n" };
    for (const asking of [shop, house(both), shop]) await asking.commit(await insertReminder(asking, reminder));
    expect(await copyRows(shop, "reminders", "sale_id", saleId)).toHaveLength(1);
  });

  it("from before are sealed at night, and opened and found under a new key alone", async () => {
    const [saleId, word] = [await aPlannedSale(shop), shop.newId("event").toLowerCase()];
    const email = `${word}@example.com`;
    const { invitation, event } = await clearRows(shop, saleId, email, `I am ${word}`);
    const read = async (asking: typeof shop) => [
      await hasReminder(asking, saleId, email),
      (await findOpenInvitation(asking, invitation))?.email,
      (await findCaseEvents(asking, [event]))[0]?.note,
    ];
    const all = [true, email, `I am ${word}`];
    expect((await whereItStands(shop, [word])).toSorted()).toEqual(["case_events", "reminders", "seller_invitations"]);
    expect(await read(shop)).toEqual(all);
    await tendKeys(shop);
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect(await read(shop)).toEqual(all);
    await turnKeys(house(both));
    await tendKeys(house(both));
    expect(await read(house(alone))).toEqual(all);
    await tendKeys(house(`${present} ${both.split(" ")[1]}`));
    expect(await read(shop)).toEqual(all);
  });
});

describe("who applies for a shop", () => {
  it("stands nowhere in the clear while what they told is read whole; forgotten, it opens no more in any copy", async () => {
    const person = await anybody();
    const word = shop.newId("event").toLowerCase();
    const as = {
      ...shop,
      actor: { kind: "account", id: person.id, role: "shopper", person: async () => person, sellers: [], scopes: null },
    };
    const begun = await beginApplication(as as Shop, { kind: "individual", name: "A kiln" });
    if (!begun.ok) throw new Error(begun.fault.code);
    const sellerId = begun.value;
    const who = {
      legalName: `Wan ${word}`,
      country: "FR",
      phone: `+33 ${word}`,
      address: `12 Rue ${word}`,
      city: word,
    };
    await Promise.all([
      saveAnswers(shop, sellerId, "who", { legalName: who.legalName, country: "FR" }),
      saveAnswers(shop, sellerId, "contact", { phone: who.phone, address: who.address, city: who.city }),
    ]);
    const submission = { sellerId, number: 1, answers: who };
    await shop.commit(await insertSubmission(shop, submission, []));
    await shop.blobs.documents.put(`paper/${sellerId}/one`, "a passport");
    await shop.commit([insertPaper(shop, aPaper(sellerId), person.id)]);
    expect(await whereItStands(shop, [word])).toEqual([]);
    const read = async () => [
      (await findApplication(shop, sellerId))?.answers,
      (await findSubmissions(shop, sellerId))[0]?.answers,
    ];
    expect(await read()).toEqual([{ ...who, shopName: "A kiln" }, who]);

    const copies = [
      ...(await copyRows(shop, "seller_applications", "seller_id", sellerId)),
      ...(await copyRows(shop, "seller_submissions", "seller_id", sellerId)),
    ];
    await erasePerson(shop, person);
    expect(await read()).toEqual([{}, {}]);
    expect(await shop.blobs.documents.get(`paper/${sellerId}/one`)).toBeNull();
    await putBack(shop, copies);
    expect(await read()).toEqual([{ shopName: "A kiln", country: "FR" }, { country: "FR" }]);
  });

  it("from before is sealed at night, a draft with nothing in it too", async () => {
    const person = await anybody();
    const word = shop.newId("event").toLowerCase();
    const sellerId = await clearApplication(shop, person.id, { legalName: word, city: word, shopName: "Another kiln" });
    const read = async () => [
      (await findApplication(shop, sellerId))?.answers,
      (await findSubmissions(shop, sellerId))[0]?.answers,
    ];
    const before = await read();
    expect((await whereItStands(shop, [word])).toSorted()).toEqual(["seller_applications", "seller_submissions"]);
    await tendKeys(shop);
    expect(await whereItStands(shop, [word])).toEqual([]);
    expect(await read()).toEqual(before);
    await turnKeys(house(both));
    const newer = house(alone);
    expect((await findApplication(newer, sellerId))?.answers).toEqual(before[0]);
    await turnKeys(house(`${present} ${both.split(" ")[1]}`));
  });
});

const aPaper = (sellerId: string) => ({
  id: shop.newId("document"),
  sellerId,
  kind: "identity" as const,
  fileName: "one.png",
  mediaType: "image/png" as const,
  bytes: 10,
  sha256: "0",
  objectKey: `paper/${sellerId}/one`,
  at: shop.now,
});
