import type { Client } from "../../../../workers/access/index.ts";
import type { Page } from "../../../../workers/kernel/paging.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import { Button } from "../../../components/button.tsx";
import { Checkbox } from "../../../components/checkbox.tsx";
import { dataTable } from "../../../components/data-table.tsx";
import { Field } from "../../../components/field.tsx";
import { RadioCards } from "../../../components/radio-cards.tsx";
import { Section } from "../../../components/spread.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioForm } from "../../../layout/studio.tsx";
import { Act, ScopeBoxes, ScopeList } from "./shared.tsx";

export function Clients(props: { desk: StudioDesk; clients: Page<Client>; scopes: readonly string[] }) {
  const { desk, clients } = props;
  const words = copyFor(desk.locale, "developers");
  return (
    <Section title={words.clients.title} id="clients">
      <p class="measure ash">{words.clients.text}</p>
      {dataTable({
        caption: words.clients.title,
        rows: clients.items,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          { head: words.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: words.clients.id, cell: ({ id }) => <code dir="ltr">{id}</code> },
          { head: words.clients.kind, cell: ({ kind }) => <span class="small">{words.clients[kind]}</span> },
          { head: words.scopes, cell: (client) => <ScopeList locale={desk.locale} scopes={client.scopes} /> },
          { head: "", cell: (client) => <Acts desk={desk} client={client} /> },
        ],
      })}
      {clients.next && (
        <p>
          <a href={`${desk.base}/developers?clients=${encodeURIComponent(clients.next)}#clients`}>{words.more}</a>
        </p>
      )}
      <NewClient desk={desk} scopes={props.scopes} />
    </Section>
  );
}

function Acts({ desk, client: { id, kind, revokedAt } }: { desk: StudioDesk; client: Client }) {
  const words = copyFor(desk.locale, "developers");
  if (revokedAt !== null) return <>{words.revoked}</>;
  return (
    <div class="cluster">
      {kind === "confidential" && (
        <Act desk={desk} action={`/developers/clients/${id}/secret-rotation`}>
          {words.rotate}
        </Act>
      )}
      <Act desk={desk} action={`/developers/clients/${id}/revocation`} kind="danger">
        {words.revoke}
      </Act>
    </div>
  );
}

function NewClient({ desk, scopes }: { desk: StudioDesk; scopes: readonly string[] }) {
  const words = copyFor(desk.locale, "developers");
  return (
    <details>
      <summary>{words.clients.make}</summary>
      <StudioForm desk={desk} action={`${desk.base}/developers/clients`} class="stack measure">
        <Field name="name" id="client-name" label={words.name} required maxlength={100} dir="auto" />
        <RadioCards
          name="kind"
          legend={words.clients.kind}
          value="confidential"
          options={[
            { value: "confidential", label: words.clients.confidential },
            { value: "public", label: words.clients.public },
          ]}
        />
        <Field name="redirects" label={words.clients.redirects} rows={3} dir="ltr" maxlength={6000} />
        <Checkbox name="machine" label={words.clients.machine} />
        <ScopeBoxes locale={desk.locale} scopes={scopes} prefix="client" />
        <Button kind="primary">{words.clients.make}</Button>
      </StudioForm>
    </details>
  );
}
