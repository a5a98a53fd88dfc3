import { copyFor } from "../../copy/index.ts";
import { remaining } from "../../components/remaining.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";

type Props = { label: string; until: number; now: number; locale: Locale };

/** Time that is left by the shop's clock. Without a script it stands as it was when the page came; it is never spoken. */
export function Clock({ label, until, now, locale }: Props) {
  return (
    <p class="drop-clock">
      <span>{label}</span>{" "}
      <time
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
