/** Promotions and who has used them. A limit is not compared and then written: the CHECK refuses the whole batch. */
import { sql } from "drizzle-orm";
import { anyOf, type Statement, type Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { blindIndexes } from "../vault/index.ts";
import type { Action, Condition, Promotion } from "./promotion.ts";

type Now = { readonly now: number };

/** What a person is called in `redemptions`, the present name first: indexes of their e-mail address, which is not kept. */
export type PersonNames = readonly [string, ...string[]];
export const personNames = (shop: Pick<Shop, "config">, email: string): PersonNames =>
  // Redemptions from before the index have the address itself until the night that follows.
  email === "" ? [""] : [...blindIndexes(shop, email), email.toLowerCase()];

export type PromotionRow = {
  id: string;
  code: string | null;
  conditions: string;
  actions: string;
  uses_left: number | null;
  uses_left_for_person: number | null;
};

/** Promotions that run now and are automatic or among `codes` (normalized), in order of evaluation; at most 50. */
export const runningPromotions = ({ now }: Now, codes: readonly string[], names: PersonNames): Statement => sql`
  SELECT id, code, conditions, actions, uses_max - uses AS uses_left,
    uses_per_person_max - (SELECT count(*) FROM redemptions
      WHERE redemptions.promotion_id = promotions.id AND redemptions.person IN ${anyOf(names)}) AS uses_left_for_person
  FROM promotions
  WHERE (code IS NULL OR code IN ${anyOf(codes)}) AND starts_at <= ${now} AND (ends_at IS NULL OR ends_at > ${now})
  ORDER BY position, id LIMIT 50`;

export const promotionFrom = (row: PromotionRow): Promotion => ({
  id: row.id,
  code: row.code,
  conditions: JSON.parse(row.conditions) as Condition[],
  actions: JSON.parse(row.actions) as Action[],
  usesLeft: row.uses_left,
  usesLeftForPerson: row.uses_left_for_person,
});

/**
 * Uses each promotion once for this order. One use too many of all: `coupon_used_up`; one too many of this person, or a
 * promotion that is gone: `stale_write`; the same order again: `duplicate`.
 */
export function redeem({ now }: Now, orderId: string, names: PersonNames, promotionIds: readonly string[]): Write[] {
  if (promotionIds.length === 0) return [];
  const ids = anyOf(promotionIds);
  const person = anyOf(names);
  return [
    sql`UPDATE promotions SET uses = uses + 1 WHERE id IN ${ids}`,
    sql`INSERT INTO write_guards SELECT 'promotions.redeem', 0 WHERE changes() <> ${promotionIds.length}`,
    sql`INSERT INTO redemptions (promotion_id, order_id, person, ordinal, at)
      SELECT id, ${orderId}, ${names[0]},
        (SELECT coalesce(max(ordinal), 0) + 1 FROM redemptions WHERE promotion_id = promotions.id AND person IN ${person}), ${now}
      FROM promotions WHERE id IN ${ids}`,
    sql`INSERT INTO write_guards SELECT 'promotions.person', 0 WHERE EXISTS (
      SELECT 1 FROM promotions WHERE id IN ${ids} AND uses_per_person_max <
        (SELECT count(*) FROM redemptions WHERE promotion_id = promotions.id AND person IN ${person}))`,
  ];
}

/** Persons are called by the present index of their order; who was forgotten has none and keeps their alias. */
export const renamePersons = (count: number): Write => sql`
  UPDATE redemptions SET person = (SELECT email_index FROM orders WHERE id = order_id) WHERE (promotion_id, order_id) IN (
    SELECT r.promotion_id, r.order_id FROM redemptions r JOIN orders o ON o.id = r.order_id
    WHERE o.email_index > '' AND r.person <> o.email_index LIMIT ${count})`;

/** A cancelled order gives its uses back, once. */
export const giveBack = (_shop: Now, orderId: string): Write[] => [
  sql`UPDATE promotions SET uses = uses - 1 WHERE id IN (SELECT promotion_id FROM redemptions WHERE order_id = ${orderId})`,
  sql`DELETE FROM redemptions WHERE order_id = ${orderId}`,
];

export type PromotionDraft = Pick<Promotion, "id" | "conditions" | "actions"> & {
  readonly code?: string | null;
  readonly position?: number;
  readonly startsAt?: number;
  readonly endsAt?: number | null;
  readonly usesMax?: number | null;
  readonly usesPerPersonMax?: number | null;
};

/** Writes a promotion whole, keeping its count of uses. `code` must be normalized. */
export const putPromotion = (draft: PromotionDraft): Write => sql`
  INSERT INTO promotions (id, code, position, conditions, actions, starts_at, ends_at, uses_max, uses_per_person_max)
  VALUES (${draft.id}, ${draft.code ?? null}, ${draft.position ?? 100}, ${JSON.stringify(draft.conditions)},
    ${JSON.stringify(draft.actions)}, ${draft.startsAt ?? 0}, ${draft.endsAt ?? null}, ${draft.usesMax ?? null},
    ${draft.usesPerPersonMax ?? null})
  ON CONFLICT (id) DO UPDATE SET code = excluded.code, position = excluded.position, conditions = excluded.conditions,
    actions = excluded.actions, starts_at = excluded.starts_at, ends_at = excluded.ends_at, uses_max = excluded.uses_max,
    uses_per_person_max = excluded.uses_per_person_max`;

export type PromotionLine = {
  readonly id: string;
  readonly code: string | null;
  readonly conditions: string;
  readonly actions: string;
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly uses: number;
  readonly usesMax: number | null;
  readonly usesPerPersonMax: number | null;
};
/** For the back office: running ones first, at most 200. */
export const selectPromotions = ({ now }: Now): Statement => sql`
  SELECT id, code, conditions, actions, starts_at AS startsAt, ends_at AS endsAt, uses, uses_max AS usesMax,
    uses_per_person_max AS usesPerPersonMax
  FROM promotions ORDER BY ends_at IS NOT NULL AND ends_at <= ${now}, position, id LIMIT 200`;

/** Ends it for every basket that is not an order yet; one that has ended stays as it was. */
export const endPromotion = ({ now }: Now, id: string): Write =>
  sql`UPDATE promotions SET ends_at = ${now} WHERE id = ${id} AND (ends_at IS NULL OR ends_at > ${now})`;
