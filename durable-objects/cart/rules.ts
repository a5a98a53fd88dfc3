/** What may happen to a basket. Pure: a state in, the next state or a refusal out. */
import { err, ok, type Result } from "../../workers/kernel/result.ts";
import { limits } from "../../workers/kernel/limits.ts";
import type { CartChange, CartContents, CartLine, CartMutation, CartRefusal } from "./messages.ts";

const mutations_kept = 200;
const codes_max = 5;

export type CartState = CartContents & {
  /** ids of the last changes, oldest first: one of them again changes nothing */
  readonly mutations: readonly string[];
  /** ms; 0: never touched */
  readonly touchedAt: number;
  /** the day the alarm is set for; 0: not set */
  readonly dueAt: number;
};

export const emptyCart: CartState = {
  version: 0,
  lines: [],
  codes: [],
  accountId: null,
  closedBy: null,
  mutations: [],
  touchedAt: 0,
  dueAt: 0,
};

/** What the shop is told; the rest is the object's own business. */
export const contentsOf = ({ version, lines, codes, accountId, closedBy }: CartState): CartContents => ({
  version,
  lines,
  codes,
  accountId,
  closedBy,
});

/** The same state object when the mutation was seen before. */
export function changed(cart: CartState, { mutationId, now, change }: CartMutation): Result<CartState, CartRefusal> {
  if (cart.mutations.includes(mutationId)) return ok(cart);
  if (cart.closedBy !== null) return err({ code: "cart.closed" });
  const next = applied(cart, change, now);
  return next.ok ? ok(noted(next.value, mutationId, now)) : next;
}

const noted = (cart: CartState, mutationId: string, now: number): CartState => ({
  ...cart,
  version: cart.version + 1,
  touchedAt: now,
  mutations: [...cart.mutations.slice(1 - mutations_kept), mutationId],
});

function applied(cart: CartState, change: CartChange, now: number): Result<CartState, CartRefusal> {
  if (change.kind === "owner") return ok({ ...cart, accountId: change.accountId });
  if (change.kind === "code") return withCode(cart, change.code, change.present);
  const line = cart.lines.find(({ variantId }) => variantId === change.variantId);
  if (change.kind === "set") return line ? withQuantity(cart, line, change.quantity) : ok(cart);
  if (!line && cart.lines.length >= limits.cart_lines_max) return err({ code: "cart.full" });
  const { variantId, seenMinor, seenCurrency, hold } = change;
  if (hold !== undefined)
    return ok(
      withHeld(cart, line, { variantId, quantity: change.quantity, seenMinor, seenCurrency, addedAt: now, hold }),
    );
  if (line?.hold !== undefined) return err({ code: "cart.on_hold" });
  const quantity = (line?.quantity ?? 0) + change.quantity;
  if (quantity > limits.line_quantity_max) return err({ code: "cart.quantity_too_large" });
  const next: CartLine = { variantId, quantity, seenMinor, seenCurrency, addedAt: line?.addedAt ?? now };
  return ok({ ...cart, lines: line ? replaced(cart.lines, line, next) : [...cart.lines, next] });
}

/** Held units take the place of ordinary ones of the same thing, whose price is another. */
const withHeld = (cart: CartState, line: CartLine | undefined, held: CartLine): CartState => ({
  ...cart,
  lines: line ? replaced(cart.lines, line, held) : [...cart.lines, held],
});

function withQuantity(cart: CartState, line: CartLine, quantity: number): Result<CartState, CartRefusal> {
  if (line.hold !== undefined && quantity !== 0 && quantity !== line.quantity) return err({ code: "cart.on_hold" });
  if (quantity > limits.line_quantity_max) return err({ code: "cart.quantity_too_large" });
  if (quantity === 0) return ok({ ...cart, lines: cart.lines.filter((other) => other !== line) });
  return ok({ ...cart, lines: replaced(cart.lines, line, { ...line, quantity }) });
}

const replaced = (lines: readonly CartLine[], line: CartLine, next: CartLine): CartLine[] =>
  lines.map((other) => (other === line ? next : other));

function withCode(cart: CartState, code: string, present: boolean): Result<CartState, CartRefusal> {
  const others = cart.codes.filter((other) => other !== code);
  if (!present) return ok({ ...cart, codes: others });
  if (others.length >= codes_max) return err({ code: "cart.too_many_codes" });
  return ok({ ...cart, codes: [...others, code].sort() });
}

/** Takes in another cart's lines once; quantities add up to the limit, so nothing a shopper chose is lost or doubled. */
export function absorbed(cart: CartState, source: string, other: CartContents, now: number): CartState {
  const mutationId = `absorb:${source}`;
  if (cart.mutations.includes(mutationId)) return cart;
  let lines = cart.lines;
  for (const line of other.lines) {
    const mine = lines.find(({ variantId }) => variantId === line.variantId);
    const quantity = Math.min((mine?.quantity ?? 0) + line.quantity, limits.line_quantity_max);
    if (mine?.hold !== undefined || (mine && line.hold !== undefined))
      lines = replaced(lines, mine, mine.hold !== undefined ? mine : line);
    else if (mine) lines = replaced(lines, mine, { ...mine, quantity });
    else if (lines.length < limits.cart_lines_max) lines = [...lines, { ...line, quantity, addedAt: now }];
  }
  const codes = [...new Set([...cart.codes, ...other.codes])].slice(0, codes_max).sort();
  return noted({ ...cart, lines, codes }, mutationId, now);
}

/** Closing happens once and by one; a repeat changes nothing. */
export const closed = (cart: CartState, by: string, now: number): CartState =>
  cart.closedBy !== null ? cart : { ...cart, closedBy: by, touchedAt: now };
