import type { AuditView } from "../../../workers/drop-desk/index.ts";
import { placeOfSale } from "../../../workers/drops/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { MoreLink } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Measure, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { LogLines } from "./log-lines.tsx";
import { Heads, PromisesByDigest } from "./proofs.tsx";
import { Promised } from "./promised.tsx";

export type AuditPageProps = {
  readonly head: Head;
  readonly shopper: Shopper;
  readonly view: AuditView;
  readonly origin: string;
};

/** A sale as a stranger checks it: what was promised, what happened, how the log ends, and the command that checks it all. */
export function AuditPage(props: AuditPageProps) {
  const { head, shopper, view } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "audit");
  const { card, sale, audit, terms } = view;
  const named = terms.of === "crowdfunding" ? localized(terms.rule.title, locale) : card?.title;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}${placeOfSale(sale)}`}>{words.back}</a>}
        title={
          <>
            {words.title}: {named ? <Words of={named} locale={locale} /> : sale.slug}
          </>
        }
        lede={words.lede}
      />
      <Verdict {...props} />
      <Promised {...props} />
      {audit.summary.disclosures.length > 0 && <PromisesByDigest {...props} />}
      {audit.summary.lines > 0 && <Heads {...props} />}
      {audit.summary.lines > 0 && <LogLines {...props} />}
    </Page>
  );
}

function Verdict({ shopper: { locale }, view: { sale, audit }, origin }: AuditPageProps) {
  const all = copyFor(locale, "audit");
  const words = all.verdict;
  const log = `/api/v1/sales/${sale.id}/log`;
  const { verdict, summary } = audit;
  const lines = summary.lines > 0;
  return (
    <Section>
      <Stack>
        {verdict && verdict.faults.length === 0 && <Notice kind="success">{words.sound}</Notice>}
        {verdict && verdict.faults.length > 0 && (
          <Notice kind="error">
            {words.faults}{" "}
            <span lang="en" dir="ltr">
              {verdict.faults.slice(0, 5).join(" · ")}
            </span>
          </Notice>
        )}
        {!lines && <Notice>{sale.mechanism === "auction" ? words.lotClosed : words.empty}</Notice>}
        {lines && sale.settledAt === null && <Notice>{words.running}</Notice>}
        <Measure>
          <p>{words.yourself}</p>
          <p>
            <code class="draw-hash" dir="ltr">{`yaji verify-sale ${origin}${log}`}</code>
          </p>
          <p class="small ash">{words.install}</p>
          <MoreLink href={log}>{all.log.download}</MoreLink>
        </Measure>
      </Stack>
    </Section>
  );
}
