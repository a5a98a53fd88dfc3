export { AuctionRoom } from "./auction/auction.ts";
export { Cart } from "./cart/cart.ts";
export { RateLimit } from "./rate-limit/rate-limit.ts";
export { RoomAudience } from "./room-audience/room-audience.ts";
