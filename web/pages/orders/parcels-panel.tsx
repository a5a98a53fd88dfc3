import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderView } from "../../../workers/order-desk/index.ts";
import { Icon } from "../../components/icon.tsx";
import { Money } from "../../components/money.tsx";
import { Section } from "../../components/spread.tsx";
import { Facts } from "../../components/facts.tsx";
import { copyFor } from "../../copy/index.ts";

type Props = { view: OrderView; locale: Locale };

export function ParcelsPanel({ view, locale }: Props) {
  const words = copyFor(locale, "orders").parcels;
  if (view.parcels.length === 0) return null;
  const facts = view.parcels.map((parcel, i) => {
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
          {view.tracking[i] && (
            <>
              <br />
              <a class="more" href={view.tracking[i]} rel="noreferrer">
                {words.track}
                <Icon name="external" size={16} />
              </a>
            </>
          )}
        </>
      ),
    };
  });
  return (
    <Section id="parcels" title={words.title}>
      <Facts facts={facts} />
    </Section>
  );
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
