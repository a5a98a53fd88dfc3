import type { Desk } from "../../../workers/admin/index.ts";
import type { PersonLine } from "../../../workers/identity/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { DeskPage, withQuestion } from "./desk-page.tsx";

type View = Page<PersonLine> & {
  readonly filter: { readonly q: string; readonly role?: PersonLine["role"] };
  readonly later: boolean;
};

/** Everybody who has an account, newest first. */
export function PeoplePage({ desk, view }: { desk: Desk; view: View }) {
  const words = copyFor(desk.locale, "people");
  const { rooms, none } = copyFor(desk.locale, "admin");
  return (
    <DeskPage desk={desk} title={rooms.people}>
      <Find desk={desk} view={view} />
      {dataTable<PersonLine>({
        caption: rooms.people,
        columns: [
          {
            head: words.email,
            cell: ({ id, email }) => (
              <a href={`/admin/people/${id}`}>
                <bdi>{email}</bdi>
              </a>
            ),
          },
          { head: words.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: words.role, cell: ({ role }) => words.roles[role] },
          { head: words.state, cell: ({ suspendedAt }) => (suspendedAt === null ? words.active : words.suspended) },
          { head: words.secondFactor, cell: ({ guarded }) => (guarded === 1 ? words.yes : words.no) },
          { head: words.since, cell: ({ createdAt }) => dayText(createdAt, desk.locale) },
        ],
        rows: view.items,
        key: ({ id }) => id,
        empty: none,
      })}
      <Pager
        label={rooms.people}
        {...(view.next ? { next: { href: withQuestion(desk.here, { cursor: view.next }), label: words.older } } : {})}
      />
    </DeskPage>
  );
}

function Find({ desk, view }: { desk: Desk; view: View }) {
  const words = copyFor(desk.locale, "people");
  const names = Object.entries(words.roles).map(([value, label]) => ({ value, label }));
  const options = [{ value: "", label: words.all }, ...names];
  return (
    <form method="get" action="/admin/people" class="filters">
      <Field name="q" type="search" label={words.search} value={view.filter.q} maxlength={120} dir="auto" />
      <Select name="role" label={words.role} options={options} value={view.filter.role ?? ""} />
      <Button>{words.find}</Button>
    </form>
  );
}
