/** Everything the shop knows of a person, as one JSON file behind a link that works for a week and is known to nobody else. */
import { day_ms, iso } from "../kernel/clock.ts";
import { hex, seal, sha256, sha256Hex, sign, unseal } from "../kernel/crypto.ts";
import { secretToken } from "../kernel/ids.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { audited } from "../platform/audit.ts";
import { announce } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { addressesOf } from "../drops/index.ts";
import { findOutside } from "../identity/index.ts";
import { wordsOf } from "../messages/index.ts";
import { lettersTo } from "../notices/index.ts";
import { openBuyer } from "../orders/index.ts";
import { notesOf } from "../returns/index.ts";
import { exportLetter } from "./letters.ts";
import { personalData } from "./personal-data.ts";
import {
  exportExpired,
  exportReady,
  findExpiredExports,
  findExport,
  findPerson,
  insertExport,
  selectExportsOf,
  selectOrdersOf,
  selectPersonal,
  type ExportRow,
  type OrderOfPerson,
  type Person,
} from "./store.ts";

const link_days = 7;
const a_day_max = 2;
const purpose = "data-export";
const letters_max = 1_000;
export const exportKey = (id: string): string => `export/${id}.json`;

export type AskExportFault = { readonly code: "export.too_many" };

export async function askForExport(
  shop: Shop,
  accountId: string,
): Promise<Result<{ readonly id: string }, AskExportFault>> {
  const earlier = await shop.db.all<ExportRow>(selectExportsOf(accountId));
  if (earlier.filter(({ created_at }) => created_at > shop.now - day_ms).length >= a_day_max)
    return err({ code: "export.too_many" });
  const id = shop.newId("export");
  await shop.commit([
    insertExport(shop, id, accountId),
    audited(shop, "data_export.requested", id, {}),
    announce(shop, "privacy.export_requested", { exportId: id }),
  ]);
  return ok({ id });
}

/** Job: gathers, keeps, and sends the link. Said twice, the second finds it done. */
export async function makeExport(shop: Shop, exportId: string): Promise<void> {
  const row = await findExport(shop, exportId);
  const person = row?.state === "requested" ? await findPerson(shop, row.account_id) : null;
  if (!row || !person) return;
  const file = JSON.stringify(await everythingOf(shop, person), null, 2);
  const token = secretToken();
  // Sealed with the key that is in the link: the shop itself cannot open what it has sent.
  await shop.blobs.documents.put(exportKey(exportId), await seal(token, purpose, exportId, file), {
    customMetadata: {
      sha256: hex(await sha256(file)),
      signature: await sign(shop.config.signingSecret, `export.${file}`),
    },
  });
  const url = `${shop.config.publicOrigin}/${person.locale}/privacy/exports/${exportId}?key=${token}`;
  await shop.commit([
    exportReady(shop, exportId, await sha256Hex(token), file.length, shop.now + link_days * day_ms),
    await exportLetter(shop, person, exportId, url),
  ]);
}

export async function everythingOf(
  shop: Shop,
  person: Person & { readonly name: string; readonly created_at: number },
) {
  const told = personalData.filter((place) => place.told.length > 0);
  const [[orders, ...tables], letters] = await Promise.all([
    shop.db.read<[OrderOfPerson, ...Record<string, unknown>[]]>(
      selectOrdersOf(shop, person),
      ...told.map((place) => selectPersonal(shop, place, person)),
    ),
    lettersTo(shop, person.email, letters_max),
  ]);
  return {
    format: "https://yaji.example/data-export/1",
    made_at: iso(shop.now),
    account: { id: person.id, email: person.email, name: person.name, since: iso(person.created_at) },
    orders: await Promise.all(
      orders.map(async (order) => ({
        number: order.number,
        state: order.state,
        placed_at: iso(order.placed_at),
        ...(JSON.parse(order.quote) as object),
        ...(await openBuyer(shop, order.id, order)),
      })),
    ),
    letters: letters.map(({ subject, text, created_at }) => ({ subject, text, written_at: iso(created_at) })),
    records: await withWhatWasSealed(
      shop,
      person.id,
      Object.fromEntries(told.map(({ table }, i) => [table, tables[i] ?? []])),
    ),
  };
}

type Records = { readonly [table: string]: readonly Record<string, unknown>[] };

/** What somebody wrote and where they wanted their rewards is sealed in its rows; in their own file they read it. */
async function withWhatWasSealed(shop: Shop, accountId: string, records: Records): Promise<Records> {
  const { messages = [], pledges = [], case_events = [] } = records;
  const idOf = ({ id }: Record<string, unknown>) => String(id);
  const [words, notes, outside, addresses] = await Promise.all([
    wordsOf(shop, messages.map(idOf)),
    notesOf(shop, case_events.map(idOf)),
    findOutside(shop, accountId),
    addressesOf(
      shop,
      pledges.map((pledge) => ({ id: idOf(pledge) })),
    ),
  ]);
  return {
    ...records,
    outside_accounts: outside.map((line) => ({ ...line })),
    messages: messages.map((row) => ({ ...row, text: words.get(idOf(row)) })),
    case_events: case_events.map((row) => ({ ...row, note: notes.get(idOf(row)) })),
    pledges: pledges.map((row) => ({ ...row, address: addresses.get(idOf(row)) })),
  };
}

export type ExportFile = { readonly text: string; readonly sha256: string; readonly signature: string };

/** The file, for whoever holds the link; null for any other key, and after a week. */
export async function openExport(shop: Shop, exportId: string, key: string): Promise<ExportFile | null> {
  const row = await findExport(shop, exportId);
  const sound = row?.state === "ready" && (row.expires_at ?? 0) > shop.now && /^[\w-]{43}$/.test(key);
  if (!sound || (await sha256Hex(key)) !== row.link_sha256) return null;
  const file = await shop.blobs.documents.get(exportKey(exportId));
  const text = file && (await unseal(key, purpose, exportId, await file.text()));
  if (!file || text === null) return null;
  const { sha256: digest = "", signature = "" } = file.customMetadata ?? {};
  return { text, sha256: digest, signature };
}

/** The files of somebody who is being forgotten. */
export async function dropExportsOf(shop: Shop, accountId: string): Promise<void> {
  const rows = await shop.db.all<ExportRow>(selectExportsOf(accountId));
  if (rows.length > 0) await shop.blobs.documents.delete(rows.map(({ id }) => exportKey(id)));
}

/** Nightly: files nobody may fetch any more are gone. */
export async function dropExpiredExports(shop: Shop): Promise<void> {
  for (const { id } of await findExpiredExports(shop, 100)) {
    await shop.blobs.documents.delete(exportKey(id));
    await shop.commit([exportExpired(id)]);
  }
}
