import type { CheckItem } from "../../../workers/sellers/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";

const tones = { done: "good", missing: "plain", waiting: "wait", refused: "bad" } as const;

/** "verifier.listed" is a reason of the verifier's; the others are our own. */
export function reasonText(reason: string, locale: Locale): string {
  const words = copyFor(locale, "sellers").reason;
  const key = reason.replace(/^verifier\./, "");
  return Object.hasOwn(words, key) ? words[key as keyof typeof words] : words.other;
}

/** What must be true, who says so, and whether it is. */
export function Checklist({ items, locale }: { items: readonly CheckItem[]; locale: Locale }) {
  const words = copyFor(locale, "sellers");
  return (
    <ul class="work-list">
      {items.map(({ id, how, state }) => (
        <li class="spread-line">
          <span>
            {words.item[id]} <span class="ash small">{words.how[how]}</span>
          </span>
          <StatusTag tone={tones[state]}>{words.itemState[state]}</StatusTag>
        </li>
      ))}
    </ul>
  );
}
