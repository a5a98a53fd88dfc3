/**
 * POSTs that move money take an Idempotency-Key, by Stripe's rules: the same key with the same wish is answered as it was
 * the first time and does nothing, with another wish it is refused. Whoever does the work writes the answer into the batch
 * of its effect.
 */
import { seal, unseal } from "../../kernel/crypto.ts";
import { err, ok, type Fault, type Result } from "../../kernel/result.ts";
import type { Write } from "../database.ts";
import { earlierAnswer, idempotencyKey, isIdempotencyKey, recordAnswer, type IdempotencyKey } from "../idempotency.ts";
import type { Shop } from "../shop.ts";
import type { Request$ } from "./context.ts";

/** What belongs into the batch of an effect, so that its result can be answered again. */
export type Answered<T> = (result: T) => Promise<readonly Write[]>;
/** Nobody brought a key. */
export const unanswered: Answered<unknown> = async () => [];

export type OnceFault = { readonly code: "idempotency.key_invalid" } | { readonly code: "idempotency.key_reused" };
type Wish = {
  /** what is asked for, and of whom: "payout.sel_…" */
  readonly of: string;
  /** everything that makes it this wish and no other */
  readonly wish: unknown;
  /** the answer holds what is told once: it is kept sealed */
  readonly secret?: true;
};

export async function once<T, F extends Fault>(
  c: Request$,
  { of, wish, secret }: Wish,
  act: (answered: Answered<T>) => Promise<Result<T, F>>,
): Promise<Result<T, F | OnceFault>> {
  const { shop } = c.var;
  const given = c.req.header("idempotency-key");
  if (given === undefined) return act(unanswered);
  if (!isIdempotencyKey(given)) return err({ code: "idempotency.key_invalid" });
  const who = shop.actor.kind === "account" ? shop.actor.id : shop.actor.kind;
  const key = await idempotencyKey(`${of}.${who}`, given, wish);
  const keep = secret ? sealed<T>(shop, key) : plain<T>();
  const known = await earlier(shop, key, keep);
  if (known) {
    if (known.ok) c.header("idempotent-replayed", "true");
    return known;
  }
  const done = await act(async (result) => [recordAnswer(shop, key, await keep.in(result))]);
  // Two at the same moment: the batch of the second is refused, and it gets the answer of the first.
  return done.ok ? done : ((await earlier<T>(shop, key, keep)) ?? done);
}

type Keeping<T> = { in(result: T): Promise<unknown>; out(kept: unknown): Promise<T> };
const plain = <T>(): Keeping<T> => ({ in: async (result) => result, out: async (kept) => kept as T });
const purpose = "idempotent-answer";
const sealed = <T>({ config }: Shop, { scope, key }: IdempotencyKey): Keeping<T> => ({
  in: (result) => seal(config.signingSecret, purpose, `${scope}.${key}`, JSON.stringify(result)),
  out: async (kept) => JSON.parse((await unseal(config.signingSecret, purpose, `${scope}.${key}`, String(kept)))!) as T,
});

async function earlier<T>(shop: Shop, key: IdempotencyKey, keep: Keeping<T>): Promise<Result<T, OnceFault> | null> {
  const known = await earlierAnswer<unknown>(shop.db, key);
  if (known.found === "none") return null;
  return known.found === "same" ? ok(await keep.out(known.result)) : err({ code: "idempotency.key_reused" });
}
