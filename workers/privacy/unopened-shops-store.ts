/** What somebody handed in for a shop that was never opened. */
import { sql, type SQL } from "drizzle-orm";
import type { Shop } from "../platform/shop.ts";

type Applicant = { readonly id: string };
const papers_max = 5_000;

/** Of this person alone, and never approved. */
export const unopenedShopsOf = ({
  id,
}: Applicant): SQL => sql`(SELECT m.seller_id FROM seller_members m JOIN sellers s ON s.id = m.seller_id
  WHERE m.account_id = ${id} AND m.role = 'owner' AND s.state IN ('draft', 'submitted', 'returned')
    AND NOT EXISTS (SELECT 1 FROM seller_members o WHERE o.seller_id = s.id AND o.role = 'owner' AND o.account_id <> ${id}))`;
/** Papers that were handed in for them. */
export const findUnopenedPapers = (shop: Shop, person: Applicant): Promise<{ key: string }[]> =>
  shop.db.all(
    sql`SELECT object_key AS key FROM seller_documents WHERE seller_id IN ${unopenedShopsOf(person)} LIMIT ${papers_max}`,
  );
