import type { Locale } from "../../../workers/kernel/locale.ts";
import { Notice } from "../../components/notice.tsx";
import { copyFor } from "../../copy/index.ts";

/** The sentence of a refusal, by the tail of its code. */
export function faultText(locale: Locale, fault: string): string {
  const { faults } = copyFor(locale, "entry");
  return Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : faults.refused;
}

/** What the form just sent has done, or why it was refused. */
export function Told({ locale, done, fault }: { locale: Locale; done: string | null; fault: string | null }) {
  const words = copyFor(locale, "entry").done;
  return (
    <>
      {fault && (
        <Notice kind="error" urgent>
          {faultText(locale, fault)}
        </Notice>
      )}
      {done && Object.hasOwn(words, done) && <Notice kind="success">{words[done as keyof typeof words]}</Notice>}
    </>
  );
}
