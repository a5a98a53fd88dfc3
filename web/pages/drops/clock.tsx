import { copyFor } from "../../copy/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";

type Props = { label: string; until: number; now: number; locale: Locale };

/** "2:05:09": every part two digits wide, so that nothing beside it moves while it runs. */
export function remaining(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return (parts[0] === 0 ? parts.slice(1) : parts).map((part) => two.format(part)).join(":");
}

/** Time that is left by the shop's clock. Without a script it stands as it was when the page came; it is never spoken. */
export function Clock({ label, until, now, locale }: Props) {
  return (
    <p class="drop-clock">
      <span>{label}</span>{" "}
      <time
        dir="ltr"
        role="timer"
        aria-live="off"
        data-until={until}
        datetime={`PT${Math.max(0, Math.ceil((until - now) / 1000))}S`}
      >
        {remaining(until - now, locale)}
      </time>{" "}
      <span class="small ash">{copyFor(locale, "drops").clock.shop}</span>
    </p>
  );
}
