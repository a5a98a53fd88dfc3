import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderView } from "../../../workers/order-desk/index.ts";
import { houseSeller, partOfSeller, sellerNameIn, type SellerOrder } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { Fold } from "../../components/fold.tsx";
import { SellerNamed } from "../../components/seller-named.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { LinesOf } from "./ordered-lines.tsx";
import { OrderTimeline } from "./order-timeline.tsx";
import { ParcelFacts } from "./parcels-panel.tsx";
import { dayText } from "./when.ts";

type Props = { view: OrderView; locale: Locale; formToken: string };

/** Whoever ordered with an account may write to those who sell there; the house is reached otherwise. */
export function WriteToSeller({ view, locale, sellerId }: Pick<Props, "view" | "locale"> & { sellerId: string }) {
  if (!view.mayWrite || sellerId === houseSeller) return null;
  const question = new URLSearchParams({ order: view.order.number, seller: sellerId });
  return (
    <p>
      <a href={`/${locale}/account/messages/new?${question}`}>{copyFor(locale, "messages").ask}</a>
    </p>
  );
}

export const partTones = {
  placed: "wait",
  paid: "good",
  making: "good",
  shipped: "good",
  delivered: "good",
  cancelled: "plain",
} as const;

/** An order of several sellers: what each sends, how far it is, and what happened to it. */
export function SellerParts({ view, locale, formToken }: Props) {
  const words = copyFor(locale, "orders");
  return (
    <>
      {view.parts.map((part) => {
        const name = sellerNameIn(view.order.quote, part.sellerId);
        return (
          <Section id={`part-${part.position}`} title={<SellerNamed text={words.from(name)} name={name} />}>
            <Stack>
              <p>
                <StatusTag tone={partTones[part.state]}>{words.states[part.state]}</StatusTag>
              </p>
              <LinesOf order={view.order} locale={locale} sellerId={part.sellerId} />
              <PartDelivery view={view} part={part} locale={locale} />
              <ParcelFacts view={view} locale={locale} sellerId={part.sellerId} />
              <PartTimeline view={view} part={part} locale={locale} />
              <WriteToSeller view={view} locale={locale} sellerId={part.sellerId} />
              <CancelPart view={view} part={part} locale={locale} formToken={formToken} />
            </Stack>
          </Section>
        );
      })}
    </>
  );
}

type PartProps = { view: OrderView; part: SellerOrder; locale: Locale };

function PartDelivery({ view, part, locale }: PartProps) {
  const words = copyFor(locale, "orders").delivery;
  const delivery = partOfSeller(view.order.quote, part.sellerId)?.delivery;
  const options: { readonly [id: string]: string } = words.options;
  if (!delivery || part.state === "cancelled" || part.state === "delivered") return null;
  return (
    <p class="small ash">
      {options[delivery.optionId] ?? delivery.carrier}
      {" · "}
      {words.window(dayText(delivery.earliestAt, locale), dayText(delivery.latestAt, locale))}
    </p>
  );
}

function PartTimeline({ view, part, locale }: PartProps) {
  const own = view.events.filter(({ detail }) => detail["seller"] === part.sellerId);
  if (own.length === 0) return null;
  return (
    <Fold title={copyFor(locale, "orders").timeline.title}>
      <OrderTimeline events={own} locale={locale} />
    </Fold>
  );
}

function CancelPart({ view, part, locale, formToken }: PartProps & { formToken: string }) {
  if (!view.cancellableSellers.includes(part.sellerId)) return null;
  const words = copyFor(locale, "orders").cancel;
  const name = sellerNameIn(view.order.quote, part.sellerId);
  const action = `/${locale}/orders/${view.order.number}/parts/${part.sellerId}/cancellation`;
  return (
    <Fold title={<SellerNamed text={words.part(name)} name={name} />}>
      <form method="post" action={action} class="stack">
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        <p class="small">{words.partText}</p>
        <Button kind="danger">{words.part(name)}</Button>
      </form>
    </Fold>
  );
}
