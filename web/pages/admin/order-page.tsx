import type { Desk, OrderDeskView } from "../../../workers/admin/index.ts";
import { money } from "../../../workers/kernel/money.ts";
import { Facts } from "../../components/facts.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Columns, Section } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { AddressAndDelivery, OrderedLines } from "../orders/ordered-lines.tsx";
import { RefundsPanel } from "../orders/parcels-panel.tsx";
import { dayText, momentText } from "../orders/when.ts";
import { DeskPage, languageName } from "./desk-page.tsx";
import { CancelForm, RefundForm } from "./order-money.tsx";
import { orderTones, paymentTone, paymentWord } from "./order-list.tsx";
import { ParcelsSection } from "./order-parcels.tsx";
import { DeskParts } from "./order-sellers.tsx";
import { DeskTimeline } from "./order-timeline.tsx";

export type OrderProps = { desk: Desk; view: OrderDeskView };

/** One order whole: what was promised, what was paid, where it is, and what can be done. */
export function OrderDeskPage({ desk, view }: OrderProps) {
  const { order } = view.order;
  const words = copyFor(desk.locale, "orders");
  const office = copyFor(desk.locale, "office").orders;
  const several = view.order.parts.length > 1;
  return (
    <DeskPage
      desk={desk}
      title={order.number}
      actions={
        <>
          <StatusTag tone={orderTones[order.state]}>{words.states[order.state]}</StatusTag>
          <LinkButton href={`/${desk.locale}/orders/${order.number}`} icon="external">
            {office.shopperSees}
          </LinkButton>
        </>
      }
    >
      <p class="ash">{words.placedOn(dayText(order.placedAt, desk.locale))}</p>
      <Columns>
        <div>
          {several && <DeskParts desk={desk} view={view} />}
          <Section id="lines" title={several ? words.totals.total : office.what}>
            <OrderedLines order={order} locale={desk.locale} />
          </Section>
          <Section id="payments" title={office.attempts}>
            <Payments desk={desk} view={view} />
          </Section>
          <Section id="parcels" title={words.parcels.title}>
            <ParcelsSection desk={desk} view={view} />
          </Section>
          <RefundsPanel view={view.order} locale={desk.locale} />
          {desk.mayChange && <RefundForm desk={desk} view={view} />}
          {desk.mayChange && <CancelForm desk={desk} view={view} />}
        </div>
        <div>
          <Section id="delivery" title={words.delivery.title}>
            <Shopper desk={desk} view={view} />
            <AddressAndDelivery order={order} locale={desk.locale} />
          </Section>
          <Section id="timeline" title={words.timeline.title}>
            <DeskTimeline desk={desk} view={view} />
          </Section>
        </div>
      </Columns>
    </DeskPage>
  );
}

function Shopper({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "office").orders;
  const { order } = view.order;
  return (
    <Facts
      facts={[
        {
          term: words.customer,
          detail: (
            <>
              <a href={`/admin/orders?q=${encodeURIComponent(order.email)}`}>
                <bdi>{order.email}</bdi>
              </a>
              {order.accountId === null && <span class="ash"> · {words.guest}</span>}
            </>
          ),
        },
        { term: words.language, detail: languageName(order.locale, desk.locale) },
      ]}
    />
  );
}

function Payments({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "office").orders;
  const { methods } = copyFor(desk.locale, "orders").payment;
  const amount = (minor: number) => <Money of={money(minor, view.order.order.total.currency)} locale={desk.locale} />;
  return (
    <ul class="plain-list stack">
      {view.order.payments.map((payment) => (
        <li>
          <p class="cluster">
            <StatusTag tone={paymentTone(payment.state)}>{paymentWord(desk, payment.state)}</StatusTag>
            <span>{methods[payment.method]}</span> <Money of={payment.amount} locale={desk.locale} />
            <span class="small ash">{momentText(payment.createdAt, desk.locale)}</span>
          </p>
          <p class="small ash">
            {payment.provider} <bdi>{payment.providerRef}</bdi> · {words.captured} {amount(payment.capturedMinor)} ·{" "}
            {words.refundedOf} {amount(payment.refundedMinor)} {payment.declineCode && `· ${payment.declineCode}`}
          </p>
          {payment.state === "quarantined" && <Notice kind="warning">{words.quarantine}</Notice>}
        </li>
      ))}
    </ul>
  );
}
