/** The context every use-case is given first: who asks, in which language, at what time, and the doors to the outside. */
import type { Clock } from "../kernel/clock.ts";
import { newId, type IdKind } from "../kernel/ids.ts";
import type { Currency } from "../kernel/money.ts";
import type { Locale } from "../kernel/locale.ts";
import { configOf, type Config } from "./config.ts";
import { openSession, type Commit, type Database, type Write } from "./database.ts";
import type { Env } from "./env.ts";
import { announcedIn, sendToQueue } from "./outbox.ts";
import { forgetVersion, keptFact } from "./page-cache.ts";
import { audienceDoor, cartDoor, drawDoor, gateDoor, lotDoor, rateDoor, saleDoor, shardDoor } from "./rooms.ts";
import type { AudienceDoor, CartDoor, DrawDoor, GateDoor, LotDoor, RateDoor, SaleDoor, ShardDoor } from "./rooms.ts";
import { outboundFetch, type Outbound } from "./outbound.ts";
import { blobDoors, type Blobs } from "./blobs.ts";
import { letterbox, type Letterbox } from "./letterbox.ts";
import { writeLog } from "./log.ts";

export type { Config, OidcProvider } from "./config.ts";

export type Role = "shopper" | "factory" | "carrier" | "moderator" | "finance" | "support" | "operator" | "auditor";
/** A seller this account acts for; `scopes` narrows staff ("orders.read"), an owner has them all. */
export type Membership = {
  readonly sellerId: string;
  readonly role: "owner" | "staff";
  readonly scopes: readonly string[];
};
/** What the person behind a session has proved, and when. `handle` names the session to its owner and opens nothing. */
export type Proof = {
  readonly handle: string;
  readonly provedAt: number;
  readonly secondFactorAt: number | null;
};
/** What somebody is called, and where letters reach them. */
export type Person = { readonly email: string; readonly name: string };
export type Actor =
  | { readonly kind: "anonymous" }
  | {
      readonly kind: "account";
      readonly id: string;
      readonly role: Role;
      /** Opened only when asked: most requests show neither name nor address. Reads nothing. */
      readonly person: () => Promise<Person>;
      readonly sellers: readonly Membership[];
      /** What a key or token was given, at most; null: a session, which may all that its account may. */
      readonly scopes: readonly string[] | null;
      /** Only a session has one; a key or token is software. */
      readonly session?: Proof;
      /** A staff role that waits for a second factor. Until then `role` is shopper, so that no room can forget to ask. */
      readonly heldRole?: Role;
    }
  | { readonly kind: "system"; readonly name: string };

/** Language, currency and ship-to are chosen independently of each other. `shipTo` is ISO 3166-1 alpha-2. */
export type Preferences = { readonly locale: Locale; readonly currency: Currency; readonly shipTo: string };

export type Shop = Preferences & {
  readonly db: Database;
  readonly actor: Actor;
  /** Milliseconds since 1970, fixed for the whole request. */
  readonly now: number;
  readonly config: Config;
  newId(kind: IdKind): string;
  /** `db.commit`, and what the writes announce is hurried to the queue. */
  commit(writes: readonly Write[]): Promise<Commit>;
  /** What anonymous pages show as well, at most as late as they are: kept under the catalogue's version, never personal. */
  fact<T>(key: string, load: () => Promise<T | null>): Promise<T | null>;
  cart(cartId: string): CartDoor;
  rate(subject: string): RateDoor;
  lot(lotId: string): LotDoor;
  draw(saleId: string): DrawDoor;
  audience(shard: string): AudienceDoor;
  readonly flashSale: {
    gate(saleId: string): GateDoor;
    door(saleId: string, index: number): SaleDoor;
    shard(saleId: string, index: number): ShardDoor;
  };
  readonly outbound: Outbound;
  readonly blobs: Blobs;
  /** Where letters leave the house; null where none is set up. */
  readonly letterbox: Letterbox | null;
  /** Goes on after the answer has left. */
  later(work: Promise<unknown>): void;
  log(event: string, fields?: { readonly [name: string]: string | number | boolean | null }): void;
};

export type ShopInput = Preferences & {
  readonly env: Env;
  readonly clock: Clock;
  readonly actor: Actor;
  readonly bookmark: string | null;
  later(work: Promise<unknown>): void;
};

export function openShop(input: ShopInput): Shop {
  const { env, locale, currency, shipTo, actor, later } = input;
  const now = input.clock.now();
  const db = openSession(env.DB, input.bookmark);
  return {
    locale,
    currency,
    shipTo,
    actor,
    now,
    later,
    db,
    config: configOf(env),
    newId: (kind) => newId(kind, now),
    commit: async (writes) => {
      const outcome = await db.commit(writes);
      if (outcome !== "committed") return outcome;
      forgetVersion();
      later(sendToQueue(env, announcedIn(writes)));
      return outcome;
    },
    fact: (key, load) => keptFact(env, now, key, load),
    cart: (cartId) => cartDoor(env, cartId),
    rate: (subject) => rateDoor(env, subject),
    lot: (lotId) => lotDoor(env, lotId),
    draw: (saleId) => drawDoor(env, saleId),
    audience: (shard) => audienceDoor(env, shard),
    flashSale: {
      gate: (saleId) => gateDoor(env, saleId),
      door: (saleId, index) => saleDoor(env, saleId, index),
      shard: (saleId, index) => shardDoor(env, saleId, index),
    },
    outbound: outboundFetch(env),
    blobs: blobDoors(env),
    letterbox: letterbox(env),
    log: (event, fields) => writeLog(now, event, fields),
  };
}

/** A shop for queue and cron work: no person asks, nothing is localized by a request. */
export function openShopForJob(env: Env, clock: Clock, name: string, later: (work: Promise<unknown>) => void): Shop {
  return openShop({
    env,
    clock,
    later,
    actor: { kind: "system", name },
    bookmark: "first-primary",
    locale: "en",
    currency: "USD",
    shipTo: "US",
  });
}
