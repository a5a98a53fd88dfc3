export { Cart } from "./cart/cart.ts";
export { RateLimit } from "./rate-limit/rate-limit.ts";
