import {
  aiUses,
  fields,
  themes,
  type AnswerField,
  type SellerCase,
  type Step,
} from "../../../workers/sellers/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { countriesOffered, countryChoices } from "../../layout/places.ts";

type Props = { step: Step; view: SellerCase; locale: Locale; open: boolean };
const lines: { readonly [F in AnswerField]?: number } = { story: 8, makes: 5, address: 3 };
const digits: readonly AnswerField[] = ["pieces", "returnsDays", "handlingDays"];

/** Each field by what it asks. Closed applications show the same fields to read. */
export function StepFields({ step, view, locale, open }: Props) {
  const names = Object.keys(fields[step]) as AnswerField[];
  return (
    <fieldset class="plain stack" disabled={!open}>
      {names.map((name) => (
        <OneField name={name} view={view} locale={locale} step={step} />
      ))}
    </fieldset>
  );
}

function OneField({ name, view, locale, step }: { name: AnswerField } & Omit<Props, "open">) {
  const words = copyFor(locale, "sellers");
  const frame = { name, label: words.field[name], value: view.answers[name] ?? "" };
  const maxlength = (fields[step] as { [field: string]: number })[name];
  if (name === "country")
    return (
      <Select
        {...frame}
        placeholder={words.choose}
        options={countryChoices(countriesOffered, locale)}
        autocomplete="country"
      />
    );
  if (name === "theme")
    return <Select {...frame} options={themes.map((theme) => ({ value: theme, label: words.themes[theme] }))} />;
  if (name === "aiUse")
    return <Select {...frame} options={aiUses.map((use) => ({ value: use, label: words.aiUses[use] }))} />;
  if (step === "promises")
    return <Checkbox name={name} value="yes" label={words.field[name]} checked={view.answers[name] === "yes"} />;
  return (
    <Field
      {...frame}
      rows={lines[name] ?? 1}
      maxlength={maxlength}
      dir="auto"
      inputmode={digits.includes(name) ? "numeric" : undefined}
      type={name === "phone" ? "tel" : "text"}
    />
  );
}
