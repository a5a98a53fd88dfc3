/** What the auctioneer may do to a lot, and when its clock closes it. Pure: a standing and a wish in, an entry or a refusal out. */
import { day_ms } from "../../kernel/clock.ts";
import { err, ok, type Result } from "../../kernel/result.ts";
import { phaseAt, type NewEntry, type Standing } from "./lot.ts";

export type Command =
  | { readonly kind: "open" }
  | { readonly kind: "pause"; readonly reason: string }
  | { readonly kind: "resume" }
  | { readonly kind: "extend"; readonly reason: string; readonly by_ms: number }
  | { readonly kind: "close" }
  | { readonly kind: "withdraw"; readonly reason: string }
  | { readonly kind: "tell"; readonly text: string };
export const commandKinds = ["open", "pause", "resume", "extend", "close", "withdraw", "tell"] as const;

export type ConductFault =
  | { readonly code: "lot.over" | "lot.not_open" | "lot.not_paused" | "lot.already_open" }
  | { readonly code: "lot.reason_missing" }
  | { readonly code: "lot.extension_invalid" };

const text_chars_max = 280;

/** The entry that says so; a lot that is over is moved by nobody. */
export function conduct(standing: Standing, command: Command, by: string, now: number): Result<NewEntry, ConductFault> {
  const phase = phaseAt(standing, now);
  if (command.kind === "tell") return said(command.text, (text) => ({ kind: "told", by, text }));
  if (phase === "closed" || phase === "withdrawn" || phase === "ending") return err({ code: "lot.over" });
  switch (command.kind) {
    case "open":
      return phase === "upcoming" ? ok({ kind: "opened", by }) : err({ code: "lot.already_open" });
    case "pause":
      if (phase !== "open") return err({ code: "lot.not_open" });
      return said(command.reason, (reason) => ({ kind: "paused", by, reason }));
    case "resume":
      return phase === "paused" ? ok({ kind: "resumed", by }) : err({ code: "lot.not_paused" });
    case "extend": {
      const { by_ms } = command;
      if (!Number.isSafeInteger(by_ms) || by_ms < 1 || by_ms > 7 * day_ms)
        return err({ code: "lot.extension_invalid" });
      return said(command.reason, (reason) => ({ kind: "extended", by, reason, closesAt: standing.closesAt + by_ms }));
    }
    case "withdraw":
      return said(command.reason, (reason) => ({ kind: "withdrawn", by, reason }));
    case "close":
      return phase === "open" ? ok({ kind: "closed", by }) : err({ code: "lot.not_open" });
  }
}

function said(text: string, entry: (trimmed: string) => NewEntry): Result<NewEntry, ConductFault> {
  const trimmed = text.trim().slice(0, text_chars_max);
  return trimmed ? ok(entry(trimmed)) : err({ code: "lot.reason_missing" });
}

/** Says "closed" once: when its time is over and nobody has said so yet. */
export const closingDue = (standing: Standing, now: number): NewEntry | null =>
  phaseAt(standing, now) === "ending" ? { kind: "closed", by: "clock" } : null;

/** When the room has to wake next for the lot's own sake; null when it is over or waits for its auctioneer. */
export function wakesAt(standing: Standing, now: number): number | null {
  const phase = phaseAt(standing, now);
  if (phase === "upcoming") return standing.opensAt;
  return phase === "open" || phase === "ending" ? standing.closesAt : null;
}
