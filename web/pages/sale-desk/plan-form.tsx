import type { PlanField, PlannedHere, PlanView } from "../../../workers/sale-desk/index.ts";
import { plannedHere } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field, type FieldProps } from "../../components/field.tsx";
import { fill } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { currenciesOffered } from "../../layout/places.ts";
import type { SaleDesk } from "./desk.ts";
import { Estimate } from "./estimate.tsx";

type Props = { desk: SaleDesk; view: PlanView };

/** One form: the terms, how it works, and a dry run that plans nothing. */
export function PlanForm({ desk, view }: Props) {
  const words = copyFor(desk.locale, "saleDesk");
  const { mechanism } = view;
  return (
    <>
      <Mechanisms desk={desk} mechanism={mechanism} />
      <p class="ash measure">{words.form.intro}</p>
      {Object.keys(view.faults).length > 0 && (
        <Notice kind="error" urgent>
          {words.wrong.some}
        </Notice>
      )}
      <form method="post" action={desk.base} class="stack" id="plan" novalidate>
        <input type="hidden" name="form_token" value={desk.formToken} />
        <input type="hidden" name="mechanism" value={mechanism} />
        <Section id="terms" title={words.form.terms}>
          <TermFields desk={desk} view={view} />
        </Section>
        <Section id="own" title={words.form.own}>
          <div class="filters">{own[mechanism]({ desk, view })}</div>
        </Section>
        <Section id="run" title={words.form.run}>
          <p class="ash measure">{words.form.runText}</p>
          <div class="filters">
            {runFields[mechanism].map((name) => (
              <Text desk={desk} view={view} name={name} inputmode="decimal" />
            ))}
          </div>
          <Button name="do" value="try">
            {words.form.try}
          </Button>
        </Section>
        {view.run && <Estimate locale={desk.locale} run={view.run} />}
        <Button kind="primary" name="do" value="plan">
          {words.form.send}
        </Button>
      </form>
    </>
  );
}

const runFields = {
  flash: ["crowd", "present", "arrive", "pay"],
  draw: ["crowd", "pay"],
  auction: ["crowd", "low", "high", "watching"],
} as const satisfies Record<PlannedHere, readonly PlanField[]>;

function Mechanisms({ desk, mechanism }: { desk: SaleDesk; mechanism: PlannedHere }) {
  const { mechanisms } = copyFor(desk.locale, "audit");
  return (
    <nav class="cluster" aria-label={copyFor(desk.locale, "saleDesk").mechanism}>
      {plannedHere.map((one) => (
        <a
          href={`${desk.base}/new?mechanism=${one}`}
          aria-current={one === mechanism ? "page" : undefined}
          class={one === mechanism ? "button quiet strong" : "button plain"}
        >
          {mechanisms[one]}
        </a>
      ))}
    </nav>
  );
}

type TextProps = Props & { name: PlanField; label?: string } & Omit<FieldProps, "name" | "label" | "error" | "value">;

function Text({ desk, view, name, label, ...rest }: TextProps) {
  const words = copyFor(desk.locale, "saleDesk");
  const wrong = view.faults[name];
  return (
    <Field
      name={name}
      label={label ?? words.fields[name]}
      value={view.text[name] ?? ""}
      {...(wrong ? { error: words.wrong[wrong] } : {})}
      maxlength={80}
      {...rest}
    />
  );
}

type ChoiceProps = Props & { name: PlanField; values: readonly Choice[] };
type Choice = "accounts" | "anyone" | "english" | "sealed" | "dutch" | "first" | "second";

function Choose({ desk, view, name, values }: ChoiceProps) {
  const words = copyFor(desk.locale, "saleDesk");
  const options = values.map((value) => ({ value, label: words.choices[value] }));
  return <Select name={name} label={words.fields[name]} options={options} value={view.text[name] ?? ""} />;
}

function TermFields({ desk, view }: Props) {
  const words = copyFor(desk.locale, "saleDesk");
  const { piece, pieces, mechanism } = view;
  const number = new Intl.NumberFormat(desk.locale);
  const named = piece && fill(words.pieceIs, { title: piece.title, n: number.format(piece.free) });
  return (
    <div class="filters">
      <Text desk={desk} view={view} name="slug" hint={words.slugHint} dir="ltr" />
      <div>
        <SkuField desk={desk} view={view} hint={named || words.skuHint} />
        <datalist id="pieces">
          {pieces.map(({ sku, title, free }) => (
            <option value={sku}>{`${title} · ${number.format(free)}`}</option>
          ))}
        </datalist>
      </div>
      <Text desk={desk} view={view} name="startsAt" type="datetime-local" />
      <Text desk={desk} view={view} name="endsAt" type="datetime-local" />
      {mechanism !== "auction" && <Text desk={desk} view={view} name="allotment" inputmode="numeric" />}
      {mechanism === "flash" && <Text desk={desk} view={view} name="limit" inputmode="numeric" />}
      <Text
        desk={desk}
        view={view}
        name="price"
        inputmode="decimal"
        {...(mechanism === "auction" ? { label: words.opening } : {})}
      />
      <Select
        name="currency"
        label={words.fields.currency}
        options={currenciesOffered.map((value) => ({ value, label: value }))}
        value={view.text.currency ?? "EUR"}
      />
    </div>
  );
}

function SkuField({ desk, view, hint }: Props & { hint: string }) {
  return <Text desk={desk} view={view} name="sku" list="pieces" hint={hint} dir="ltr" />;
}

const own: { readonly [M in PlannedHere]: (props: Props) => unknown } = {
  flash: (props) => (
    <>
      <Choose {...props} name="people" values={["accounts", "anyone"]} />
      <Text {...props} name="hold" inputmode="numeric" />
      <Text {...props} name="parts" inputmode="numeric" />
      <Checkbox
        name="room"
        label={copyFor(props.desk.locale, "saleDesk").fields.room}
        checked={Boolean(props.view.text.room)}
      />
      <Text {...props} name="burst" inputmode="numeric" />
      <Text {...props} name="perSecond" inputmode="numeric" />
    </>
  ),
  draw: (props) => <Text {...props} name="payHours" inputmode="numeric" />,
  auction: (props) => (
    <>
      <Choose {...props} name="kind" values={["english", "sealed", "dutch"]} />
      <Text {...props} name="reserve" inputmode="decimal" />
      <Text {...props} name="snipe" inputmode="numeric" />
      <Text {...props} name="extensions" inputmode="numeric" />
      <Choose {...props} name="sealedPrice" values={["first", "second"]} />
      <Text {...props} name="floor" inputmode="decimal" />
      <Text {...props} name="step" inputmode="decimal" />
      <Text {...props} name="every" inputmode="numeric" />
      <Text {...props} name="premium" inputmode="decimal" />
      <Text {...props} name="deposit" inputmode="decimal" />
      <Text {...props} name="payHours" inputmode="numeric" />
    </>
  ),
};
