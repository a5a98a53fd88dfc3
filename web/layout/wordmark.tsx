import type { Locale } from "../../workers/kernel/locale.ts";
import { SealMark } from "../components/seal-mark.tsx";

/** The seal and the two names, one name to those who listen. */
export function Wordmark({ href, locale, name }: { href: string; locale: Locale; name: string }) {
  const han = locale.startsWith("zh") || locale === "ja";
  return (
    <a class="wordmark" href={href} aria-label={name}>
      <SealMark size={32} />
      <span aria-hidden="true" lang={han ? undefined : "en"}>
        {han ? "雅集" : "Yaji"}
      </span>
    </a>
  );
}
