import type { Desk, LogLine } from "../../../workers/admin/index.ts";
import type { PersonLine } from "../../../workers/identity/index.ts";
import { Button } from "../../components/button.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";

type View = { readonly person: PersonLine; readonly log: readonly LogLine[]; readonly mayManage: boolean };

/** One account: what is known, what may be changed, what was. */
export function PersonPage({ desk, view }: { desk: Desk; view: View }) {
  const words = copyFor(desk.locale, "people");
  const { person } = view;
  const day = (at: number | null) => (at === null ? words.no : dayText(at, desk.locale));
  return (
    <DeskPage desk={{ ...desk, done: null, fault: null }} title={person.name || person.email}>
      <Told desk={desk} />
      <Facts
        facts={[
          { term: words.email, detail: <bdi>{person.email}</bdi> },
          { term: words.confirmed, detail: day(person.confirmedAt) },
          { term: words.role, detail: words.roles[person.role] },
          { term: words.secondFactor, detail: person.guarded === 1 ? words.yes : words.no },
          { term: words.since, detail: day(person.createdAt) },
          { term: words.state, detail: person.suspendedAt === null ? words.active : words.suspended },
          { term: words.sessions, detail: new Intl.NumberFormat(desk.locale).format(person.sessions) },
        ]}
      />
      {view.mayManage && <Change desk={desk} person={person} />}
      <Section id="log" title={copyFor(desk.locale, "admin").rooms.log}>
        <ul>
          {view.log.map((line) => (
            <li>
              {dayText(line.at, desk.locale)} · <code>{line.action}</code> · <bdi>{line.who}</bdi>
            </li>
          ))}
        </ul>
      </Section>
    </DeskPage>
  );
}

function Told({ desk }: { desk: Desk }) {
  const words = copyFor(desk.locale, "people");
  const fault = desk.fault?.split(".").at(-1);
  return (
    <>
      {fault && (
        <Notice kind="error" urgent>
          {Object.hasOwn(words.faults, fault) ? words.faults[fault as keyof typeof words.faults] : words.faults.raced}
        </Notice>
      )}
      {desk.done && Object.hasOwn(words.done, desk.done) && (
        <Notice kind="success">{words.done[desk.done as keyof typeof words.done]}</Notice>
      )}
    </>
  );
}

function Change({ desk, person }: { desk: Desk; person: PersonLine }) {
  const words = copyFor(desk.locale, "people");
  const options = Object.entries(words.roles).map(([value, label]) => ({ value, label }));
  const at = `/admin/people/${person.id}`;
  return (
    <Section id="change" title={words.change}>
      <div class="stack">
        <PostForm desk={desk} action={`${at}/role`} class="filters">
          <Select name="role" label={words.role} options={options} value={person.role} />
          <Button>{words.grant}</Button>
        </PostForm>
        <p class="ash small">{words.hint}</p>
        {person.suspendedAt === null ? (
          <PostForm desk={desk} action={`${at}/suspension`} class="filters">
            <Field name="reason" label={words.reason} required maxlength={500} dir="auto" />
            <Button kind="danger">{words.suspend}</Button>
          </PostForm>
        ) : (
          <PostForm desk={desk} action={`${at}/readmission`}>
            <Button>{words.readmit}</Button>
          </PostForm>
        )}
        <PostForm desk={desk} action={`${at}/sessions`}>
          <Button>{words.endSessions}</Button>
        </PostForm>
      </div>
    </Section>
  );
}
