import { money } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { addressLines } from "../../../workers/logistics/index.ts";
import { partsOf, sellerNameIn, sellerOfLine, type Address, type Order } from "../../../workers/orders/index.ts";
import { Money } from "../../components/money.tsx";
import { OrderLines, Totals } from "../../components/order-lines.tsx";
import { Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "./when.ts";
import { optionWords } from "../product/options.ts";

type Props = { order: Order; locale: Locale };

/** What was bought and what it came to, word for word as it was promised. Of several sellers: the sums alone. */
export function OrderedLines({ order, locale }: Props) {
  const words = copyFor(locale, "orders");
  const { quote } = order;
  const amount = (minor: number) => <Money of={money(minor, quote.currency)} locale={locale} />;
  const { totals } = quote;
  const alone = partsOf(quote).length === 1;
  const rows = [
    { label: words.totals.subtotal, amount: amount(totals.subtotalMinor) },
    ...(totals.discountMinor > 0 ? [{ label: words.totals.discount, amount: amount(-totals.discountMinor) }] : []),
    {
      label: words.totals.delivery,
      amount: totals.deliveryMinor === 0 ? words.totals.free : amount(totals.deliveryMinor),
    },
    ...(totals.taxMinor > 0
      ? [
          {
            label: quote.tax.inclusive ? words.totals.taxIncluded : words.totals.taxAdded,
            amount: amount(totals.taxMinor),
          },
        ]
      : []),
    { label: words.totals.total, amount: amount(totals.totalMinor), total: true },
    ...(quote.duty.minor > 0
      ? [{ label: words.totals.duty, note: words.totals.dutyNote, amount: amount(quote.duty.minor) }]
      : []),
  ];
  return (
    <>
      {alone && <LinesOf order={order} locale={locale} />}
      <Totals rows={rows} />
    </>
  );
}

/** All lines, or those of one seller. */
export function LinesOf({ order, locale, sellerId }: Props & { sellerId?: string }) {
  const words = copyFor(locale, "orders");
  const { quote } = order;
  const name = sellerId === undefined ? "" : sellerNameIn(quote, sellerId);
  const lines = quote.lines.filter(({ id }) => sellerId === undefined || sellerOfLine(quote, id) === sellerId);
  return (
    <OrderLines
      label={name ? words.from(name) : words.lines}
      lines={lines.map((line) => ({
        key: `line-${line.id}`,
        title: <bdi>{line.title}</bdi>,
        href: `/${locale}/products/${line.slug}`,
        detail: optionWords(line.options, locale),
        ...(line.picture ? { picture: { src: line.picture, width: 96, height: 96, alt: "" } } : {}),
        quantity: words.each(new Intl.NumberFormat(locale).format(line.quantity)),
        amount: <Money of={money(line.totalMinor, quote.currency)} locale={locale} />,
      }))}
    />
  );
}

export function AddressAndDelivery({ order, locale }: Props) {
  const words = copyFor(locale, "orders");
  const { delivery, shipTo } = order.quote;
  const options: { readonly [id: string]: string } = words.delivery.options;
  return (
    <Stack>
      <div>
        <h3 class="quiet-title">{words.address}</h3>
        <AddressLines address={shipTo} locale={locale} />
      </div>
      <div>
        <p>{options[delivery.optionId] ?? delivery.carrier}</p>
        {order.state !== "cancelled" && (
          <p class="ash">
            {words.delivery.window(dayText(delivery.earliestAt, locale), dayText(delivery.latestAt, locale))}
          </p>
        )}
      </div>
    </Stack>
  );
}

/** As its own country writes it, line by line; each in its own direction. */
export function AddressLines({ address, locale }: { address: Address; locale: Locale }) {
  const lines = [...addressLines(address, locale), address.phone];
  return (
    <address>
      {lines
        .filter((line) => line)
        .map((line) => (
          <span>
            <bdi>{line}</bdi>
            <br />
          </span>
        ))}
    </address>
  );
}
