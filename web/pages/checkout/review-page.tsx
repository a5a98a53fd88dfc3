import type { ReviewView } from "../../../workers/checkout/index.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { sellerNameIn } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { OrderLines } from "../../components/order-lines.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { SellerNamed } from "../../components/seller-named.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import type { Shopper } from "../../layout/page.tsx";
import { PlainPage } from "../../layout/plain.tsx";
import { linePicture } from "../cart/cart-lines.tsx";
import { windowText } from "./sentences.ts";
import { Figures } from "./summary.tsx";
import { optionWords } from "../product/options.ts";

type Props = { head: Head; shopper: Shopper; view: ReviewView; formToken: string };
type Part = { view: ReviewView; locale: Shopper["locale"] };

/** The promise, word for word, and the one button that orders it. */
export function ReviewPage({ head, shopper, view, formToken }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "checkout");
  const { quote } = view;
  return (
    <PlainPage head={head} shopper={shopper} back={{ href: `/${locale}/cart`, label: words.back }}>
      <PageTitle
        above={words.steps.review}
        title={words.reviewTitle}
        lede={words.keeps(clock(quote.expiresAt, locale))}
      />
      <Changes view={view} locale={locale} />
      <Columns>
        <Stack>
          <Where view={view} locale={locale} formToken={formToken} />
          <form method="post" action={`/${locale}/checkout/order`}>
            {formToken && <input type="hidden" name="form_token" value={formToken} />}
            <input type="hidden" name="quote_token" value={view.token} />
            <Stack>
              <UseBalance view={view} locale={locale} />
              <RadioCards
                name="method"
                legend={words.payment}
                value="card"
                required
                options={view.methods.map((method) => ({ value: method, label: words.methods[method] }))}
              />
              <Button kind="primary" wide busyWord={copyFor(locale, "frame").verbs.wait}>
                {words.pay(formatMoney(money(dueOf(view), quote.currency), locale))}
              </Button>
              <p class="small ash">{words.payHint}</p>
            </Stack>
          </form>
        </Stack>
        <What view={view} locale={locale} />
      </Columns>
    </PlainPage>
  );
}

/** What a deposit has not paid already. */
const dueOf = ({ quote, deposit }: ReviewView): number => Math.max(0, quote.totals.totalMinor - deposit.minor);

/** Whoever has something on balance may pay with it; a tick, not a second form. */
function UseBalance({ view, locale }: Part) {
  const words = copyFor(locale, "balance");
  const { quote, balance } = view;
  const due = dueOf(view);
  const used = money(Math.min(balance.minor, due), quote.currency);
  const paid = money(quote.totals.totalMinor - due, quote.currency);
  return (
    <>
      {paid.minor > 0 && <p>{words.deposit(formatMoney(paid, locale))}</p>}
      {used.minor > 0 && <Checkbox name="use_balance" label={words.use(formatMoney(used, locale))} />}
      {used.minor > 0 && used.minor === due && <p class="small ash">{words.covers}</p>}
    </>
  );
}

/** What is not as it was: said before anybody pays. */
function Changes({ view, locale }: Part) {
  const words = copyFor(locale, "checkout");
  const sentences = [
    ...(view.priceChanges.length > 0 ? [words.priceChanged] : []),
    ...view.refusedCodes.map(({ code }) => words.codeRefused(code)),
  ];
  if (sentences.length === 0) return null;
  return <Notice kind="warning">{sentences.join(" ")}</Notice>;
}

/** Address and delivery, with the way back to the form; what was typed goes along, never into an address line. */
function Where({ view, locale, formToken }: Part & { formToken: string }) {
  const words = copyFor(locale, "checkout");
  const { sellerParts, email } = view.quote;
  const nameOf = (sellerId: string) => sellerNameIn(view.quote, sellerId);
  const services: { readonly [id: string]: string } = words.services;
  return (
    <Section id="where" title={words.reviewTo} quietTitle>
      <address>
        {view.addressLines.map((line) => (
          <span>
            <bdi>{line}</bdi>
            <br />
          </span>
        ))}
      </address>
      <p>
        <bdi>{email}</bdi>
      </p>
      {sellerParts.map(({ sellerId, delivery }) => (
        <p>
          {sellerParts.length > 1 && (
            <>
              <SellerNamed text={words.from(nameOf(sellerId))} name={nameOf(sellerId)} />
              {": "}
            </>
          )}
          {services[delivery.optionId] ?? delivery.carrier}, {words.window(windowText(delivery, locale))}
        </p>
      ))}
      <form method="post" action={`/${locale}/checkout?step=change`}>
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        {Object.entries(view.form).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button kind="plain">{words.change}</Button>
      </form>
    </Section>
  );
}

function What({ view, locale }: Part) {
  const words = copyFor(locale, "checkout");
  const { quote } = view;
  const nameOf = (sellerId: string) => sellerNameIn(quote, sellerId);
  const number = new Intl.NumberFormat(locale);
  return (
    <Section id="summary" title={words.totals.label} quietTitle>
      {quote.sellerParts.map(({ sellerId, lineIds }) => (
        <>
          {quote.sellerParts.length > 1 && (
            <h3 class="quiet-title">
              <SellerNamed text={words.from(nameOf(sellerId))} name={nameOf(sellerId)} />
            </h3>
          )}
          <OrderLines
            label={quote.sellerParts.length > 1 ? words.from(nameOf(sellerId)) : words.totals.subtotal}
            lines={quote.lines
              .filter(({ id }) => lineIds.includes(id))
              .map((line) => ({
                key: line.id,
                title: <bdi>{line.title}</bdi>,
                detail: <bdi>{optionWords(line.options, locale)}</bdi>,
                quantity: `× ${number.format(line.quantity)}`,
                amount: <Money of={money(line.subtotalMinor, quote.currency)} locale={locale} />,
                ...(line.picture ? { picture: linePicture(line.picture) } : {}),
              }))}
          />
        </>
      ))}
      <Figures of={quote} currency={quote.currency} locale={locale} />
    </Section>
  );
}

const clock = (ms: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  }).format(ms);
