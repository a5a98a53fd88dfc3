import type { Page } from "../../../../workers/kernel/paging.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import type { Delivery, Webhook } from "../../../../workers/webhooks/index.ts";
import { Button } from "../../../components/button.tsx";
import { dataTable } from "../../../components/data-table.tsx";
import { Facts } from "../../../components/facts.tsx";
import { Notice } from "../../../components/notice.tsx";
import { Section } from "../../../components/spread.tsx";
import { StatusTag } from "../../../components/status-tag.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioForm, StudioPage } from "../../../layout/studio.tsx";
import { WebhookState } from "./hooks.tsx";
import { Act, dayWords, momentWords, ToldNotice, TopicBoxes, type Told } from "./shared.tsx";

export type WebhookView = {
  readonly webhook: Webhook;
  readonly deliveries: Page<Delivery>;
  readonly types: readonly string[];
  readonly told: Told;
};

export function WebhookPage({ desk, view }: { desk: StudioDesk; view: WebhookView }) {
  const { locale } = desk;
  const words = copyFor(locale, "developers");
  const { webhook } = view;
  const below = `/developers/webhooks/${webhook.id}`;
  const why = words.challenge[webhook.challengeFault as keyof typeof words.challenge];
  return (
    <StudioPage desk={desk} title={new URL(webhook.url).host}>
      <ToldNotice locale={locale} told={view.told} />
      {webhook.state !== "active" && why && <Notice kind="warning">{why}</Notice>}
      {webhook.failingSince !== null && (
        <Notice kind="warning">{words.hooks.failing(dayWords(locale, webhook.failingSince) ?? "")}</Notice>
      )}
      <Facts
        facts={[
          { term: words.hooks.url, detail: <code dir="ltr">{webhook.url}</code> },
          { term: words.hooks.state, detail: <WebhookState locale={locale} state={webhook.state} /> },
          { term: words.hooks.scheme, detail: words.hooks[webhook.scheme] },
          { term: words.made, detail: dayWords(locale, webhook.createdAt) },
        ]}
      />
      <div class="cluster">
        {webhook.state !== "active" && (
          <Act desk={desk} action={`${below}/challenge`}>
            {words.hooks.ask}
          </Act>
        )}
        <Act desk={desk} action={`${below}/secret-rotation`}>
          {words.rotate}
        </Act>
        <Act desk={desk} action={`${below}/removal`} kind="danger">
          {words.hooks.remove}
        </Act>
      </div>
      <Log desk={desk} below={below} deliveries={view.deliveries} />
      <StudioForm desk={desk} action={`${desk.base}${below}/topics`} class="stack measure">
        <TopicBoxes locale={locale} types={view.types} chosen={webhook.topics} />
        <Button>{words.hooks.save}</Button>
      </StudioForm>
      <p>
        <a href={`${desk.base}/developers`}>{words.back}</a>
      </p>
    </StudioPage>
  );
}

const tones = { due: "wait", delivered: "good", given_up: "bad" } as const;

function Log({ desk, below, deliveries }: { desk: StudioDesk; below: string; deliveries: Page<Delivery> }) {
  const { locale } = desk;
  const words = copyFor(locale, "developers");
  const lastOf = ({ tries }: Delivery) => {
    const last = tries.at(-1);
    return last ? last.status || words.message.none : "–";
  };
  return (
    <Section title={words.hooks.log} id="log">
      {dataTable({
        caption: words.hooks.log,
        rows: deliveries.items,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          { head: words.message.type, cell: (message) => <Body message={message} label={words.message.body} /> },
          { head: words.message.at, cell: ({ createdAt }) => momentWords(locale, createdAt) },
          {
            head: words.hooks.state,
            cell: ({ state }) => <StatusTag tone={tones[state]}>{words.states[state]}</StatusTag>,
          },
          { head: words.message.tries, numeric: true, cell: ({ tries }) => tries.length },
          { head: words.message.last, numeric: true, cell: lastOf },
          {
            head: words.message.next,
            cell: ({ state, dueAt }) => (state === "due" ? momentWords(locale, dueAt) : "–"),
          },
          {
            head: "",
            cell: ({ id }) => (
              <Act desk={desk} action={`${below}/deliveries/${id}/redelivery`}>
                {words.message.again}
              </Act>
            ),
          },
        ],
      })}
      {deliveries.next && (
        <p>
          <a href={`${desk.base}${below}?cursor=${encodeURIComponent(deliveries.next)}#log`}>{words.more}</a>
        </p>
      )}
    </Section>
  );
}

const Body = ({ message, label }: { message: Delivery; label: string }) => (
  <details>
    <summary>
      <code dir="ltr">{message.topic}</code>
    </summary>
    <p class="small ash">{label}</p>
    <pre dir="ltr">
      <code>{message.body}</code>
    </pre>
  </details>
);
