import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";

const a_batch = 40;
const batches_max = 500;

/**
 * To everybody, forty in a batch. Interrupted, it begins again and writes to nobody twice: each letter has its own name.
 * `next` gives those whose ids come after one, in their order.
 */
export async function lettersToMany<Person extends { readonly id: string }>(
  shop: Shop,
  next: (after: string, count: number) => Promise<readonly Person[]>,
  letterTo: (person: Person) => Promise<Write>,
): Promise<void> {
  let after = "";
  for (let batch = 0; batch < batches_max; batch++) {
    const people = await next(after, a_batch);
    if (people.length > 0) await shop.commit(await Promise.all(people.map(letterTo)));
    after = people.at(-1)?.id ?? after;
    if (people.length < a_batch) return;
  }
}
