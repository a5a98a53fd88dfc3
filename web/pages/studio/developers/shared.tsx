import type { Child } from "hono/jsx";
import type { Locale } from "../../../../workers/kernel/locale.ts";
import type { StudioDesk } from "../../../../workers/studio/index.ts";
import { Button, type ButtonKind } from "../../../components/button.tsx";
import { Checkbox } from "../../../components/checkbox.tsx";
import { Notice } from "../../../components/notice.tsx";
import { copyFor } from "../../../copy/index.ts";
import { StudioForm } from "../../../layout/studio.tsx";
import { scopeWords } from "../../access/consent-page.tsx";

export type Told = { readonly did: string | null; readonly refused: string | null };

/** What the form just sent has done, or why it was refused. */
export function ToldNotice({ locale, told: { did, refused } }: { locale: Locale; told: Told }) {
  const { done, faults } = copyFor(locale, "developers");
  const why = (code: string) => (Object.hasOwn(faults, code) ? faults[code as keyof typeof faults] : faults.other);
  return (
    <>
      {refused && (
        <Notice kind="error" urgent>
          {why(refused)}
        </Notice>
      )}
      {did && Object.hasOwn(done, did) && <Notice kind="success">{done[did as keyof typeof done]}</Notice>}
    </>
  );
}

export const dayWords = (locale: Locale, ms: number | null): string | null =>
  ms === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(ms);
export const momentWords = (locale: Locale, ms: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" }).format(ms);

/** One button that is a form of its own. */
export function Act(props: { desk: StudioDesk; action: string; kind?: ButtonKind; children: Child }) {
  return (
    <StudioForm desk={props.desk} action={props.desk.base + props.action} class="inline-form">
      <Button kind={props.kind ?? "quiet"}>{props.children}</Button>
    </StudioForm>
  );
}

export function ScopeBoxes({ locale, scopes, prefix }: { locale: Locale; scopes: readonly string[]; prefix: string }) {
  return (
    <fieldset class="field">
      <legend>{copyFor(locale, "developers").scopes}</legend>
      {scopes.map((scope) => (
        <Checkbox name="scopes" value={scope} id={`${prefix}-${scope}`} label={scopeWords(locale, scope)} />
      ))}
    </fieldset>
  );
}

/** Types are the names a program reads: the same in every language. */
export function TopicBoxes(props: { locale: Locale; types: readonly string[]; chosen: readonly string[] }) {
  return (
    <fieldset class="field">
      <legend>{copyFor(props.locale, "developers").hooks.topics}</legend>
      {props.types.map((type) => (
        <Checkbox
          name="topics"
          value={type}
          checked={props.chosen.includes(type)}
          label={<code dir="ltr">{type}</code>}
        />
      ))}
    </fieldset>
  );
}

export const ScopeList = ({ locale, scopes }: { locale: Locale; scopes: readonly string[] }) => (
  <span class="small">{scopes.map((scope) => scopeWords(locale, scope)).join(" · ")}</span>
);
