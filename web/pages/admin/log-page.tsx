import type { DeadLine, Desk, LogLine } from "../../../workers/admin/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { dataTable } from "../../components/data-table.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, withQuestion } from "./desk-page.tsx";

type Props = {
  desk: Desk;
  view: { readonly audit: Page<LogLine>; readonly dead: readonly DeadLine[]; readonly later: boolean };
};

/** Who changed what, and what the shop was told and would not believe. */
export function LogPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").log;
  const admin = copyFor(desk.locale, "admin");
  const when = (at: number) => <span class="nowrap">{momentText(at, desk.locale)}</span>;
  return (
    <DeskPage desk={desk} title={admin.rooms.log}>
      <Section id="audit" title={words.audit}>
        {dataTable<LogLine>({
          caption: `${words.audit}: ${words.action}`,
          columns: [
            { head: words.when, sorted: "descending", cell: (line) => when(line.at) },
            { head: words.who, cell: (line) => <bdi>{line.who}</bdi> },
            { head: words.action, cell: (line) => <code>{line.action}</code> },
            { head: words.subject, cell: (line) => <Subject subject={line.subject} /> },
            { head: words.detail, cell: (line) => <Detail text={line.detail} /> },
          ],
          rows: view.audit.items,
          key: (line) => line.id,
          empty: admin.none,
        })}
        <Pager
          label={words.audit}
          {...(view.later ? { back: { href: "/admin/log", label: admin.first } } : {})}
          {...(view.audit.next
            ? { next: { href: withQuestion(desk.here, { cursor: view.audit.next }), label: admin.next } }
            : {})}
        />
      </Section>
      <Section id="dead" title={words.dead}>
        <p class="ash small">{words.deadNote}</p>
        {dataTable<DeadLine>({
          caption: `${words.dead}: ${words.body}`,
          columns: [
            { head: words.when, cell: (line) => when(line.at) },
            { head: words.source, cell: (line) => line.source },
            { head: words.reason, cell: (line) => line.reason },
            { head: words.body, cell: (line) => <Detail text={line.body} /> },
          ],
          rows: view.dead,
          key: (line) => line.id,
          empty: admin.none,
        })}
      </Section>
    </DeskPage>
  );
}

const Subject = ({ subject }: { subject: string }) =>
  subject.startsWith("prd_") ? <a href={`/admin/products/${subject}`}>{subject}</a> : <bdi>{subject}</bdi>;

const Detail = ({ text }: { text: string }) => (
  <code class="detail" dir="ltr">
    {text.length > 200 ? `${text.slice(0, 200)}…` : text}
  </code>
);
