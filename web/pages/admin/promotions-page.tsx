import type { Desk } from "../../../workers/admin/index.ts";
import { formatMoney, isCurrency, money } from "../../../workers/kernel/money.ts";
import type { Action, Condition, PromotionLine } from "../../../workers/promotions/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { percentText } from "../../components/percent.ts";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";

type Props = {
  desk: Desk;
  view: { readonly promotions: readonly PromotionLine[]; readonly currencies: readonly string[] };
};

/** What is taken off, when, how often it has been used; a new coupon beneath. */
export function PromotionsPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").promotions;
  const { rooms, none } = copyFor(desk.locale, "admin");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  return (
    <DeskPage desk={desk} title={rooms.promotions}>
      {dataTable<PromotionLine>({
        caption: rooms.promotions,
        columns: [
          {
            head: words.code,
            cell: (line) => (line.code ? <code>{line.code}</code> : <span class="ash">{words.automatic}</span>),
          },
          { head: words.what, cell: (line) => actionsText(desk, line) },
          { head: words.when, cell: (line) => conditionsText(desk, line) },
          {
            head: words.uses,
            numeric: true,
            cell: (line) =>
              line.usesMax === null ? figure(line.uses) : `${figure(line.uses)} / ${figure(line.usesMax)}`,
          },
          { head: words.ends, cell: (line) => <Ends desk={desk} line={line} /> },
        ],
        rows: view.promotions,
        key: (line) => line.id,
        empty: none,
      })}
      {desk.mayChange && (
        <Section id="coupon" title={words.make}>
          <CouponForm desk={desk} view={view} />
        </Section>
      )}
    </DeskPage>
  );
}

function Ends({ desk, line }: { desk: Desk; line: PromotionLine }) {
  const words = copyFor(desk.locale, "office").promotions;
  const ended = line.endsAt !== null && line.endsAt <= desk.now;
  return (
    <span class="cluster">
      <span class={ended ? "ash" : undefined}>
        {line.endsAt === null ? words.never : ended ? words.ended : dayText(line.endsAt, desk.locale)}
      </span>
      {desk.mayChange && !ended && (
        <PostForm desk={desk} action={`/admin/promotions/${line.id}/end`} class="inline-form">
          <Button kind="plain" label={`${words.end}: ${line.code ?? words.automatic}`}>
            {words.end}
          </Button>
        </PostForm>
      )}
    </span>
  );
}

const amountsText = (desk: Desk, amounts: { readonly [currency: string]: number | undefined }): string =>
  Object.entries(amounts)
    .flatMap(([currency, minor]) =>
      isCurrency(currency) && minor !== undefined ? [formatMoney(money(minor, currency), desk.locale)] : [],
    )
    .slice(0, 3)
    .join(" / ");

function actionsText(desk: Desk, line: PromotionLine): string {
  const { actions } = copyFor(desk.locale, "office").promotions;
  const said = (JSON.parse(line.actions) as Action[]).map((action) => {
    if (action.kind === "free_delivery") return actions.free_delivery;
    if (action.kind === "amount_off_order") return actions.amount_off_order(amountsText(desk, action.amounts));
    if (action.kind === "buy_x_get_y")
      return actions.buy_x_get_y(action.buy, action.get, percentText(action.bp, desk.locale));
    return actions[action.kind](percentText(action.bp, desk.locale));
  });
  return said.join(", ");
}

function conditionsText(desk: Desk, line: PromotionLine): string {
  const { conditions } = copyFor(desk.locale, "office").promotions;
  const said = (JSON.parse(line.conditions) as Condition[]).map((condition) => {
    if (condition.kind === "minimum_subtotal") return conditions.minimum_subtotal(amountsText(desk, condition.amounts));
    if (condition.kind === "quantity") return conditions.quantity(condition.min);
    if (condition.kind === "first_order" || condition.kind === "alone") return conditions[condition.kind];
    return conditions[condition.kind](condition.any.join(", "));
  });
  return said.join(", ") || "—";
}

function CouponForm({ desk, view }: Props) {
  const words = copyFor(desk.locale, "office").promotions;
  const currencies = view.currencies.map((value) => ({ value, label: value }));
  return (
    <PostForm desk={desk} action="/admin/promotions" class="stack">
      <div class="filters">
        <Field name="code" label={words.code} maxlength={40} required />
        <Field name="percent" label={words.percent} inputmode="numeric" maxlength={3} />
        <Field name="amount" label={words.amount} inputmode="decimal" maxlength={12} />
        <Field name="minimum" label={words.minimum} inputmode="decimal" maxlength={12} />
        <Select name="currency" label={words.currency} options={currencies} value="USD" />
        <Field name="usesMax" label={words.usesMax} inputmode="numeric" maxlength={9} />
        <Field name="perPerson" label={words.perPerson} inputmode="numeric" maxlength={9} />
        <Field name="endsOn" type="date" label={words.endsOn} />
      </div>
      <Checkbox name="freeDelivery" label={words.freeDelivery} />
      <Button kind="primary">{words.make}</Button>
    </PostForm>
  );
}
