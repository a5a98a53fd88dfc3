/** Goes through every door as somebody and says what was given that should not have been. */
import type { Shop } from "../../platform/shop.ts";
import { bodyOf, formOf, hasNoun, pathOf, type Call } from "./calls.ts";
import { revived, visit, type Answer, type Visitor } from "./visitors.ts";
import { rowsNaming, ticks } from "./world-store.ts";
import type { Ids, Side } from "./world.ts";

type Rows = ReadonlyMap<string, readonly string[]>;
type Mix = { readonly path: Ids; readonly body: Ids };

/** All foreign; then, for who has things of their own, one foreign id at a time among their own. */
function mixesOf(call: Call, foreign: Ids, own: Ids | null): readonly Mix[] {
  const all = { path: foreign, body: foreign };
  if (!own) return [all];
  const nouns = call.params.flatMap(({ noun }) => noun ?? []);
  const one =
    nouns.length > 1 ? nouns.map((noun) => ({ path: { ...own, [noun]: foreign[noun] ?? "" }, body: own })) : [];
  return [all, ...one, ...(nouns.length > 0 && call.method !== "GET" ? [{ path: own, body: foreign }] : [])];
}

const contentOf = (call: Call, who: Visitor, ids: Ids) =>
  call.method === "GET"
    ? null
    : call.page && !call.route.startsWith("/api/")
      ? { form: formOf(ids, who.formToken) }
      : { json: call.body ? bodyOf(call.body, ids) : {} };

const changing = ({ method }: Call): boolean => method !== "GET" && method !== "HEAD";
/**
 * Doors that lead to nobody's thing are tried by a few: what everybody sees needs no seventeen readers, and hashing a
 * password for each of them proves nothing more.
 */
const few = ["anonymous", "other shopper", "other seller's owner", "token with too few scopes"];
const spares = (call: Call, who: Visitor): boolean =>
  !hasNoun(call) &&
  call.access === "public" &&
  !few.slice(0, changing(call) ? 2 : 4).includes(who.name) &&
  !/\/(account|orders|studio|me)\b/.test(call.route);

/** Whoever may look into the back office may look at an order by its shopper's address too, and does nothing there. */
const staffLooks = ["GET /api/v1/orders/{id}", "GET /{locale}/orders/{number}"];

/** What the few scopes of A's own staff are for. */
const fewOpen = ["GET /studio/{seller}/messages", "GET /studio/{seller}/messages/{id}", "GET /studio/{seller}/reviews"];

export type Tally = { calls: number; uniform: number; seen: Map<number, number> };

export async function findFaults(
  shop: Shop,
  side: Side,
  calls: readonly Call[],
  who: Visitor,
  tables: readonly string[],
  tally: Tally,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const ids = Object.values(side.ids);
  let before = await rowsNaming(shop, tables, ids);
  let at = await ticks(shop);
  const compare = async (what: string) => {
    const now = await ticks(shop);
    if (now === at) return;
    at = now;
    const after = await rowsNaming(shop, tables, ids);
    const changed = differences(before, after);
    if (changed) faults.push(`WRITE ${who.name}: ${what} changed ${changed}`);
    before = after;
  };
  for (const call of calls) {
    if (spares(call, who)) continue;
    const door = `${call.method} ${call.route}`;
    const looks = who.staff && who.name !== "moderator" && staffLooks.includes(door);
    const behindCounter = looks || (who.staff && call.access === "operator");
    // What staff do behind the counter is theirs to do; the auditor only looks.
    if (behindCounter && changing(call) && who.name !== "auditor") continue;
    for (const mix of mixesOf(call, side.ids, who.own)) {
      const answer = await visit(who, call.method, pathOf(call, mix.path), contentOf(call, who, mix.body));
      tally.calls++;
      tally.seen.set(answer.status, (tally.seen.get(answer.status) ?? 0) + 1);
      if (answer.status >= 500 && answer.status !== 503) faults.push(`BROKEN ${who.name}: ${door} → ${answer.status}`);
      const theirs = who.name === "staff with too few scopes" && fewOpen.includes(door);
      if (!behindCounter && !theirs && answer.text.includes(side.mark))
        faults.push(`READ ${who.name}: ${door} → ${answer.status}`);
      if (changing(call)) await compare(door);
      if (changing(call) && answer.status < 400) await mend(shop, who);
      if (!call.page && hasNoun(call) && !behindCounter && who.own === null) {
        tally.uniform++;
        faults.push(...(await unlikeNothing(call, who, side, answer)));
      }
    }
  }
  await compare("one of all calls");
  return faults;
}

/** A thing that is another's and a thing that does not exist are told apart by nothing. */
async function unlikeNothing(call: Call, who: Visitor, side: Side, answer: Answer): Promise<readonly string[]> {
  const nothing = Object.fromEntries(
    Object.entries(side.ids).map(([noun, id]) => [noun, id.replace(/[0-9A-Z]{6}$/, "ZZZZZZ")]),
  );
  // Somebody of this seller knows that their seller exists.
  const member = /too few scopes/.test(who.name);
  const asked = member ? { ...nothing, seller: side.ids["seller"]! } : nothing;
  const other = await visit(who, call.method, pathOf(call, asked), contentOf(call, who, asked));
  const plain = (text: string) => text.replace(/[a-z]{3}_[0-9A-Z]{20,30}/g, "");
  if (other.status === answer.status && plain(other.text) === plain(answer.text)) return [];
  return [`TOLD APART ${who.name}: ${call.method} ${call.route} → ${answer.status}, of nothing ${other.status}`];
}

async function mend(shop: Shop, who: Visitor): Promise<void> {
  const write = await revived(shop, who);
  if (write) await shop.commit([write]);
}

function differences(before: Rows, after: Rows): string | null {
  const tables = [...after].filter(([table, rows]) => JSON.stringify(rows) !== JSON.stringify(before.get(table)));
  return tables.length === 0 ? null : tables.map(([table]) => table).join(", ");
}
