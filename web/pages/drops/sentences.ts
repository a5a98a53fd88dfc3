import type { Copy } from "../../copy/index.ts";

type Words = Copy<"drops">;

const sentences: { readonly [code: string]: "limitReached" | "holdEnded" | "notYourTurn" | "busyText" | "pausedText" } =
  {
    "sale.limit_reached": "limitReached",
    "sale.hold_ended": "holdEnded",
    "hold.expired": "holdEnded",
    "sale.not_your_turn": "notYourTurn",
    "sale.ticket_needed": "notYourTurn",
    "sale.not_open": "notYourTurn",
    "sale.busy.unavailable": "busyText",
    "sale.paused": "pausedText",
  };
/** The page itself says these, in its own place. */
const saidAnyway = new Set(["sale.sold_out", "sale.over", "sale.unauthenticated"]);

/** Codes of refusals in words; null where the page says it already. */
export const problemSentence = (code: string, words: Words): string | null =>
  saidAnyway.has(code) ? null : words[sentences[code] ?? "mistake"];
