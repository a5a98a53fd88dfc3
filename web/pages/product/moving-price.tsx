import type { ProductPageView } from "../../../workers/storefront/index.ts";
import type { MovingPrice, ToldPrice } from "../../../workers/price-rules/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import { Facts } from "../../components/facts.tsx";
import { percentText } from "../../components/percent.ts";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";

type Props = { view: ProductPageView; locale: Locale };

/** A price that moves: by which rule, between which bounds, and what it was. Nothing where it stands still. */
export function MovingPriceNote({ view: { movingPrice: moving }, locale }: Props) {
  if (!moving) return null;
  const words = copyFor(locale, "priceRules");
  const price = ({ shown, set }: ToldPrice) => (
    <>
      <bdi>{formatMoney(shown, locale)}</bdi>
      {set && (
        <span class="small">
          {" "}
          (<bdi>{words.set_as(formatMoney(set, locale), set.currency)}</bdi>)
        </span>
      )}
    </>
  );
  return (
    <section class="stack" aria-labelledby="moving-price-title">
      <h2 class="quiet-title" id="moving-price-title">
        {words.title}
      </h2>
      <p class="small">{words.text}</p>
      {moving.setIn && <p class="small">{words.set_in(moving.setIn)}</p>}
      <Rule moving={moving} locale={locale} />
      <Facts
        facts={[
          { term: words.first, detail: price(moving.base) },
          { term: words.least, detail: price(moving.least) },
          { term: words.most, detail: price(moving.most) },
          { term: words.since, detail: dayText(moving.publishedAt, locale) },
          { term: words.lowest, detail: moving.lowest && price(moving.lowest) },
          {
            term: words.history,
            detail: moving.history.map(({ at, price: was }) => (
              <>
                {at === 0 ? words.ever : dayText(at, locale)} · {price(was)}
                <br />
              </>
            )),
          },
        ]}
      />
    </section>
  );
}

function Rule({ moving, locale }: { moving: MovingPrice; locale: Locale }) {
  const words = copyFor(locale, "priceRules");
  const { rule } = moving;
  const number = new Intl.NumberFormat(locale);
  if (rule.kind === "by_sales")
    return (
      <>
        <p class="small">{words.by_sales(dayText(moving.publishedAt, locale))}</p>
        <ul class="small">
          <li>{words.start(formatMoney(moving.base.shown, locale))}</li>
          {rule.steps.map(({ sold }, i) => (
            <li>{words.from_sold(number.format(sold), formatMoney(moving.steps[i]!.shown, locale))}</li>
          ))}
        </ul>
      </>
    );
  const span = spanOf(rule.every_hours, locale);
  const share = percentText(Math.abs(rule.step_bp), locale);
  if (rule.kind === "by_time")
    return <p class="small">{rule.step_bp > 0 ? words.up_time(span, share) : words.down_time(span, share)}</p>;
  return <p class="small">{words.by_demand(span, number.format(rule.many), share, number.format(rule.few))}</p>;
}

const spanOf = (hours: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    style: "unit",
    unit: hours % 24 === 0 ? "day" : "hour",
    unitDisplay: "long",
  }).format(hours % 24 === 0 ? hours / 24 : hours);
