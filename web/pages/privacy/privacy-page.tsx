import { purposes } from "../../../workers/privacy/index.ts";
import type { PrivacyView } from "../../../workers/privacy/index.ts";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { HomeForm, HomePage, type HomeView } from "../account/home-frame.tsx";
import { dayText } from "../orders/when.ts";

type Props = { home: HomeView; view: PrivacyView; done: string | null; fault: string | null };

/** What is allowed, what can be taken along, and how to be forgotten; each a form and a sentence. */
export function PrivacyPage({ home, view, done, fault }: Props) {
  const { locale } = home.shopper;
  const words = copyFor(locale, "privacy");
  const told: { readonly [code: string]: string } = words.done;
  const wrong: { readonly [code: string]: string } = words.faults;
  return (
    <HomePage view={home} title={words.title} tab="privacy">
      {fault && wrong[fault] && (
        <Notice kind="error" urgent>
          {wrong[fault]}
        </Notice>
      )}
      {done && told[done] && <Notice kind="success">{told[done]}</Notice>}
      <Section id="consents" title={words.consents}>
        <p class="measure">{words.consentsText}</p>
        <HomeForm view={home} action="/account/privacy/consents" class="stack measure">
          {purposes.map((purpose) => (
            <label class="choice">
              <input type="checkbox" name={purpose} value="1" checked={view.allowed[purpose]} />
              <span>
                {words.purposes[purpose]}
                <span class="detail">{words.explained[purpose]}</span>
              </span>
            </label>
          ))}
          <p>
            <Button>{words.save}</Button>
          </p>
        </HomeForm>
      </Section>
      <Section id="exports" title={words.exports}>
        <p class="measure">{words.exportsText}</p>
        <ul>
          {view.exports.map(({ created_at, state }) => (
            <li>
              {dayText(created_at, locale)} · {words.exportStates[state]}
            </li>
          ))}
        </ul>
        <HomeForm view={home} action="/account/privacy/exports">
          <Button>{words.ask}</Button>
        </HomeForm>
      </Section>
      <Erasure home={home} view={view} />
    </HomePage>
  );
}

function Erasure({ home, view }: Pick<Props, "home" | "view">) {
  const { locale } = home.shopper;
  const words = copyFor(locale, "privacy");
  const asked = view.erasure?.state === "asked" ? view.erasure : null;
  return (
    <Section id="erasure" title={words.erasure}>
      <p class="measure">{asked ? words.erasureOn(dayText(asked.due_at, locale)) : words.erasureText}</p>
      <HomeForm view={home} action="/account/privacy/erasure" class="stack measure">
        {asked ? (
          <input type="hidden" name="cancel" value="1" />
        ) : (
          <label class="choice">
            <input type="checkbox" name="sure" value="1" required />
            <span>{words.sure}</span>
          </label>
        )}
        <p>
          <Button kind={asked ? "primary" : "danger"}>{asked ? words.stay : words.forget}</Button>
        </p>
      </HomeForm>
    </Section>
  );
}
