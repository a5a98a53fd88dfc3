import type { Child } from "hono/jsx";
import type { DeskCases } from "../../../workers/cases/index.ts";
import { formatMoney, money, type Currency } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import type { Claim, Return } from "../../../workers/returns/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { CaseCard, claimTone, returnTone, Token } from "./case-card.tsx";

export type DeskProps = {
  view: DeskCases;
  locale: Locale;
  formToken: string;
  /** "/admin" or "/studio/sel_…" */
  base: string;
  mayChange: boolean;
  mediator: boolean;
};

/** A form with one line of words and its buttons. */
export function Act(props: { desk: DeskProps; action: string; label: string; danger?: boolean; children?: Child }) {
  return (
    <form method="post" action={`${props.desk.base}${props.action}`} class="stack">
      <Token formToken={props.desk.formToken} />
      {props.children}
      <p>
        <Button kind={props.danger ? "danger" : "quiet"}>{props.label}</Button>
      </p>
    </form>
  );
}

export const currencyOf = ({ view }: DeskProps, orderId: string): Currency =>
  view.orders.get(orderId)?.total.currency ?? "USD";

export function OrderLink({ desk, orderId }: { desk: DeskProps; orderId: string }) {
  const order = desk.view.orders.get(orderId);
  if (!order) return null;
  const number = <bdi class="money">{order.number}</bdi>;
  return <>{desk.mediator ? <a href={`/admin/orders/${order.number}`}>{number}</a> : number}</>;
}

export function DeskReturn({ desk, one }: { desk: DeskProps; one: Return }) {
  const words = copyFor(desk.locale, "cases").returns;
  return (
    <CaseCard
      id={one.id}
      title={
        <>
          {words.reasons[one.reason]} · <OrderLink desk={desk} orderId={one.orderId} />
        </>
      }
      state={words.states[one.state]}
      tone={returnTone[one.state]}
      photos={one.photos}
      events={desk.view.events}
      currency={currencyOf(desk, one.orderId)}
      locale={desk.locale}
    >
      <ul>
        {one.lines.map(({ lineId, quantity }) => (
          <li>
            <bdi>{titleOf(desk, one.orderId, lineId)}</bdi> × {new Intl.NumberFormat(desk.locale).format(quantity)}
          </li>
        ))}
      </ul>
      {desk.mayChange && <ReturnSteps desk={desk} one={one} />}
    </CaseCard>
  );
}

const titleOf = ({ view }: DeskProps, orderId: string, lineId: string): string =>
  view.orders.get(orderId)?.quote.lines.find(({ id }) => id === lineId)?.title ?? lineId;

function ReturnSteps({ desk, one }: { desk: DeskProps; one: Return }) {
  const words = copyFor(desk.locale, "cases").returns;
  const at = `/returns/${one.id}`;
  if (one.state === "requested")
    return (
      <>
        <Act desk={desk} action={`${at}/approval`} label={words.approve}>
          <Field
            name="instructions"
            id={`i-${one.id}`}
            label={words.instructions}
            rows={3}
            maxlength={2_000}
            required
            dir="auto"
          />
        </Act>
        <Act desk={desk} action={`${at}/refusal`} label={words.refuse} danger>
          <Field name="note" id={`n-${one.id}`} label={words.note} maxlength={2_000} dir="auto" />
        </Act>
      </>
    );
  if (one.state === "approved" || one.state === "sent")
    return <Act desk={desk} action={`${at}/receipt`} label={words.receive} />;
  if (one.state !== "received") return null;
  return (
    <Act desk={desk} action={`${at}/inspection`} label={words.inspect}>
      <p class="strong">{words.accepted}</p>
      {one.lines.map(({ lineId, quantity }) => (
        <Field
          name={`accepted.${lineId}`}
          id={`a-${one.id}-${lineId}`}
          label={titleOf(desk, one.orderId, lineId)}
          type="number"
          min={0}
          max={quantity}
          value={quantity}
        />
      ))}
      <Checkbox name="restock" id={`r-${one.id}`} label={words.restock} checked />
      <Field name="note" id={`n-${one.id}`} label={words.note} maxlength={2_000} dir="auto" />
    </Act>
  );
}

export function DeskClaim({ desk, one }: { desk: DeskProps; one: Claim }) {
  const words = copyFor(desk.locale, "cases");
  const currency = currencyOf(desk, one.orderId);
  return (
    <CaseCard
      id={one.id}
      title={
        <>
          {words.claims.kinds[one.kind]} · {formatMoney(money(one.wantedMinor, currency), desk.locale)} ·{" "}
          <OrderLink desk={desk} orderId={one.orderId} />
        </>
      }
      state={words.claims.states[one.state]}
      tone={claimTone[one.state]}
      photos={one.photos}
      events={desk.view.events}
      currency={currency}
      locale={desk.locale}
    >
      {one.state === "opened" && <p class="small">{words.claims.answerBy(dayText(one.answerBy, desk.locale))}</p>}
      {desk.mayChange && one.state === "opened" && (
        <>
          <Act desk={desk} action={`/claims/${one.id}/acceptance`} label={words.claims.accept}>
            <Field
              name="amount"
              id={`m-${one.id}`}
              label={`${words.claims.offer} (${currency})`}
              inputmode="decimal"
              maxlength={20}
            />
          </Act>
          <Act desk={desk} action={`/claims/${one.id}/refusal`} label={words.claims.refuse} danger>
            <Field name="note" id={`n-${one.id}`} label={words.returns.note} required maxlength={2_000} dir="auto" />
          </Act>
        </>
      )}
    </CaseCard>
  );
}
