import type { Page as PageOf } from "../../../workers/kernel/paging.ts";
import { isUnread, type Message, type Thread } from "../../../workers/messages/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Pager } from "../../components/pager.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { Talk } from "../messages/talk.tsx";
import { momentText } from "../orders/when.ts";

export function SellerThreadsPage({ desk, page }: { desk: StudioDesk; page: PageOf<Thread> }) {
  const words = copyFor(desk.locale, "messages");
  const list = copyFor(desk.locale, "frame").list;
  return (
    <StudioPage desk={desk} title={words.title}>
      {dataTable<Thread>({
        caption: words.title,
        rows: page.items,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          { head: words.about, cell: (thread) => <a href={`${desk.base}/messages/${thread.id}`}>{thread.title}</a> },
          { head: words.buyer, cell: (thread) => thread.buyerName || "—" },
          { head: words.when, cell: (thread) => momentText(thread.lastAt, desk.locale) },
          {
            head: "",
            cell: (thread) => isUnread(thread, "seller") && <StatusTag tone="wait">{words.fresh}</StatusTag>,
          },
        ],
      })}
      <Pager
        label={list.next}
        next={page.next ? { href: `${desk.base}/messages?cursor=${page.next}`, label: list.next } : undefined}
      />
    </StudioPage>
  );
}

type Props = { desk: StudioDesk; thread: Thread; messages: readonly Message[] };

export function SellerThreadPage({ desk, thread, messages }: Props) {
  const words = copyFor(desk.locale, "messages");
  return (
    <StudioPage desk={desk} title={thread.title}>
      <p class="ash">{thread.buyerName || words.buyer}</p>
      <Talk messages={messages} reader="seller" locale={desk.locale} />
      {desk.may("messages.write") && (
        <StudioForm desk={desk} action={`${desk.base}/messages/${thread.id}`} class="stack narrow">
          <Field label={words.write} hint={words.hint} name="text" rows={5} required maxlength={4000} dir="auto" />
          <Button kind="primary">{words.send}</Button>
        </StudioForm>
      )}
    </StudioPage>
  );
}
