import { sellerScopes, type Colleague, type Invitation } from "../../../workers/sellers/index.ts";
import type { StudioDesk, StudioGuest } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { GuestPage, StudioForm, StudioPage } from "../../layout/studio.tsx";
import { dayText } from "../orders/when.ts";

type Props = { desk: StudioDesk; people: readonly Colleague[]; invited: readonly Invitation[] };

export function PeoplePage({ desk, people, invited }: Props) {
  const words = copyFor(desk.locale, "goods");
  const base = `${desk.base}/people`;
  const scopes = (list: readonly string[]) =>
    list.map((scope) => words.scopes[scope as keyof typeof words.scopes] ?? scope).join(" · ");
  return (
    <StudioPage desk={desk} title={words.staff.title}>
      <ul class="work-list">
        {people.map((one) => (
          <li class="spread-line">
            <span>
              {one.name || one.email} <span class="ash small">{one.email}</span>
              <br />
              <span class="small">{one.role === "owner" ? words.staff.owner : scopes(one.scopes)}</span>
            </span>
            {one.role === "staff" && (
              <StudioForm desk={desk} action={`${base}/${one.accountId}/removal`}>
                <Button>{words.staff.remove}</Button>
              </StudioForm>
            )}
          </li>
        ))}
        {invited.map((one) => (
          <li class="spread-line">
            <span>
              {one.email}{" "}
              <span class="ash small">
                {words.staff.open} · {dayText(one.expiresAt, desk.locale)}
              </span>
              <br />
              <span class="small">{scopes(one.scopes)}</span>
            </span>
            <StudioForm desk={desk} action={`${base}/${one.id}/removal`}>
              <Button>{words.staff.remove}</Button>
            </StudioForm>
          </li>
        ))}
      </ul>
      <Section id="invite" title={words.staff.invite}>
        <StudioForm desk={desk} action={base} class="stack narrow">
          <Field label={words.staff.email} name="email" type="email" required maxlength={254} dir="ltr" />
          <fieldset class="plain">
            <legend>{words.staff.may}</legend>
            {sellerScopes
              .filter((scope) => desk.may(scope))
              .map((scope) => (
                <Checkbox name="scope" value={scope} id={`scope-${scope}`} label={words.scopes[scope]} />
              ))}
          </fieldset>
          <Button kind="primary">{words.staff.invite}</Button>
        </StudioForm>
      </Section>
    </StudioPage>
  );
}

/** Where the link of the letter leads. */
export function JoinPage({ guest, token }: { guest: StudioGuest; token: string }) {
  const words = copyFor(guest.locale, "goods").staff;
  return (
    <GuestPage guest={guest} title={words.title}>
      <p class="lede">{words.acceptText}</p>
      <StudioForm desk={guest} action="/studio/invitation">
        <input type="hidden" name="token" value={token} />
        <Button kind="primary">{copyFor(guest.locale, "sellers").yes}</Button>
      </StudioForm>
    </GuestPage>
  );
}
