/** Refusals are values, broken promises throw. Plain objects, because they cross Durable Object RPC whole. */
export type Ok<T> = { readonly ok: true; readonly value: T };
export type Err<F extends Fault> = { readonly ok: false; readonly fault: F };
export type Result<T, F extends Fault> = Ok<T> | Err<F>;

/** An expected refusal. `code` is stable and public; every other field is data, never prose. */
export type Fault = { readonly code: string };

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <F extends Fault>(fault: F): Err<F> => ({ ok: false, fault });

/** A broken promise made by our own code. Never caught, except once at the edge. */
export function invariant(holds: unknown, promise: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${promise}`);
}
