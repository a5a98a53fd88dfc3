import type { CheckoutView, FrozenQuote } from "../../../workers/checkout/index.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Money } from "../../components/money.tsx";
import { OrderLines, Totals } from "../../components/order-lines.tsx";
import { Section } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { SellerNamed } from "../../components/seller-named.tsx";
import { bySeller, linePicture } from "../cart/cart-lines.tsx";
import { taxName } from "./sentences.ts";
import { optionWords } from "../product/options.ts";

type Sums = Pick<FrozenQuote, "totals" | "tax" | "duty">;

/** Every figure that leads to the total, and the duty that does not. */
export function Figures({ of, currency, locale }: { of: Sums; currency: FrozenQuote["currency"]; locale: Locale }) {
  const words = copyFor(locale, "checkout");
  const amount = (minor: number) => <Money of={money(minor, currency)} locale={locale} />;
  const { totals, tax, duty } = of;
  const taxes = tax.parts.map((part) => ({ label: taxName(part, locale, words), amount: amount(part.minor) }));
  const inside = tax.parts.map(
    (part) => `${taxName(part, locale, words)}: ${formatMoney(money(part.minor, currency), locale)}`,
  );
  return (
    <>
      <Totals
        rows={[
          { label: words.totals.subtotal, amount: amount(totals.subtotalMinor) },
          ...(totals.discountMinor > 0
            ? [{ label: words.totals.discount, amount: amount(-totals.discountMinor) }]
            : []),
          {
            label: words.totals.delivery,
            amount: totals.deliveryMinor === 0 ? words.free : amount(totals.deliveryMinor),
          },
          ...(tax.inclusive ? [] : taxes),
          {
            label: words.totals.total,
            note: tax.inclusive && inside.length > 0 ? words.totals.includes(inside.join(" · ")) : undefined,
            amount: amount(totals.totalMinor),
            total: true,
          },
        ]}
      />
      <p class="small ash">
        {duty.minor > 0 ? words.duty(formatMoney(money(duty.minor, currency), locale)) : words.noDuty}
      </p>
    </>
  );
}

/** What is being bought, beside the address form. */
export function BasketSummary({ view, locale }: { view: CheckoutView; locale: Locale }) {
  const words = copyFor(locale, "checkout");
  const number = new Intl.NumberFormat(locale);
  const sellers = bySeller(view.cart.lines);
  return (
    <Section id="summary" title={words.totals.label} quietTitle>
      {sellers.map(({ name, lines }) => (
        <>
          {sellers.length > 1 && (
            <h3 class="quiet-title">
              <SellerNamed text={words.from(name)} name={name} />
            </h3>
          )}
          <OrderLines
            label={sellers.length > 1 ? words.from(name) : words.totals.subtotal}
            lines={lines.map((line) => ({
              key: line.variantId,
              title: <Words of={line.title} locale={locale} />,
              detail: <bdi>{optionWords(line.options, locale)}</bdi>,
              quantity: `× ${number.format(line.quantity)}`,
              amount: line.total && <Money of={line.total} locale={locale} />,
              ...(line.picture ? { picture: linePicture(line.picture) } : {}),
            }))}
          />
        </>
      ))}
      {view.estimate && <Figures of={view.estimate} currency={view.cart.currency} locale={locale} />}
      <p class="small ash">{words.estimate}</p>
    </Section>
  );
}
