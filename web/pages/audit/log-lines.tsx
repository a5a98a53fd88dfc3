import { Pager } from "../../components/pager.tsx";
import { clockText } from "../../components/lot-words.ts";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { AuditPageProps } from "./audit-page.tsx";
import { eventSentence } from "./event-words.ts";
import { chainName } from "./proofs.tsx";

const hash_chars_shown = 10;

/** A hundred lines at a time, each as a sentence; its hash is cut short here and whole in the file. */
export function LogLines({ shopper: { locale }, view }: AuditPageProps) {
  const all = copyFor(locale, "audit");
  const words = all.log;
  const { sale, audit, page, pages } = view;
  const number = new Intl.NumberFormat(locale);
  const at = (n: number) => ({ href: `/${locale}/sales/${sale.id}/audit?page=${n + 1}#log` });
  return (
    <Section id="log" title={words.title}>
      <Stack>
        <p class="measure small ash">{words.names}</p>
        {!audit.whole && <p class="measure">{words.first}</p>}
        <ol class="audit-lines">
          {audit.entries.map((entry) => (
            <li>
              <span class="small ash">
                {chainName(entry.chain, all.heads)} {number.format(entry.seq)} ·{" "}
                <time datetime={new Date(entry.at).toISOString()}>{clockText(entry.at, locale)}</time> ·{" "}
                <code dir="ltr" title={entry.hash}>
                  {entry.hash.slice(0, hash_chars_shown)}…
                </code>
              </span>
              <span dir="auto">{eventSentence(entry, sale.currency, locale)}</span>
            </li>
          ))}
        </ol>
        <Pager
          label={words.title}
          summary={words.page(page + 1, pages)}
          {...(page > 0 ? { back: { ...at(page - 1), label: words.earlier } } : {})}
          {...(page + 1 < pages ? { next: { ...at(page + 1), label: words.later } } : {})}
        />
      </Stack>
    </Section>
  );
}
