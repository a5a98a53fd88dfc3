import type { Desk } from "../../../workers/admin/index.ts";
import type { Mail, MailState, MailSummary } from "../../../workers/notices/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, languageName, withQuestion } from "./desk-page.tsx";

type ListView = {
  readonly items: readonly MailSummary[];
  readonly next: string | null;
  readonly later: boolean;
  readonly filter: { readonly state?: MailState | "unsent"; readonly recipient?: string };
};
const tones = { queued: "wait", sent: "good", failed: "bad" } as const;

/** Every letter the shop has written, newest first. */
export function MailListPage({ desk, view }: { desk: Desk; view: ListView }) {
  const words = copyFor(desk.locale, "office").mails;
  const admin = copyFor(desk.locale, "admin");
  return (
    <DeskPage desk={desk} title={admin.rooms.mails}>
      <form method="get" action="/admin/mails" class="filters" role="search">
        <Field type="search" name="to" label={words.to} value={view.filter.recipient} maxlength={254} dir="auto" />
        <Select
          name="state"
          label={words.state}
          placeholder={admin.any}
          value={view.filter.state}
          options={(["queued", "sent", "failed"] as const).map((value) => ({ value, label: words.states[value] }))}
        />
        <Button>{admin.find}</Button>
      </form>
      {dataTable<MailSummary>({
        caption: admin.rooms.mails,
        columns: [
          {
            head: words.subject,
            cell: (mail) => (
              <a href={`/admin/mails/${mail.id}`}>
                <bdi lang={mail.locale}>{mail.subject}</bdi>
              </a>
            ),
          },
          { head: words.to, cell: (mail) => <bdi>{mail.recipient}</bdi> },
          { head: admin.language, cell: (mail) => languageName(mail.locale, desk.locale) },
          {
            head: words.state,
            cell: (mail) => <StatusTag tone={tones[mail.state]}>{words.states[mail.state]}</StatusTag>,
          },
          {
            head: words.when,
            sorted: "descending",
            cell: (mail) => <span class="nowrap">{momentText(mail.created_at, desk.locale)}</span>,
          },
        ],
        rows: view.items,
        key: (mail) => mail.id,
        empty: words.empty,
      })}
      <Pager
        label={admin.rooms.mails}
        {...(view.later ? { back: { href: withQuestion(desk.here, { cursor: null }), label: admin.first } } : {})}
        {...(view.next ? { next: { href: withQuestion(desk.here, { cursor: view.next }), label: admin.next } } : {})}
      />
    </DeskPage>
  );
}

/** One letter as its reader sees it, in a sandbox, and as plain text. */
export function MailPage({ desk, mail }: { desk: Desk; mail: Mail }) {
  const words = copyFor(desk.locale, "office").mails;
  return (
    <DeskPage
      desk={desk}
      title={mail.subject}
      actions={<StatusTag tone={tones[mail.state]}>{words.states[mail.state]}</StatusTag>}
    >
      <Facts
        facts={[
          { term: words.to, detail: <bdi>{mail.recipient}</bdi> },
          { term: words.when, detail: momentText(mail.created_at, desk.locale) },
        ]}
      />
      <Section id="letter" title={words.letter}>
        <iframe class="letter-frame" src={`/admin/mails/${mail.id}/letter`} sandbox="" title={words.letter} />
      </Section>
      <Section id="plain" title={words.plain}>
        <pre class="plain-letter" lang={mail.locale} dir="auto">
          {mail.text}
        </pre>
      </Section>
    </DeskPage>
  );
}
