/** Where rewards are to be sent: sealed under a key of each pledge's own, and opened only for who sends or was promised it. */
import { sql } from "drizzle-orm";
import { anyOf, type Write } from "../../platform/database.ts";
import type { Shop } from "../../platform/shop.ts";
import { insertPersonKey, joinKey, keyColumns, openSealed, sealAnew, sealOld, type Sealed } from "../../vault/index.ts";

export const addressPlace = (pledgeId: string): string => `pledges|sealed|${pledgeId}`;
type AddressRow = Sealed & { readonly id: string; readonly address: string };

/** By pledge. */
export async function addressesOf(
  shop: Shop,
  pledges: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, string>> {
  if (pledges.length === 0) return new Map();
  const rows = await shop.db.all<AddressRow>(sql`SELECT pledges.id, pledges.address, pledges.sealed, ${keyColumns}
    FROM pledges ${joinKey(sql`pledges.id`)} WHERE pledges.id IN ${anyOf(pledges.map(({ id }) => id))}`);
  return new Map(
    await Promise.all(
      rows.map(async (row) => {
        const address = await openSealed(shop, row.id, addressPlace(row.id), row);
        return [row.id, typeof address === "string" ? address : row.address] as const;
      }),
    ),
  );
}

/** Nightly: pledges from before their addresses were sealed. */
export const sealOldPledges = (shop: Shop): Promise<number> => sealOld(shop, findUnsealed, sealOne);

const findUnsealed = (shop: Shop, count: number): Promise<Pick<AddressRow, "id" | "address">[]> =>
  shop.db.all(sql`SELECT id, address FROM pledges WHERE sealed IS NULL LIMIT ${count}`);
async function sealOne(shop: Shop, { id, address }: Pick<AddressRow, "id" | "address">): Promise<Write[]> {
  const { text, personKey } = await sealAnew(shop, id, addressPlace(id), address);
  return [
    insertPersonKey(shop, personKey),
    sql`UPDATE pledges SET address = '', sealed = ${text} WHERE id = ${id} AND sealed IS NULL`,
  ];
}
