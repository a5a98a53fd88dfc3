import type { Page as PageOf } from "../../../workers/kernel/paging.ts";
import { isUnread, type Message, type Thread } from "../../../workers/messages/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { PageTitle } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { momentText } from "../orders/when.ts";
import { personalHead } from "../personal-head.ts";
import { Talk } from "./talk.tsx";

type Frame = { shopper: Shopper; origin: string; formToken: string; fault: string | null };

function Fault({ fault, shopper }: Frame) {
  if (!fault) return null;
  const { faults } = copyFor(shopper.locale, "studio");
  return (
    <Notice kind="error" urgent>
      {Object.hasOwn(faults, fault) ? faults[fault as "other"] : faults.other}
    </Notice>
  );
}

export function ThreadsPage({ page, ...frame }: Frame & { page: PageOf<Thread> }) {
  const { locale } = frame.shopper;
  const words = copyFor(locale, "messages");
  const list = copyFor(locale, "frame").list;
  const base = `/${locale}/account/messages`;
  return (
    <Page
      head={personalHead(words.title, frame.origin, locale, "account/messages")}
      shopper={frame.shopper}
      room="account"
    >
      <PageTitle title={words.title} />
      {page.items.length === 0 && <p>{words.none}</p>}
      <ul class="plain-list stack">
        {page.items.map((thread) => (
          <li>
            <a href={`${base}/${thread.id}`}>{thread.title}</a> · {thread.sellerName}{" "}
            {isUnread(thread, "buyer") && <StatusTag tone="wait">{words.fresh}</StatusTag>}
            <br />
            <span class="small ash">{momentText(thread.lastAt, locale)}</span>
          </li>
        ))}
      </ul>
      <Pager
        label={list.next}
        next={page.next ? { href: `${base}?cursor=${page.next}`, label: list.next } : undefined}
      />
    </Page>
  );
}

function WriteForm({ action, frame }: { action: string; frame: Frame }) {
  const words = copyFor(frame.shopper.locale, "messages");
  return (
    <form method="post" action={action} class="stack measure">
      <input type="hidden" name="form_token" value={frame.formToken} />
      <Field label={words.write} hint={words.hint} name="text" rows={5} required maxlength={4000} dir="auto" />
      <Button kind="primary">{words.send}</Button>
    </form>
  );
}

export function AskPage({ about, action, ...frame }: Frame & { about: { readonly title: string }; action: string }) {
  const { locale } = frame.shopper;
  const words = copyFor(locale, "messages");
  return (
    <Page
      head={personalHead(words.ask, frame.origin, locale, "account/messages")}
      shopper={frame.shopper}
      room="account"
    >
      <PageTitle title={words.ask} above={about.title} />
      <Fault {...frame} />
      <WriteForm action={action} frame={frame} />
    </Page>
  );
}

export function ThreadPage({ thread, messages, ...frame }: Frame & { thread: Thread; messages: readonly Message[] }) {
  const { locale } = frame.shopper;
  const base = `/${locale}/account/messages`;
  const words = copyFor(locale, "messages");
  return (
    <Page
      head={personalHead(thread.title, frame.origin, locale, `account/messages/${thread.id}`)}
      shopper={frame.shopper}
      room="account"
    >
      <PageTitle title={thread.title} above={<a href={base}>{words.title}</a>} lede={thread.sellerName} />
      <Fault {...frame} />
      <Talk messages={messages} reader="buyer" locale={locale} />
      <WriteForm action={`${base}/${thread.id}`} frame={frame} />
    </Page>
  );
}
