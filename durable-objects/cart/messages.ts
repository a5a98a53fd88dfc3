/** What passes between the shop and a cart object. Plain types: they cross RPC whole. Never a price a client has named. */
export type CartLine = {
  readonly variantId: string;
  readonly quantity: number;
  /** What the shop showed when the line was added, so that a later change of price can be said aloud. */
  readonly seenMinor: number;
  readonly seenCurrency: string;
  readonly addedAt: number;
  /** The signed receipt of units a sale holds for this shopper; the quantity is theirs and cannot be changed. */
  readonly hold?: string;
};

export type CartContents = {
  readonly version: number;
  readonly lines: readonly CartLine[];
  readonly codes: readonly string[];
  /** The account this cart belongs to after signing in. */
  readonly accountId: string | null;
  /** Set when the cart has gone into an order or into another cart: it takes no more changes. */
  readonly closedBy: string | null;
};

export type CartChange =
  | {
      readonly kind: "add";
      readonly variantId: string;
      readonly quantity: number;
      readonly seenMinor: number;
      readonly seenCurrency: string;
      readonly hold?: string;
    }
  | { readonly kind: "set"; readonly variantId: string; readonly quantity: number }
  | { readonly kind: "code"; readonly code: string; readonly present: boolean }
  | { readonly kind: "owner"; readonly accountId: string };

/** `mutationId` makes a repeat harmless: the same id changes nothing and is answered with the cart as it is. */
export type CartMutation = { readonly mutationId: string; readonly now: number; readonly change: CartChange };

export type CartRefusal = {
  readonly code: "cart.full" | "cart.quantity_too_large" | "cart.closed" | "cart.too_many_codes" | "cart.on_hold";
};
export type CartOutcome =
  | { readonly ok: true; readonly value: CartContents }
  | { readonly ok: false; readonly fault: CartRefusal };

/** `retryAfter_seconds` above 0: too many quotes or orders have been asked of this cart. */
export type CartAtCheckout = { readonly contents: CartContents; readonly retryAfter_seconds: number };
