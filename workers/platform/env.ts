/** What the Worker is bound to. Written by hand because two environments share one type; a test holds it against wrangler.toml. */
import type { AuctionRoom } from "../../durable-objects/auction/auction.ts";
import type { Cart } from "../../durable-objects/cart/cart.ts";
import type { DrawRoom } from "../../durable-objects/draw/draw.ts";
import type { FlashSaleDoor } from "../../durable-objects/flash-sale/door.ts";
import type { FlashSaleGate } from "../../durable-objects/flash-sale/gate.ts";
import type { FlashSaleShard } from "../../durable-objects/flash-sale/shard.ts";
import type { RateLimit } from "../../durable-objects/rate-limit/rate-limit.ts";
import type { RoomAudience } from "../../durable-objects/room-audience/room-audience.ts";

export type Env = {
  readonly DB: D1Database;
  readonly MEDIA: R2Bucket;
  readonly IMPORTS: R2Bucket;
  /** Papers of sellers: private, read only through the Worker by their owner and by reviewers. */
  readonly DOCUMENTS: R2Bucket;
  readonly IMAGES: ImagesBinding;
  readonly ASSETS: Fetcher;
  readonly CART: DurableObjectNamespace<Cart>;
  /** Cloudflare's own counter, per location and approximate: a sieve. What must be exact asks a RATE_LIMIT object. */
  readonly API_RATE: { limit(options: { key: string }): Promise<{ success: boolean }> };
  readonly RATE_LIMIT: DurableObjectNamespace<RateLimit>;
  readonly AUCTION: DurableObjectNamespace<AuctionRoom>;
  readonly DRAW: DurableObjectNamespace<DrawRoom>;
  readonly ROOM_AUDIENCE: DurableObjectNamespace<RoomAudience>;
  readonly FLASH_GATE: DurableObjectNamespace<FlashSaleGate>;
  readonly FLASH_DOOR: DurableObjectNamespace<FlashSaleDoor>;
  readonly FLASH_SHARD: DurableObjectNamespace<FlashSaleShard>;
  readonly EVENTS: Queue<unknown>;
  readonly MAIL: Queue<unknown>;
  readonly EMAIL: SendEmail;
  /** "Yaji <letters@shop.example>", of a domain set up for Email Sending; without it letters stay queued */
  readonly MAIL_FROM?: string;
  /** Which deployment this is: a page kept by another one is not served. */
  readonly VERSION?: { readonly id: string };
  readonly ENVIRONMENT: "local" | "production";
  readonly PUBLIC_ORIGIN: string;
  readonly PAYMENT_PROVIDER: "sandbox" | "stripe";
  readonly SIGNING_SECRET: string;
  readonly VAULT_KEYS: string;
  /** JSON list of OpenID providers, with their client secrets */
  readonly OIDC_PROVIDERS?: string;
  /** Where the identity-provider simulator listens, on this machine only. */
  readonly SANDBOX_IDP_URL?: string;
  readonly SANDBOX_ACQUIRER_URL?: string;
  readonly SANDBOX_ACQUIRER_KEY?: string;
  readonly SANDBOX_WEBHOOK_SECRET?: string;
  readonly SANDBOX_BANK_URL?: string;
  readonly SANDBOX_BANK_KEY?: string;
  readonly SANDBOX_BANK_WEBHOOK_SECRET?: string;
  readonly STRIPE_SECRET_KEY?: string;
  readonly STRIPE_WEBHOOK_SECRET?: string;
  readonly KYC_URL?: string;
  readonly KYC_KEY?: string;
  readonly KYC_WEBHOOK_SECRET?: string;
  /** Never configured: workers/local.ts adds the simulators' origins in code, and production does not contain it. */
  readonly LOOPBACK_ORIGINS?: readonly string[];
};
