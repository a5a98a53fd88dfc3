/** Who changed what in the back office: one row beside the change, in the same batch, for ever. */
import { sql } from "drizzle-orm";
import type { Write } from "./database.ts";
import type { Shop } from "./shop.ts";

/** Whose name stands beside a change: the person's, or the shop's where it acts by itself. */
export const authorOf = ({ actor }: Pick<Shop, "actor">): string => (actor.kind === "account" ? actor.id : "shop");

const detail_chars_max = 4_000;

/** `action` reads `<noun>.<past participle>`; `subject` is the id of the thing; `detail` holds what was and what is. */
export function audited(shop: Shop, action: string, subject: string, detail: object = {}): Write {
  const actor = shop.actor.kind === "account" ? shop.actor.id : shop.actor.kind;
  const told = JSON.stringify(detail);
  const kept = told.length <= detail_chars_max ? told : JSON.stringify({ cut: told.slice(0, detail_chars_max / 2) });
  return sql`INSERT INTO audit_log (id, actor, action, subject, detail, at)
    VALUES (${shop.newId("event")}, ${actor}, ${action}, ${subject}, ${kept}, ${shop.now})`;
}
