/**
 * What a lot's log says to strangers: every line as it stood, with a maximum only as a commitment, the hash of the amount
 * and a salt that the room keeps. Whoever is given the salts later can check that no maximum was changed.
 */
import { createHash } from "node:crypto";
import type { Entry, Standing } from "./lot.ts";
import { hammerOf } from "./lot.ts";
import type { LotRules } from "./rules.ts";
import type { Paddles } from "./show.ts";

export const commitmentTo = (salt: string, minor: number | null): string =>
  createHash("sha256")
    .update(`${salt}.${minor ?? "none"}`)
    .digest("hex");

/** 128 random bits, hex. */
export const newSalt = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export type PublicRules = Omit<LotRules, "reserveMinor"> & { readonly reserveCommitment: string };

export type RecordedEvent =
  | { readonly kind: "announced"; readonly lotId: string; readonly rules: PublicRules }
  | {
      readonly kind: "bid";
      readonly paddle: number;
      readonly commitment: string;
      readonly priceMinor: number | null;
      readonly leader: number | null;
      readonly closesAt: number;
    }
  | { readonly kind: "opened" | "resumed"; readonly closesAt: number }
  | { readonly kind: "paused" | "withdrawn"; readonly reason: string }
  | { readonly kind: "extended"; readonly reason: string; readonly closesAt: number }
  | { readonly kind: "told"; readonly text: string }
  | {
      readonly kind: "closed";
      readonly by: "clock" | "auctioneer";
      readonly sold: boolean;
      readonly hammerMinor: number | null;
      readonly paddle: number | null;
    };

export function announcement(lotId: string, { reserveMinor, ...rules }: LotRules, salt: string): RecordedEvent {
  return { kind: "announced", lotId, rules: { ...rules, reserveCommitment: commitmentTo(salt, reserveMinor) } };
}

/** The line of one entry, with what everybody saw after it. */
export function recorded(
  rules: LotRules,
  entry: Entry,
  standing: Standing,
  paddleOf: Paddles,
  salt: string,
): RecordedEvent {
  switch (entry.kind) {
    case "bid": {
      const leader = rules.kind === "sealed" ? null : paddleOf(standing.leader ?? "");
      const { priceMinor, closesAt } = standing;
      const commitment = commitmentTo(salt, entry.maxMinor);
      return { kind: "bid", paddle: paddleOf(entry.bidder) ?? 0, commitment, priceMinor, leader, closesAt };
    }
    case "opened":
    case "resumed":
      return { kind: entry.kind, closesAt: standing.closesAt };
    case "extended":
      return { kind: "extended", reason: entry.reason, closesAt: standing.closesAt };
    case "paused":
    case "withdrawn":
      return { kind: entry.kind, reason: entry.reason };
    case "told":
      return { kind: "told", text: entry.text };
    case "closed": {
      const hammerMinor = hammerOf(rules, standing);
      const paddle = hammerMinor === null ? null : paddleOf(standing.leader ?? "");
      const by = entry.by === "clock" ? "clock" : "auctioneer";
      return { kind: "closed", by, sold: hammerMinor !== null, hammerMinor, paddle };
    }
  }
}
