import type { Desk } from "../../../workers/admin/index.ts";
import type { GiftCard, IssuedCard } from "../../../workers/balance/index.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { DeskPage, PostForm, withQuestion } from "./desk-page.tsx";

type Props = {
  desk: Desk;
  view: { readonly page: Page<GiftCard>; readonly issued: readonly IssuedCard[]; readonly mayIssue: boolean };
};

export function GiftCardsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "balance").desk;
  return (
    <DeskPage desk={desk} title={words.title}>
      {view.issued.length > 0 && (
        <Notice kind="success">
          <p>{words.issued}</p>
          <ul class="plain-list">
            {view.issued.map(({ code }) => (
              <li>
                <bdi class="money">{code}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {view.mayIssue && <IssueForm desk={desk} view={view} />}
      {dataTable<GiftCard>({
        caption: words.title,
        rows: view.page.items,
        key: ({ id }) => id,
        empty: words.empty,
        columns: [
          { head: words.hint, cell: ({ hint }) => <bdi>{hint}</bdi> },
          { head: words.amount, numeric: true, cell: ({ amount }) => <Money of={amount} locale={desk.locale} /> },
          { head: words.state, cell: ({ state }) => words.states[state] },
          { head: words.at, cell: ({ issuedAt }) => dayText(issuedAt, desk.locale) },
          { head: words.until, cell: ({ expiresAt }) => dayText(expiresAt, desk.locale) },
          { head: words.note, cell: ({ note }) => <bdi>{note}</bdi> },
        ],
      })}
      <Pager
        label={words.title}
        {...(view.page.next
          ? {
              next: {
                href: withQuestion("/admin/gift-cards", { cursor: view.page.next }),
                label: copyFor(desk.locale, "admin").next,
              },
            }
          : {})}
      />
    </DeskPage>
  );
}

function IssueForm({ desk }: Props) {
  const words = copyFor(desk.locale, "balance").desk;
  return (
    <PostForm desk={desk} action="/admin/gift-cards" class="filters">
      <Field name="amount" label={words.amount} inputmode="decimal" maxlength={20} required />
      <Select
        name="currency"
        label={words.currency}
        value="USD"
        options={Object.keys(minorDigits).map((value) => ({ value, label: value }))}
      />
      <Field name="count" label={words.count} inputmode="numeric" maxlength={3} value="1" />
      <Field name="note" label={words.note} maxlength={200} dir="auto" />
      <Button kind="primary">{words.issue}</Button>
    </PostForm>
  );
}
