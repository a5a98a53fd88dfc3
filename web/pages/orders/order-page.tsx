import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderView } from "../../../workers/order-desk/index.ts";
import { MoreLink } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { personalHead } from "../personal-head.ts";
import { AddressAndDelivery, OrderedLines } from "./ordered-lines.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { ParcelsPanel, RefundsPanel } from "./parcels-panel.tsx";
import { CancelPanel, PaymentPanel } from "./payment-panel.tsx";
import { partTones, SellerParts, WriteToSeller } from "./seller-parts.tsx";
import { dayText } from "./when.ts";

export type OrderPageView = {
  readonly view: OrderView;
  readonly shopper: Shopper;
  readonly origin: string;
  /** of a signed-in shopper's forms; "" for a guest */
  readonly formToken: string;
  /** what went wrong with the form just sent, by the tail of its code */
  readonly fault: string | null;
};

export function OrderPage({ view, shopper, origin, formToken, fault }: OrderPageView) {
  const { order } = view;
  const { locale } = shopper;
  const words = copyFor(locale, "orders");
  const several = view.parts.length > 1;
  return (
    <Page
      head={personalHead(words.title(order.number), origin, locale, `orders/${order.number}`)}
      shopper={shopper}
      room="account"
    >
      <PageTitle
        above={words.placedOn(dayText(order.placedAt, locale))}
        title={<Numbered title={words.title(order.number)} number={order.number} />}
        lede={<StatusTag tone={partTones[order.state]}>{words.states[order.state]}</StatusTag>}
      />
      {fault !== null && (
        <Notice kind="error" urgent>
          {faultSentence(fault, locale)}
        </Notice>
      )}
      <Columns>
        <div class="parts">
          <Section id="payment" title={words.payment.title}>
            <PaymentPanel view={view} locale={locale} formToken={formToken} />
          </Section>
          {several && <SellerParts view={view} locale={locale} formToken={formToken} />}
          <Section id="lines" title={several ? words.totals.total : words.lines}>
            <OrderedLines order={order} locale={locale} />
          </Section>
        </div>
        <div class="parts">
          <Section id="delivery" title={words.delivery.title}>
            <AddressAndDelivery order={order} locale={locale} />
          </Section>
          {!several && <ParcelsPanel view={view} locale={locale} />}
          <RefundsPanel view={view} locale={locale} />
          <Section id="timeline" title={words.timeline.title}>
            <OrderTimeline events={view.events} locale={locale} />
          </Section>
          <Stack>
            {(order.state === "shipped" || order.state === "delivered") && (
              <p>
                <a href={`/${locale}/orders/${order.number}/reviews`}>{copyFor(locale, "reviews").write}</a>
              </p>
            )}
            <AfterSales view={view} locale={locale} />
            {!several && view.parts[0] && (
              <WriteToSeller view={view} locale={locale} sellerId={view.parts[0].sellerId} />
            )}
            <p class="small ash">{words.keep}</p>
            <CancelPanel view={view} locale={locale} formToken={formToken} />
          </Stack>
        </div>
      </Columns>
    </Page>
  );
}

/** Once something was paid for there may be something to send back or to say. */
function AfterSales({ view, locale }: Pick<OrderPageView, "view"> & { locale: Locale }) {
  if (!view.parts.some(({ state }) => state !== "placed" && state !== "cancelled")) return null;
  return (
    <p>
      <MoreLink href={`/${locale}/orders/${view.order.number}/after-sales`}>{copyFor(locale, "cases").open}</MoreLink>
    </p>
  );
}

/** The number stays in one piece, whatever the language says before or after it. */
export function Numbered({ title, number }: { title: string; number: string }) {
  const [before, after] = title.split(number);
  return (
    <>
      {before}
      <bdi class="money">{number}</bdi>
      {after}
    </>
  );
}

function faultSentence(fault: string, locale: Locale): string {
  const { faults } = copyFor(locale, "orders");
  return Object.hasOwn(faults, fault) ? faults[fault as keyof typeof faults] : faults.raced;
}
