/**
 * The order of a draw, made from what was promised before anybody entered. Anybody can make it again:
 *
 *   key      = the seed, or with a beacon SHA-256 of "<seed>.<randomness>", both in hex
 *   score    = HMAC-SHA256(key, name of the entry), RFC 2104, key and name as text, in hex
 *   the order is by score, the smallest first; equal scores, which nobody will see, by name
 *
 * Ranking by a keyed digest is how RFC 3797 draws a committee in public. Every score is as likely as any other, so every
 * order is; and whoever drops out moves nobody else, which a shuffle could not promise.
 */
import { createHash, createHmac } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What is published before the first entry. */
export const commitmentTo = (seed: string): string => sha256(seed);

export const keyOf = (seed: string, randomness: string | null): string =>
  randomness === null ? seed : sha256(`${seed}.${randomness}`);

export const scoreOf = (key: string, name: string): string => createHmac("sha256", key).update(name).digest("hex");

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const orderOf = (key: string, names: Iterable<string>): string[] =>
  [...names]
    .map((name) => ({ name, score: scoreOf(key, name) }))
    .sort((a, b) => before(a.score, b.score) || before(a.name, b.name))
    .map(({ name }) => name);

/** A short name for a long order. */
export const digestOf = (order: readonly string[]): string => sha256(order.join("\n"));
