import type { Localized } from "../../workers/kernel/locale.ts";
import { Words } from "./words.tsx";

/** The museum label under an object: period · technique · place · size, in the order given; empty parts are left out. */
export function Label({ parts, locale }: { parts: readonly (Localized | undefined)[]; locale: string }) {
  const said = parts.filter((part) => part !== undefined && part.text !== "");
  if (said.length === 0) return null;
  return (
    <p class="label">
      {said.map((part, i) => (
        <>
          <span class="part">
            <Words of={part!} locale={locale} />
            {i < said.length - 1 && <span aria-hidden="true"> ·</span>}
          </span>{" "}
        </>
      ))}
    </p>
  );
}
