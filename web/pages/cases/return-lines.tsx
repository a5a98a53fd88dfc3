import type { Locale } from "../../../workers/kernel/locale.ts";
import type { FrozenQuote } from "../../../workers/orders/index.ts";
import type { Return } from "../../../workers/returns/index.ts";
import { copyFor } from "../../copy/index.ts";

/** What goes back, and where its money goes. */
export function ReturnLines({ one, quote, locale }: { one: Return; quote: FrozenQuote; locale: Locale }) {
  const words = copyFor(locale, "cases").returns;
  const figure = (n: number) => new Intl.NumberFormat(locale).format(n);
  return (
    <ul class="small">
      {one.lines.map(({ lineId, quantity }) => (
        <li>
          <bdi>{quote.lines.find(({ id }) => id === lineId)?.title ?? lineId}</bdi> × {figure(quantity)} ·{" "}
          {words.destination}: {words.destinations[one.destination]}
        </li>
      ))}
    </ul>
  );
}
