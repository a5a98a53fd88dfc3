/** Typed doors to Durable Objects. Names come from ids this server made and signed, never from a client's words. */
import type { Env } from "./env.ts";
import type { AuctionRoom } from "../../durable-objects/auction/auction.ts";
import type { Cart } from "../../durable-objects/cart/cart.ts";
import type { DrawRoom } from "../../durable-objects/draw/draw.ts";
import type { FlashSaleDoor } from "../../durable-objects/flash-sale/door.ts";
import type { FlashSaleGate } from "../../durable-objects/flash-sale/gate.ts";
import type { FlashSaleShard } from "../../durable-objects/flash-sale/shard.ts";
import type { RateLimit } from "../../durable-objects/rate-limit/rate-limit.ts";
import type { RoomAudience } from "../../durable-objects/room-audience/room-audience.ts";

export type CartDoor = Pick<Cart, "read" | "beginCheckout" | "change" | "absorb" | "markOrdered">;
export type RateDoor = Pick<RateLimit, "take">;
export type LotDoor = Pick<
  AuctionRoom,
  | "open"
  | "admit"
  | "bid"
  | "conduct"
  | "read"
  | "replay"
  | "logPage"
  | "secondChance"
  | "openings"
  | "acknowledge"
  | "wake"
  | "watching"
  | "joinAudience"
  | "fetch"
>;
export type DrawDoor = Pick<
  DrawRoom,
  "open" | "enter" | "withdraw" | "read" | "pause" | "resume" | "close" | "draw" | "next" | "record" | "seal" | "log"
>;
export type AudienceDoor = Pick<RoomAudience, "show" | "fetch">;
export type GateDoor = Pick<
  FlashSaleGate,
  "open" | "takeTicket" | "refill" | "live" | "pause" | "resume" | "close" | "unsold" | "seal" | "log"
>;
export type ShardDoor = Pick<
  FlashSaleShard,
  | "open"
  | "reserveMany"
  | "pin"
  | "settleHold"
  | "release"
  | "unitsIn"
  | "unitsOut"
  | "unitsLanded"
  | "pause"
  | "resume"
  | "close"
  | "count"
  | "longPins"
  | "log"
>;
export type SaleDoor = Pick<FlashSaleDoor, "reserve">;

// Structural casts: a stub's methods are the class's own, returning promises.
export const cartDoor = (env: Env, cartId: string): CartDoor => env.CART.getByName(cartId) as unknown as CartDoor;
export const rateDoor = (env: Env, subject: string): RateDoor =>
  env.RATE_LIMIT.getByName(subject) as unknown as RateDoor;
export const lotDoor = (env: Env, lotId: string): LotDoor => env.AUCTION.getByName(lotId) as unknown as LotDoor;
export const drawDoor = (env: Env, saleId: string): DrawDoor => env.DRAW.getByName(saleId) as unknown as DrawDoor;
export const audienceDoor = (env: Env, shard: string): AudienceDoor =>
  env.ROOM_AUDIENCE.getByName(shard) as unknown as AudienceDoor;

/** A flash sale's gate, its doors and its shards, named after the sale. */
export const gateDoor = (env: Env, saleId: string): GateDoor => env.FLASH_GATE.getByName(saleId) as unknown as GateDoor;
export const shardDoor = (env: Env, saleId: string, index: number): ShardDoor =>
  env.FLASH_SHARD.getByName(`${saleId}/${index}`) as unknown as ShardDoor;
export const saleDoor = (env: Env, saleId: string, index: number): SaleDoor =>
  env.FLASH_DOOR.getByName(`${saleId}/${index}`) as unknown as SaleDoor;
