/** A plan tried with numbers of people, before anybody can come. */
import { minorOf, wholeNumber } from "../platform/http/form.ts";
import { estimateFlash, type FlashEstimate } from "./estimate-flash.ts";
import {
  estimateAuction,
  estimateDraw,
  estimatePresale,
  type AuctionEstimate,
  type DrawEstimate,
  type PresaleEstimate,
} from "./estimate-others.ts";
import type { Draft, PlanText } from "./plan-form.ts";

export type DryRun =
  | { readonly of: "flash"; readonly people: number; readonly parts: number; readonly found: FlashEstimate }
  | { readonly of: "draw"; readonly found: DrawEstimate }
  | { readonly of: "presale"; readonly found: PresaleEstimate; readonly currency: string }
  | { readonly of: "auction"; readonly found: AuctionEstimate; readonly currency: string };

const people_max = 10_000_000;
const bounded = (text: string | undefined, otherwise: number, most: number): number => {
  const n = wholeNumber(text ?? "");
  return n === null || Number.isNaN(n) ? otherwise : Math.min(n, most);
};
const share = (text: string | undefined): number => bounded(text, 100, 100) / 100;

export function dryRun(draft: Draft, text: PlanText): DryRun {
  const people = bounded(text.crowd, 0, people_max);
  const { rule } = draft;
  if (draft.mechanism === "draw") return { of: "draw", found: estimateDraw(draft.allotment, people, share(text.pay)) };
  if (draft.mechanism === "presale") {
    const terms = rule as { readonly units: number; readonly priceMinor: number; readonly depositMinor: number };
    return { of: "presale", found: estimatePresale(terms, people, share(text.pay)), currency: draft.currency };
  }
  if (draft.mechanism === "auction") {
    const terms = rule as { readonly openingMinor: number; readonly reserveMinor: number | null };
    const value = (said: string | undefined, otherwise: number) => minorOf(said ?? "", draft.currency) || otherwise;
    const low = value(text.low, terms.openingMinor);
    const high = Math.max(low, value(text.high, terms.openingMinor * 3));
    const crowd = { bidders: people, low, high, watching: bounded(text.watching, 0, people_max) };
    return { of: "auction", found: estimateAuction(terms, crowd), currency: draft.currency };
  }
  const flash = rule as {
    readonly shards: number;
    readonly hold_seconds: number;
    readonly waitingRoom: { readonly burst: number; readonly per_second: number } | null;
  };
  const plan = {
    units: draft.allotment,
    limitPerPerson: draft.limitPerPerson,
    hold_seconds: flash.hold_seconds,
    lasts_seconds: Math.floor((draft.endsAt - draft.startsAt) / 1_000),
    shards: flash.shards,
    waitingRoom: flash.waitingRoom,
  };
  const crowd = {
    people,
    present: share(text.present),
    arrive_minutes: bounded(text.arrive, 10, 20_160),
    pay: share(text.pay),
  };
  return { of: "flash", people, parts: flash.shards, found: estimateFlash(plan, crowd) };
}
