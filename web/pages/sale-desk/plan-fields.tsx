import type { PlanField, PlannedHere, PlanView } from "../../../workers/sale-desk/index.ts";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field, type FieldProps } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { SaleDesk } from "./desk.ts";

export type PlanProps = { desk: SaleDesk; view: PlanView };

type TextProps = PlanProps & { name: PlanField; label?: string } & Omit<
    FieldProps,
    "name" | "label" | "error" | "value"
  >;

export function Text({ desk, view, name, label, ...rest }: TextProps) {
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

type ChoiceProps = PlanProps & { name: PlanField; values: readonly Choice[] };
type Choice =
  | "accounts"
  | "anyone"
  | "english"
  | "sealed"
  | "dutch"
  | "first"
  | "second"
  | "returned"
  | "kept"
  | "automatic"
  | "asked";

function Choose({ desk, view, name, values }: ChoiceProps) {
  const words = copyFor(desk.locale, "saleDesk");
  const options = values.map((value) => ({ value, label: words.choices[value] }));
  return <Select name={name} label={words.fields[name]} options={options} value={view.text[name] ?? ""} />;
}

/** Whom the house names itself, only the house may: a seller's form must not tell who has an account. */
export function EarlyFields(props: PlanProps) {
  const words = copyFor(props.desk.locale, "drops").lanes.desk;
  return (
    <Section id="early" title={words.title}>
      <Stack>
        <p class="ash measure">{words.note}</p>
        <div class="filters">
          <Text {...props} name="followersAt" type="datetime-local" />
          <Text {...props} name="buyersAt" type="datetime-local" />
          {props.desk.house && <Text {...props} name="invitedAt" type="datetime-local" />}
        </div>
        {props.desk.house && <Text {...props} name="invited" rows={3} maxlength={30_000} dir="ltr" />}
      </Stack>
    </Section>
  );
}

/** What each mechanism asks beyond the terms all of them have. */
export const ownFields: { readonly [M in PlannedHere]: (props: PlanProps) => unknown } = {
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
  presale: (props) => {
    const words = copyFor(props.desk.locale, "presales");
    const { freely } = copyFor(props.desk.locale, "saleDesk").fields;
    return (
      <>
        <Text {...props} name="deposit" label={words.deposit} inputmode="decimal" />
        <Text {...props} name="shipsBy" label={words.shipsBy} type="date" />
        <Text {...props} name="grace" inputmode="numeric" />
        <Text {...props} name="balanceDays" inputmode="numeric" />
        <Choose {...props} name="unpaid" values={["returned", "kept"]} />
        <Checkbox name="freely" label={freely} checked={Boolean(props.view.text.freely)} />
      </>
    );
  },
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
      <Choose {...props} name="chance" values={["automatic", "asked"]} />
    </>
  ),
};
