import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderView } from "../../../workers/order-desk/index.ts";
import { Icon } from "../../components/icon.tsx";
import { Money } from "../../components/money.tsx";
import { Section } from "../../components/spread.tsx";
import { Facts } from "../../components/facts.tsx";
import { copyFor } from "../../copy/index.ts";

type Props = { view: OrderView; locale: Locale };

export function ParcelsPanel({ view, locale }: Props) {
  if (view.parcels.length === 0) return null;
  return (
    <Section id="parcels" title={copyFor(locale, "orders").parcels.title}>
      <ParcelFacts view={view} locale={locale} />
    </Section>
  );
}

/** All parcels, or those of one seller. */
export function ParcelFacts({ view, locale, sellerId }: Props & { sellerId?: string }) {
  const words = copyFor(locale, "orders").parcels;
  const shown = view.parcels
    .map((parcel, i) => ({ parcel, tracking: view.tracking[i] }))
    .filter(({ parcel }) => sellerId === undefined || parcel.sellerId === sellerId);
  if (shown.length === 0) return null;
  const facts = shown.map(({ parcel, tracking }) => {
    const pieces = parcel.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return {
      term: words.states[parcel.state],
      detail: (
        <>
          {words.pieces(pieces)}
          {parcel.trackingNumber && (
            <>
              {" · "}
              <bdi>{parcel.trackingNumber}</bdi>
            </>
          )}
          {tracking && (
            <>
              <br />
              <a class="more" href={tracking} rel="noreferrer">
                {words.track}
                <Icon name="external" size={16} />
              </a>
            </>
          )}
        </>
      ),
    };
  });
  return <Facts facts={facts} />;
}

export function RefundsPanel({ view, locale }: Props) {
  const words = copyFor(locale, "orders").refunds;
  if (view.refunds.length === 0) return null;
  const facts = view.refunds.map((refund) => ({
    term: words.states[refund.state],
    detail: <Money of={refund.amount} locale={locale} />,
  }));
  return (
    <Section id="refunds" title={words.title}>
      <Facts facts={facts} />
    </Section>
  );
}
