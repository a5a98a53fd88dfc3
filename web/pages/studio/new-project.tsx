import { minorDigits } from "../../../workers/kernel/money.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";

/** The plan of a project: what is made, what backers get, and in which stages the money is released. */
export function NewProjectPage({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "projectDesk");
  const shop = copyFor(desk.locale, "projects");
  return (
    <StudioPage desk={{ ...desk, fault: null }} title={words.newOne}>
      {desk.fault && (
        <Notice kind="error" urgent>
          {Object.hasOwn(words.faults, desk.fault) ? words.faults[desk.fault as "other"] : words.faults.other}
        </Notice>
      )}
      <p class="ash">{words.frozen}</p>
      <StudioForm desk={desk} action={`${desk.base}/projects`}>
        <Stack>
          <Field name="title" label={words.name} maxlength={140} required />
          <Field name="slug" label={words.slug} pattern="[a-z0-9][a-z0-9\-]{0,78}" dir="ltr" maxlength={80} required />
          <Field name="summary" label={words.summary} rows={2} maxlength={300} required />
          <Field name="story" label={words.story} rows={8} maxlength={12_000} />
          <Select
            name="kind"
            label={words.kind}
            options={(["all_or_nothing", "keep_it_all"] as const).map((value) => ({
              value,
              label: `${shop.kinds[value]} — ${shop.kindNotes[value]}`,
            }))}
          />
          <Select
            name="currency"
            label={words.currency}
            value="EUR"
            options={Object.keys(minorDigits).map((value) => ({ value, label: value }))}
          />
          <Field name="goal" label={words.goal} inputmode="decimal" dir="ltr" maxlength={20} required />
          <Field name="starts" type="datetime-local" label={words.starts} required />
          <Field name="ends" type="datetime-local" label={words.ends} required />
          <Rewards desk={desk} />
          <Stages desk={desk} />
          <Further desk={desk} />
          <Button kind="primary">{words.plan}</Button>
        </Stack>
      </StudioForm>
    </StudioPage>
  );
}

function Rewards({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "projectDesk");
  return (
    <Section id="rewards" title={words.rewards}>
      {[1, 2, 3, 4].map((i) => (
        <fieldset class="cluster">
          <legend>{`${words.reward} ${i}`}</legend>
          <Field name={`reward_${i}`} label={words.name} maxlength={140} />
          <Field name={`least_${i}`} label={words.least} inputmode="decimal" dir="ltr" maxlength={20} />
          <Field name={`units_${i}`} label={words.units} inputmode="numeric" dir="ltr" maxlength={9} />
          <Field name={`promised_${i}`} label={words.promised} dir="ltr" maxlength={7} pattern="20[0-9]{2}-[0-9]{2}" />
          <Checkbox name={`sent_${i}`} label={words.sent} checked />
        </fieldset>
      ))}
    </Section>
  );
}

function Stages({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "projectDesk");
  return (
    <Section id="stages" title={words.stages}>
      <p class="ash">{words.stagesText}</p>
      {[1, 2, 3, 4].map((i) => (
        <fieldset class="cluster">
          <legend>{`${words.stage} ${i}`}</legend>
          <Field name={`stage_${i}`} label={words.name} maxlength={140} />
          <Field
            name={`share_${i}`}
            label={words.share}
            inputmode="numeric"
            dir="ltr"
            maxlength={3}
            value={i === 1 ? 100 : undefined}
          />
          <Field name={`by_${i}`} label={words.promised} dir="ltr" maxlength={7} pattern="20[0-9]{2}-[0-9]{2}" />
        </fieldset>
      ))}
    </Section>
  );
}

function Further({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "projectDesk");
  return (
    <Section id="further" title={words.further}>
      {[1, 2].map((i) => (
        <fieldset class="cluster">
          <legend>{`${words.further} ${i}`}</legend>
          <Field name={`further_${i}`} label={words.name} maxlength={140} />
          <Field name={`at_${i}`} label={words.goal} inputmode="decimal" dir="ltr" maxlength={20} />
        </fieldset>
      ))}
    </Section>
  );
}
