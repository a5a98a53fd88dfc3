import type { Webhook } from "../../../../workers/webhooks/index.ts";
import type { Locale } from "../../../../workers/kernel/locale.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import { Button } from "../../../components/button.tsx";
import { dataTable } from "../../../components/data-table.tsx";
import { Field } from "../../../components/field.tsx";
import { RadioCards } from "../../../components/radio-cards.tsx";
import { Section } from "../../../components/spread.tsx";
import { StatusTag } from "../../../components/status-tag.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioForm } from "../../../layout/studio.tsx";
import { TopicBoxes } from "./shared.tsx";

const tones = { pending: "wait", active: "good", disabled: "bad" } as const;
export const WebhookState = ({ locale, state }: { locale: Locale; state: Webhook["state"] }) => (
  <StatusTag tone={tones[state]}>{copyFor(locale, "developers").states[state]}</StatusTag>
);

export function Webhooks(props: { desk: StudioDesk; webhooks: readonly Webhook[]; types: readonly string[] }) {
  const { desk, webhooks } = props;
  const words = copyFor(desk.locale, "developers");
  return (
    <Section title={words.hooks.title} id="webhooks">
      <p class="measure ash">{words.hooks.text}</p>
      {dataTable({
        caption: words.hooks.title,
        rows: webhooks,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          {
            head: words.hooks.url,
            cell: ({ id, url }) => (
              <a href={`${desk.base}/developers/webhooks/${id}`} dir="ltr">
                {url}
              </a>
            ),
          },
          { head: words.hooks.state, cell: ({ state }) => <WebhookState locale={desk.locale} state={state} /> },
          { head: words.hooks.topics, cell: ({ topics }) => <code dir="ltr">{topics.join(" ")}</code> },
          { head: words.hooks.scheme, cell: ({ scheme }) => <span class="small">{words.hooks[scheme]}</span> },
        ],
      })}
      <details>
        <summary>{words.hooks.make}</summary>
        <StudioForm desk={desk} action={`${desk.base}/developers/webhooks`} class="stack measure">
          <Field
            name="url"
            type="url"
            label={words.hooks.url}
            hint={words.hooks.urlHint}
            placeholder="https://"
            required
            maxlength={2048}
            dir="ltr"
          />
          <TopicBoxes locale={desk.locale} types={props.types} chosen={["order.paid"]} />
          <RadioCards
            name="scheme"
            legend={words.hooks.scheme}
            value="v1"
            options={[
              { value: "v1", label: words.hooks.v1 },
              { value: "v1a", label: words.hooks.v1a },
            ]}
          />
          <Button kind="primary">{words.hooks.make}</Button>
        </StudioForm>
      </details>
    </Section>
  );
}
