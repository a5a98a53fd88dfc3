import { direction, isLocale, locales, type Locale } from "../../../workers/kernel/locale.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import { inLanguage, rowsShown, type ProjectPlan } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field, type FieldProps } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { languageNames } from "../../layout/places.ts";
import type { SaleDesk } from "./desk.ts";

type Props = { desk: Pick<SaleDesk, "locale" | "formToken" | "projects">; plan: ProjectPlan };

/** The plan of a project: what is made, what backers get, and in which stages the money is released. */
export function ProjectPlanForm(props: Props) {
  const { desk, plan } = props;
  const words = copyFor(desk.locale, "projectDesk");
  const { kinds, kindNotes } = copyFor(desk.locale, "projects");
  return (
    <>
      {Object.keys(plan.faults).length > 0 && (
        <Notice kind="error" urgent>
          {copyFor(desk.locale, "saleDesk").wrong.some}
        </Notice>
      )}
      <p class="ash measure">{words.frozen}</p>
      <p class="ash measure">{words.languagesText}</p>
      <form method="post" action={desk.projects} novalidate>
        <input type="hidden" name="form_token" value={desk.formToken} />
        <input type="hidden" name="language" value={languageOf(props)} />
        <Stack>
          <Worded {...props} name="title" label={words.name} maxlength={140} />
          <Text {...props} name="slug" label={words.slug} dir="ltr" maxlength={80} />
          <Worded {...props} name="summary" label={words.summary} rows={2} maxlength={300} />
          <Worded {...props} name="story" label={words.story} rows={8} maxlength={12_000} />
          <Select
            name="kind"
            label={words.kind}
            value={plan.text["kind"] ?? ""}
            options={(["all_or_nothing", "keep_it_all"] as const).map((value) => ({
              value,
              label: `${kinds[value]} — ${kindNotes[value]}`,
            }))}
          />
          <Select
            name="currency"
            label={words.currency}
            value={plan.text["currency"] ?? "EUR"}
            options={Object.keys(minorDigits).map((value) => ({ value, label: value }))}
          />
          <Text {...props} name="goal" label={words.goal} inputmode="decimal" dir="ltr" maxlength={20} />
          <Text {...props} name="starts" type="datetime-local" label={words.starts} />
          <Text {...props} name="ends" type="datetime-local" label={words.ends} />
          <Rewards {...props} />
          <Stages {...props} />
          <Further {...props} />
          <Button kind="primary">{words.plan}</Button>
        </Stack>
      </form>
    </>
  );
}

function Text({ desk, plan, name, ...rest }: Props & Omit<FieldProps, "error" | "value">) {
  const wrong = { ...copyFor(desk.locale, "saleDesk").wrong, ...copyFor(desk.locale, "projectDesk").wrong };
  const why = plan.faults[name];
  return <Field name={name} value={plan.text[name] ?? ""} {...(why ? { error: wrong[why] } : {})} {...rest} />;
}

const languageOf = ({ desk, plan }: Props): Locale =>
  isLocale(plan.text["language"]) ? plan.text["language"] : desk.locale;

/** One text in the language of the form and, beside it, in the five others. What is written there stands open. */
function Worded(props: Props & Omit<FieldProps, "error" | "value" | "lang" | "dir">) {
  const { plan, desk, name, label } = props;
  const language = languageOf(props);
  const others = locales.filter((locale) => locale !== language);
  const written = others.filter((locale) => plan.text[inLanguage(name, locale)]).length;
  return (
    <div class="two-up words-row">
      <div>
        <Text {...props} label={`${label} · ${languageNames[language]}`} lang={language} dir={direction(language)} />
      </div>
      <details open={written > 0}>
        <summary class="button plain">
          {copyFor(desk.locale, "projectDesk").languages}{" "}
          <span class="ash small" dir="ltr">{`${written}/${others.length}`}</span>
        </summary>
        <Stack>
          {others.map((locale) => (
            <Text
              {...props}
              name={inLanguage(name, locale)}
              label={`${label} · ${languageNames[locale]}`}
              lang={locale}
              dir={direction(locale)}
            />
          ))}
        </Stack>
      </details>
    </div>
  );
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

function Rewards(props: Props) {
  const words = copyFor(props.desk.locale, "projectDesk");
  return (
    <Section id="rewards" title={words.rewards}>
      <Stack>
        {upTo(rowsShown.rewards).map((i) => (
          <fieldset class="stack">
            <legend>{`${words.reward} ${i}`}</legend>
            <Worded {...props} name={`reward_${i}`} label={words.name} maxlength={140} />
            <div class="filters">
              <Text {...props} name={`least_${i}`} label={words.least} inputmode="decimal" dir="ltr" maxlength={20} />
              <Text {...props} name={`units_${i}`} label={words.units} inputmode="numeric" dir="ltr" maxlength={9} />
              <Text {...props} name={`promised_${i}`} label={words.promised} dir="ltr" maxlength={7} />
              <Checkbox name={`sent_${i}`} label={words.sent} checked={Boolean(props.plan.text[`sent_${i}`])} />
            </div>
          </fieldset>
        ))}
      </Stack>
    </Section>
  );
}

function Stages(props: Props) {
  const words = copyFor(props.desk.locale, "projectDesk");
  return (
    <Section id="stages" title={words.stages}>
      <p class="ash">{words.stagesText}</p>
      <Stack>
        {upTo(rowsShown.stages).map((i) => (
          <fieldset class="stack">
            <legend>{`${words.stage} ${i}`}</legend>
            <Worded {...props} name={`stage_${i}`} label={words.name} maxlength={140} />
            <div class="filters">
              <Text {...props} name={`share_${i}`} label={words.share} inputmode="numeric" dir="ltr" maxlength={3} />
              <Text {...props} name={`by_${i}`} label={words.promised} dir="ltr" maxlength={7} />
            </div>
          </fieldset>
        ))}
      </Stack>
    </Section>
  );
}

function Further(props: Props) {
  const words = copyFor(props.desk.locale, "projectDesk");
  return (
    <Section id="further" title={words.further}>
      <Stack>
        {upTo(rowsShown.further).map((i) => (
          <fieldset class="stack">
            <legend>{`${words.further} ${i}`}</legend>
            <Worded {...props} name={`further_${i}`} label={words.name} maxlength={140} />
            <div class="filters">
              <Text {...props} name={`at_${i}`} label={words.goal} inputmode="decimal" dir="ltr" maxlength={20} />
            </div>
          </fieldset>
        ))}
      </Stack>
    </Section>
  );
}
