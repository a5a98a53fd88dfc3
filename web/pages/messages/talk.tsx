import type { Message, Side } from "../../../workers/messages/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";

/** What was said, by whom and when. */
export function Talk({ messages, reader, locale }: { messages: readonly Message[]; reader: Side; locale: Locale }) {
  const words = copyFor(locale, "messages");
  return (
    <ol class="plain-list stack" aria-live="polite">
      {messages.map((one) => (
        <li>
          <p class="small ash">
            {one.side === reader ? words.you : words[one.side]} · {momentText(one.at, locale)}
          </p>
          <p dir="auto" class="plain-letter">
            {one.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
