import type { StudioDesk } from "../../../../workers/studio/index.ts";
import { Field } from "../../../components/field.tsx";
import { LinkButton } from "../../../components/link-button.tsx";
import { Notice } from "../../../components/notice.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioPage } from "../../../layout/studio.tsx";

export type Secret = {
  readonly of: string;
  /** the client's id, where there is one */
  readonly id: string | null;
  /** null: a public client has none */
  readonly secret: string | null;
  readonly kind: "secret" | "public_key";
};

/** The answer to the form itself, and not a page to come back to: a secret is kept nowhere it could be shown from. */
export function SecretPage({ desk, secret }: { desk: StudioDesk; secret: Secret }) {
  const words = copyFor(desk.locale, "developers");
  const title = secret.kind === "secret" ? words.secretOf(secret.of) : words.publicKeyOf(secret.of);
  return (
    <StudioPage desk={desk} title={title}>
      <div class="stack measure">
        {secret.secret !== null && <Notice kind="warning">{words.once}</Notice>}
        {secret.id !== null && <Field name="client_id" label={words.clients.id} value={secret.id} readonly dir="ltr" />}
        {secret.secret !== null && (
          <Field name="secret" label={words.secretLabel} value={secret.secret} readonly rows={2} dir="ltr" />
        )}
        <p>
          <LinkButton href={`${desk.base}/developers`}>{words.back}</LinkButton>
        </p>
      </div>
    </StudioPage>
  );
}
