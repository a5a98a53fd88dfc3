export { AuctionRoom } from "./auction/auction.ts";
export { Cart } from "./cart/cart.ts";
export { DrawRoom } from "./draw/draw.ts";
export { FlashSaleDoor } from "./flash-sale/door.ts";
export { FlashSaleGate } from "./flash-sale/gate.ts";
export { FlashSaleShard } from "./flash-sale/shard.ts";
export { RateLimit } from "./rate-limit/rate-limit.ts";
export { RoomAudience } from "./room-audience/room-audience.ts";
