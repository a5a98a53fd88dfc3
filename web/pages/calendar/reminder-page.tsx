import type { CalendarEntry } from "../../../workers/calendar/index.ts";
import { placeOfSale } from "../../../workers/drops/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Measure, PageTitle, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor, type Copy } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { When } from "./entry.tsx";

type Frame = { head: Head; shopper: Shopper; formToken: string };
type Props = Frame & {
  entry: CalendarEntry;
  /** of the account; null: whoever asks is not signed in */
  email: string | null;
  known: boolean;
  may: boolean;
  done: boolean;
  problem: string | null;
  typed: string;
};

const Token = ({ formToken }: { formToken: string }) =>
  formToken ? <input type="hidden" name="form_token" value={formToken} /> : null;

/** One letter before the opening: what it is, and the one thing to say for it. */
export function ReminderPage(props: Props) {
  const { head, shopper, entry, may, done, problem } = props;
  const { locale } = shopper;
  const all = copyFor(locale, "calendar");
  const words = all.reminder;
  const { title, sale } = entry;
  return (
    <Page head={head} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}/calendar`}>{all.title}</a>}
        title={words.title}
        lede={
          <>
            <a href={`/${locale}${placeOfSale(sale)}`}>
              <Words of={title} locale={locale} />
            </a>
            {" · "}
            <When entry={entry} locale={locale} />
          </>
        }
      />
      <Measure>
        <Stack>
          {problem && (
            <Notice kind="warning" urgent>
              {faultWords(problem, all)}
            </Notice>
          )}
          {done && !props.known && <Notice kind="success">{words.done}</Notice>}
          {may ? <Ask {...props} /> : <Notice>{words.late}</Notice>}
          <MoreLink href={`/${locale}/calendar`}>{words.back}</MoreLink>
        </Stack>
      </Measure>
    </Page>
  );
}

function Ask({ shopper, formToken, entry, email, known, problem, typed }: Props) {
  const { locale } = shopper;
  const all = copyFor(locale, "calendar");
  const words = all.reminder;
  const wrong = problem === "reminder.email_invalid" ? faultWords(problem, all) : undefined;
  if (known && email)
    return (
      <form method="post" action={`/${locale}/calendar/${entry.sale.id}/reminder`} class="stack">
        <Token formToken={formToken} />
        <Notice kind="success">{words.known(email)}</Notice>
        <p>
          <Button name="forget" value="1">
            {words.forget}
          </Button>
        </p>
      </form>
    );
  return (
    <form method="post" action={`/${locale}/calendar/${entry.sale.id}/reminder`} class="stack">
      <Token formToken={formToken} />
      <p>{words.text}</p>
      {email === null ? (
        <>
          <Field
            name="email"
            type="email"
            label={words.email}
            value={typed}
            autocomplete="email"
            required
            error={wrong}
          />
          <Checkbox name="agreed" label={words.agree} required />
        </>
      ) : (
        <p>
          <bdi>{words.to(email)}</bdi>
        </p>
      )}
      <p>
        <Button kind="primary">{words.ask}</Button>
      </p>
      {email === null && (
        <p class="small">
          <a href={`/${locale}/sign-in`}>{words.signIn}</a>
        </p>
      )}
    </form>
  );
}

const keys: { readonly [code: string]: keyof Copy<"calendar">["faults"] } = {
  "reminder.email_invalid": "email",
  "reminder.not_agreed": "agree",
  "reminder.too_late": "late",
  "reminder.too_many": "many",
};
const faultWords = (code: string, words: Copy<"calendar">): string => words.faults[keys[code] ?? "mistake"];

/** Where the link in a letter leads: nothing is ended by looking at it, because readers of mail follow links themselves. */
export function LetterPage({
  head,
  shopper,
  formToken,
  action,
  email,
}: Frame & { action: string; email: string | null }) {
  const { locale } = shopper;
  const words = copyFor(locale, "calendar").letters;
  return (
    <Page head={head} shopper={shopper}>
      <PageTitle title={words.title} />
      <Measure>
        {email === null ? (
          <Notice kind="success">{words.done}</Notice>
        ) : (
          <form method="post" action={action} class="stack">
            <Token formToken={formToken} />
            <p>
              <bdi>{words.text(email)}</bdi>
            </p>
            <p>
              <Button kind="primary">{words.stop}</Button>
            </p>
          </form>
        )}
      </Measure>
    </Page>
  );
}
