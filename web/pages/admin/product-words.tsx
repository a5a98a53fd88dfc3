import { direction } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { languageName, PostForm } from "./desk-page.tsx";
import type { ProductProps } from "./product-page.tsx";

const fields = ["title", "subtitle", "story", "meta_title", "meta_description"] as const;
const rows = { title: 2, subtitle: 2, story: 10, meta_title: 2, meta_description: 3 } as const;

/** The words of one product: what is there on the one side, what becomes of it on the other, each saved by itself. */
export function WordsSection({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").words;
  return (
    <div class="stack">
      <Languages desk={desk} view={view} />
      <ChooseForm desk={desk} view={view} />
      <p class="small ash">{words.hint}</p>
      {fields.map((field) => (
        <FieldRow desk={desk} view={view} field={field} />
      ))}
    </div>
  );
}

/** Every language with how much of it is missing, measured by what any language has. */
function Languages({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").words;
  return (
    <ul class="languages small">
      {view.languages.map(({ locale, missing }) => (
        <li>
          <a
            href={`/admin/products/${view.product.doc.id}?from=${view.from}&to=${locale}#words`}
            aria-current={locale === view.to ? "true" : undefined}
          >
            {languageName(locale, desk.locale)}
          </a>{" "}
          <span class={missing > 0 ? "warn" : "ash"}>{missing > 0 ? words.missing(missing) : words.complete}</span>
        </li>
      ))}
    </ul>
  );
}

function ChooseForm({ desk, view }: ProductProps) {
  const words = copyFor(desk.locale, "admin").words;
  const options = view.languages.map(({ locale }) => ({ value: locale, label: languageName(locale, desk.locale) }));
  return (
    <form method="get" action={`/admin/products/${view.product.doc.id}#words`} class="filters">
      <Select name="from" label={words.source} value={view.from} options={options} />
      <Select name="to" label={words.target} value={view.to} options={options} />
      <Field name="other" label={words.other} maxlength={20} pattern="[A-Za-z0-9\-]{2,20}" placeholder="de" />
      <Button>{words.swap}</Button>
    </form>
  );
}

function FieldRow({ desk, view, field }: ProductProps & { field: (typeof fields)[number] }) {
  const words = copyFor(desk.locale, "admin");
  const { doc } = view.product;
  const text = (locale: string) =>
    view.product.words.find((row) => row.locale === locale && row.field === field)?.text ?? "";
  return (
    <PostForm desk={desk} action={`/admin/products/${doc.id}/words`} class="two-up words-row">
      <input type="hidden" name="locale" value={view.to} />
      <input type="hidden" name="from" value={view.from} />
      <div class="field">
        <p class="label">
          {words.words.fields[field]} <span class="ash small">{languageName(view.from, desk.locale)}</span>
        </p>
        {text(view.from) ? (
          <div class="source" lang={view.from} dir={direction(view.from)}>
            {text(view.from)}
          </div>
        ) : (
          <p class="ash">{words.words.empty}</p>
        )}
      </div>
      <div>
        <Field
          name={field}
          id={`w-${field}`}
          label={`${words.words.fields[field]} · ${languageName(view.to, desk.locale)}`}
          value={text(view.to)}
          rows={rows[field]}
          maxlength={20_000}
          lang={view.to}
          dir={direction(view.to)}
        />
        {desk.mayChange && <Button label={`${words.save}: ${words.words.fields[field]}`}>{words.save}</Button>}
      </div>
    </PostForm>
  );
}
