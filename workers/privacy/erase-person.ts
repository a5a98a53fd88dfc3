/**
 * Being forgotten. Days to think again, then one batch: what tax law keeps is sealed under a key of its own, everything
 * else that names the person is blanked or goes. A tombstone outside the database forgets them again after a restore.
 */
import { day_ms } from "../kernel/clock.ts";
import { invariant } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import type { Write } from "../platform/database.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { sealOldReminders } from "../calendar/index.ts";
import { sealOldPledges } from "../drops/index.ts";
import { sealOldMessages } from "../messages/index.ts";
import { sealOldMails } from "../notices/index.ts";
import { openBuyer, sealOldOrders, type FrozenQuote } from "../orders/index.ts";
import { sealOldOutside } from "../identity/index.ts";
import { sealOldAccounts } from "../persons/index.ts";
import { renamePersons } from "../promotions/index.ts";
import { evidenceKey, sealOldNotes } from "../returns/index.ts";
import { sealOldApplications, sealOldInvitations } from "../sellers/index.ts";
import {
  destroyKeysOf,
  insertPersonKey,
  newPersonKey,
  openJson,
  readHouseKeys,
  sealJson,
  turnKeys,
  unwrap,
  type HouseKeys,
} from "../vault/index.ts";
import { dropExportsOf } from "./export-data.ts";
import { aliasOf, personalData } from "./personal-data.ts";
import {
  askErasure,
  blankAccount,
  blankOrders,
  cancelErasure,
  destroyOutlivedKeys,
  erasureDone,
  findCasePhotos,
  findDueErasures,
  findForgottenYetThere,
  findPerson,
  findTaxRecord,
  forget,
  insertTaxRecord,
  selectOrdersOf,
  type OrderOfPerson,
  type Person,
} from "./store.ts";
import { findUnopenedPapers } from "./unopened-shops-store.ts";

export const erasureTerms = { think_days: 7, tax_years: 10 } as const;
const year_ms = 366 * day_ms;
const tombstoneKey = (accountId: string): string => `tombstone/${accountId}`;
const placeOf = (orderId: string): string => `tax_records|sealed|${orderId}`;
const houseOf = (shop: Shop): HouseKeys => readHouseKeys(shop.config.vaultKeys);

export const askToBeForgotten = (shop: Shop, accountId: string) =>
  shop.commit([
    askErasure(shop, accountId, shop.now + erasureTerms.think_days * day_ms),
    audited(shop, "erasure.asked", accountId),
  ]);
export const stayRemembered = (shop: Shop, accountId: string) =>
  shop.commit([cancelErasure(accountId), audited(shop, "erasure.cancelled", accountId)]);

/** All of a person at once, or nothing. The tombstone stands first: a crash in between is forgotten by the next sweep. */
export async function erasePerson(shop: Shop, person: Person): Promise<void> {
  const orders = await shop.db.all<OrderOfPerson>(selectOrdersOf(shop, person));
  await shop.blobs.documents.put(tombstoneKey(person.id), JSON.stringify({ at: shop.now }), {
    onlyIf: new Headers({ "if-none-match": "*" }),
  });
  const alias = aliasOf(person);
  const orderIds = orders.map(({ id }) => id);
  await Promise.all([dropExportsOf(shop, person.id), dropCasePhotos(shop, person), dropPapers(shop, person)]);
  const outcome = await shop.commit([
    ...(await sealTaxRecords(shop, person, orders)),
    // Before the orders forget whose they are: some rows are known through them.
    ...personalData.flatMap((place) => forget(shop, place, person)),
    blankOrders(orderIds, alias),
    destroyKeysOf(shop, orderIds),
    ...blankAccount(shop, person, alias),
    erasureDone(shop, person.id),
    audited(shop, "erasure.done", person.id, { orders: orders.length }),
    announce(shop, "person.forgotten", { accountId: person.id }),
  ]);
  invariant(outcome === "committed", "nothing refuses to forget");
}

const delete_max = 500;
async function dropCasePhotos(shop: Shop, person: Person): Promise<void> {
  const keys = (await findCasePhotos(shop, person)).flatMap(({ id, photos }) =>
    Array.from({ length: photos }, (_, i) => evidenceKey(id, i + 1)),
  );
  for (let at = 0; at < keys.length; at += delete_max) await shop.blobs.media.delete(keys.slice(at, at + delete_max));
}

async function dropPapers(shop: Shop, person: Person): Promise<void> {
  const keys = (await findUnopenedPapers(shop, person)).map(({ key }) => key);
  for (let at = 0; at < keys.length; at += delete_max)
    await shop.blobs.documents.delete(keys.slice(at, at + delete_max));
}

async function sealTaxRecords(shop: Shop, person: Person, orders: readonly OrderOfPerson[]): Promise<Write[]> {
  const taxed = orders.filter(
    ({ state, email }) => state !== "placed" && state !== "cancelled" && !email.endsWith("@invalid"),
  );
  if (taxed.length === 0) return [];
  const house = houseOf(shop);
  // Forgotten twice (after a restore) is a second key: the first one's records are as they were.
  const { key, ...personKey } = await newPersonKey(house, `${person.id}/${shop.now}`);
  const records = await Promise.all(
    taxed.map(async (order) => {
      const buyer = (await openBuyer(shop, order.id, order)) ?? (JSON.parse(order.quote) as FrozenQuote);
      const { email, shipTo } = { ...buyer, ...(order.email === "" ? {} : { email: order.email }) };
      const sealed = await sealJson(house, key, placeOf(order.id), { email, shipTo });
      return insertTaxRecord(order.id, personKey.subject, sealed, order.placed_at + erasureTerms.tax_years * year_ms);
    }),
  );
  return [insertPersonKey(shop, personKey), ...records];
}

/** Who an order was sold to, for a tax inspector; null once its key is gone. */
export async function openTaxRecord(shop: Shop, orderId: string): Promise<unknown> {
  const record = await findTaxRecord(shop, orderId);
  const key = record && (await unwrap(houseOf(shop), record));
  return record && key ? openJson(key, placeOf(orderId), record.sealed) : null;
}

const a_sweep_max = 50;
const renamed_a_night = 5_000;

export async function eraseWhoAsked(shop: Shop): Promise<void> {
  for (const { account_id } of await findDueErasures(shop, a_sweep_max)) {
    const person = await findPerson(shop, account_id);
    if (person) await erasePerson(shop, person);
  }
}

/** After a restore people who were forgotten stand there again: every tombstone is looked at, and acted on. */
export async function reapplyTombstones(shop: Shop): Promise<number> {
  let [again, cursor] = [0, undefined as string | undefined];
  for (let page = 0; page < 200; page++) {
    const listed = await shop.blobs.documents.list({ prefix: "tombstone/", limit: 500, ...(cursor ? { cursor } : {}) });
    const ids = listed.objects.map(({ key }) => key.slice("tombstone/".length));
    for (const person of await findForgottenYetThere(shop, ids)) {
      await erasePerson(shop, person);
      again += 1;
    }
    if (!listed.truncated) break;
    cursor = listed.cursor;
  }
  return again;
}

/** Nightly: keys whose years are over are destroyed, keys under an old house key wrapped anew, what is from before sealed. */
export async function tendKeys(shop: Shop): Promise<void> {
  await shop.commit([destroyOutlivedKeys(shop)]);
  await turnKeys(shop);
  await sealOldOrders(shop);
  await sealOldMails(shop);
  await sealOldMessages(shop);
  await sealOldPledges(shop);
  await sealOldNotes(shop);
  await sealOldInvitations(shop);
  await sealOldApplications(shop);
  await sealOldReminders(shop);
  await sealOldAccounts(shop);
  await sealOldOutside(shop);
  await shop.commit([renamePersons(renamed_a_night)]);
}
