/** SQL of pictures: what is to be fetched, what has arrived, what could not be had. */
import { sql } from "drizzle-orm";
import { anyOf, type Statement, type Write } from "../platform/database.ts";

export type MediaRow = {
  readonly id: string;
  readonly productId: string;
  readonly kind: "photo" | "illustration" | "pending" | "broken";
  readonly source: string;
  readonly objectKey: string;
  readonly width: number;
  readonly height: number;
};

export type Arrival = {
  readonly mediaId: string;
  readonly productId: string;
  readonly objectKey: string;
  readonly width: number;
  readonly height: number;
};

const columns = sql.raw("id, product_id AS productId, kind, source, object_key AS objectKey, width, height");

export const selectMedia = (id: string): Statement => sql`SELECT ${columns} FROM media WHERE id = ${id}`;

/** Photos whose bytes are not here yet, in order of birth. */
export const selectPending = (after: string, limit: number): Statement =>
  sql`SELECT ${columns} FROM media WHERE kind = 'pending' AND id > ${after} ORDER BY id LIMIT ${limit}`;

export const selectDocument = (productId: string): Statement =>
  sql`SELECT document FROM product_documents WHERE product_id = ${productId}`;

/** [media id, object key, width, height]: the bytes are in the store. */
export const markArrived = (rows: readonly (readonly [string, string, number, number])[]): Write => sql`
  UPDATE media SET kind = 'photo', object_key = j.value ->> 1, width = j.value ->> 2, height = j.value ->> 3
  FROM json_each(${JSON.stringify(rows)}) j WHERE media.id = j.value ->> 0`;

export const markBroken = (mediaId: string): Write =>
  sql`UPDATE media SET kind = 'broken' WHERE id = ${mediaId} AND kind = 'pending'`;

/** A picture of the operator's own, after those that are there. */
export const insertUpload = (mediaId: string, productId: string, credit: string): Write => sql`
  INSERT INTO media (id, product_id, position, kind, source, credit)
  SELECT ${mediaId}, ${productId}, coalesce(max(position) + 1, 0), 'pending', ${`upload:${mediaId}`}, ${credit}
  FROM media WHERE product_id = ${productId}`;

/** Brought for something that is on sale: kept, and shown nowhere until it is let in. */
export const insertProposed = ({ mediaId, productId, objectKey, width, height }: Arrival): Write => sql`
  INSERT INTO media (id, product_id, position, kind, source, object_key, width, height)
  SELECT ${mediaId}, ${productId}, coalesce(max(position) + 1, 0), 'broken', ${`proposed:${mediaId}`}, ${objectKey},
    ${width}, ${height} FROM media WHERE product_id = ${productId}`;
export const letIn = (productId: string, mediaIds: readonly string[]): Write => sql`
  UPDATE media SET kind = 'photo' WHERE product_id = ${productId} AND kind = 'broken' AND source LIKE 'proposed:%'
    AND id IN ${anyOf(mediaIds)}`;
export const deleteMediaOf = (productId: string, mediaIds: readonly string[]): Write =>
  sql`DELETE FROM media WHERE product_id = ${productId} AND id IN ${anyOf(mediaIds)}`;

export const deleteMedia = (mediaId: string): Write => sql`DELETE FROM media WHERE id = ${mediaId}`;

/** The product whose picture changed is a new version: drawings and pages are addressed by it. */
export const touchProduct = (productId: string, now: number): Write =>
  sql`UPDATE products SET version = version + 1, updated_at = ${now} WHERE id = ${productId}`;
