/** A seller and its life: from a first draft to a shop people buy in. Pure. */
import { err, ok, type Result } from "../kernel/result.ts";

export const sellerKinds = ["individual", "studio", "museum", "brand"] as const;
/** "house" is the shop's own seller: nobody applies as it. */
export type SellerKind = (typeof sellerKinds)[number] | "house";
export const sellerStates = ["draft", "submitted", "returned", "approved", "suspended", "closed"] as const;
export type SellerState = (typeof sellerStates)[number];
export type Theme = "ink-wash" | "seal" | "geometric" | "textile" | "kiln";

export type Seller = {
  readonly id: string;
  readonly slug: string;
  readonly kind: SellerKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or "" while nobody has said */
  readonly country: string;
  readonly state: SellerState;
  readonly version: number;
  readonly createdAt: number;
  readonly updatedAt: number;
};

export const houseId = "sel_house";

const next = {
  draft: ["submitted", "closed"],
  submitted: ["approved", "returned", "closed"],
  returned: ["submitted", "closed"],
  approved: ["suspended", "closed"],
  suspended: ["approved", "closed"],
  closed: [],
} as const satisfies Record<SellerState, readonly SellerState[]>;

export type IllegalSellerMove = {
  readonly code: "seller.illegal_move";
  readonly from: SellerState;
  readonly to: SellerState;
};

export function moveSeller(from: SellerState, to: SellerState): Result<SellerState, IllegalSellerMove> {
  const allowed: readonly SellerState[] = next[from];
  return allowed.includes(to) ? ok(to) : err({ code: "seller.illegal_move", from, to });
}

/** Its shop is open: people see it, follow it and buy there. */
export const isTrading = ({ state }: Pick<Seller, "state">): boolean => state === "approved";
/** It has been let in once: a suspended seller still fulfils what was ordered, and sells nothing new. */
export const hasStudio = ({ state }: Pick<Seller, "state">): boolean => state === "approved" || state === "suspended";

/** What staff of a seller may be given; an owner has them all. An API key's scopes are the same words. */
export const sellerScopes = [
  "products.read",
  "products.write",
  "stock.write",
  "orders.read",
  "orders.write",
  "messages.read",
  "messages.write",
  "finance.read",
  "settings.write",
  "members.write",
  "developers.write",
] as const;
export type SellerScope = (typeof sellerScopes)[number];
export const isSellerScope = (text: string): text is SellerScope => sellerScopes.some((known) => known === text);
