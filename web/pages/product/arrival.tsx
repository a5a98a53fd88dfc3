import type { ProductPageView } from "../../../workers/storefront/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import { Icon } from "../../components/icon.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Shopper } from "../../layout/page.tsx";
import { countryName, shortDay } from "../places.ts";

/** When it arrives and what the border asks: plain sentences, open from the start, because people look for them. */
export function Arrival({ view: { estimate }, shopper }: { view: ProductPageView; shopper: Shopper }) {
  const { locale } = shopper;
  const words = copyFor(locale, "storefront").product;
  if (!estimate) return null;
  const country = countryName(shopper.shipTo, locale);
  const [cheapest, ...faster] = estimate.options;
  if (!cheapest) return <p class="small">{words.notDelivered(country)}</p>;
  return (
    <section class="arrival" aria-labelledby="arrival-title">
      <h2 class="quiet-title" id="arrival-title">
        {words.delivery}: <bdi>{country}</bdi>
      </h2>
      <ul>
        {[cheapest, ...faster].map((option) => (
          <li>
            <Icon name="truck" size={16} />
            <span>
              {words.arrives(shortDay(option.earliestAt, locale), shortDay(option.latestAt, locale))}
              {" · "}
              <bdi>{option.price.minor === 0 ? words.deliveryFree : formatMoney(option.price, locale)}</bdi>
            </span>
          </li>
        ))}
        <li>
          <Icon name="globe" size={16} />
          <span>
            {estimate.duty && estimate.duty.minor > 0
              ? words.dutyAbout(formatMoney(estimate.duty, locale))
              : words.dutyNone}
          </span>
        </li>
      </ul>
      <p class="small ash">{words.estimate}</p>
    </section>
  );
}
