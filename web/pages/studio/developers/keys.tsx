import type { GrantLine, SellerKey } from "../../../../workers/access/index.ts";
import type { Page } from "../../../../workers/kernel/paging.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import { Button } from "../../../components/button.tsx";
import { dataTable } from "../../../components/data-table.tsx";
import { Field } from "../../../components/field.tsx";
import { Section } from "../../../components/spread.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioForm } from "../../../layout/studio.tsx";
import { Act, dayWords, ScopeBoxes, ScopeList } from "./shared.tsx";

export function Keys(props: { desk: StudioDesk; keys: Page<SellerKey>; scopes: readonly string[] }) {
  const { desk, keys, scopes } = props;
  const { locale } = desk;
  const words = copyFor(locale, "developers");
  return (
    <Section title={words.keys.title} id="keys">
      <p class="measure ash">{words.keys.text}</p>
      {dataTable({
        caption: words.keys.title,
        rows: keys.items,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          { head: words.name, cell: ({ name }) => <bdi>{name}</bdi> },
          { head: words.scopes, cell: (key) => <ScopeList locale={locale} scopes={key.scopes} /> },
          {
            head: words.keys.tail,
            cell: ({ tails }) => <code dir="ltr">{tails.map((tail) => `…${tail}`).join(" ")}</code>,
          },
          { head: words.lastUsed, cell: ({ lastUsedAt }) => dayWords(locale, lastUsedAt) ?? words.never },
          { head: words.ends, cell: ({ expiresAt }) => dayWords(locale, expiresAt) ?? words.never },
          {
            head: "",
            cell: ({ id, revokedAt }) =>
              revokedAt === null ? (
                <div class="cluster">
                  <Act desk={desk} action={`/developers/keys/${id}/rotation`}>
                    {words.rotate}
                  </Act>
                  <Act desk={desk} action={`/developers/keys/${id}/revocation`} kind="danger">
                    {words.revoke}
                  </Act>
                </div>
              ) : (
                words.revoked
              ),
          },
        ],
      })}
      {keys.next && (
        <p>
          <a href={`${desk.base}/developers?keys=${encodeURIComponent(keys.next)}#keys`}>{words.more}</a>
        </p>
      )}
      <details>
        <summary>{words.keys.make}</summary>
        <StudioForm desk={desk} action={`${desk.base}/developers/keys`} class="stack measure">
          <Field name="name" id="key-name" label={words.name} required maxlength={100} dir="auto" />
          <ScopeBoxes locale={locale} scopes={scopes} prefix="key" />
          <Field name="days" label={words.keys.days} hint={words.keys.daysHint} inputmode="numeric" maxlength={4} />
          <Button kind="primary">{words.keys.make}</Button>
        </StudioForm>
      </details>
    </Section>
  );
}

/** What people of the house let in, each with the way to take it back. */
export function Grants({ desk, grants }: { desk: StudioDesk; grants: Page<GrantLine> }) {
  const { locale } = desk;
  const words = copyFor(locale, "developers");
  return (
    <Section title={words.grants.title} id="grants">
      {dataTable({
        caption: words.grants.title,
        rows: grants.items,
        key: ({ id }) => id,
        empty: words.none,
        columns: [
          { head: words.grants.client, cell: ({ client }) => <bdi>{client}</bdi> },
          { head: words.grants.person, cell: ({ person }) => <bdi>{person}</bdi> },
          { head: words.scopes, cell: (grant) => <ScopeList locale={locale} scopes={grant.scopes} /> },
          { head: words.grants.since, cell: ({ createdAt }) => dayWords(locale, createdAt) },
          {
            head: "",
            cell: ({ id }) => (
              <Act desk={desk} action={`/developers/grants/${id}/revocation`} kind="danger">
                {words.grants.take}
              </Act>
            ),
          },
        ],
      })}
    </Section>
  );
}
