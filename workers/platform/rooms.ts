/** Typed doors to Durable Objects. Names come from ids this server made and signed, never from a client's words. */
import type { Env } from "./env.ts";
import type { Cart } from "../../durable-objects/cart/cart.ts";
import type { RateLimit } from "../../durable-objects/rate-limit/rate-limit.ts";

export type CartDoor = Pick<Cart, "read" | "beginCheckout" | "change" | "absorb" | "markOrdered">;
export type RateDoor = Pick<RateLimit, "take">;

// Structural casts: a stub's methods are the class's own, returning promises.
export const cartDoor = (env: Env, cartId: string): CartDoor => env.CART.getByName(cartId) as unknown as CartDoor;
export const rateDoor = (env: Env, subject: string): RateDoor =>
  env.RATE_LIMIT.getByName(subject) as unknown as RateDoor;
