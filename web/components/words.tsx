import { direction, type Localized } from "../../workers/kernel/locale.ts";

/** A text with the language it is really in: marked only where it differs from the page's own. */
export function Words({ of, locale }: { of: Localized; locale: string }) {
  if (of.lang === locale) return <>{of.text}</>;
  return (
    <bdi lang={of.lang} dir={direction(of.lang)}>
      {of.text}
    </bdi>
  );
}
