import { offeredFirst } from "../../../workers/storefront/index.ts";
import type { ProductView, VariantView } from "../../../workers/catalog/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Icon } from "../../components/icon.tsx";
import { OptionPicker } from "../../components/option-picker.tsx";
import { PriceBlock } from "../../components/price-block.tsx";
import { Quantity } from "../../components/quantity.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Shopper } from "../../layout/page.tsx";
import { countryName } from "../places.ts";
import { optionName, optionWords, swatchOf } from "./options.ts";

type Props = { product: ProductView; shopper: Shopper };

/** How many there are, in a sentence with a mark: never by colour alone. */
function Stock({ piece, locale }: { piece: VariantView; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "storefront").product.availability;
  const said = piece.availability === "few" ? words.few(piece.free) : words[piece.availability];
  return (
    <p class={`stock ${piece.availability}`}>
      <Icon
        name={piece.availability === "sold_out" ? "info" : piece.availability === "made_to_order" ? "clock" : "check"}
        size={16}
      />
      {said}
    </p>
  );
}

const picker_max = 9;

/** The choice of a version: words and swatches as plain radio inputs, a native list when there are many. */
function Versions({ product, shopper: { locale }, first }: Props & { first: VariantView }) {
  const frame = copyFor(locale, "frame").price;
  const words = copyFor(locale, "storefront").product;
  const { variants } = product;
  const legend = Object.keys(variants[0]!.options)
    .map((name) => optionName(name, words.options))
    .join(" · ");
  const differ = new Set(variants.map(({ price }) => price?.unit.minor)).size > 1;
  const options = variants.map((piece) => {
    const gone = piece.availability === "sold_out" || !piece.price;
    const price = differ && piece.price ? formatMoney(piece.price.unit, locale) : "";
    return {
      value: piece.id,
      label: optionWords(piece.options, locale) || piece.sku,
      swatch: swatchOf(piece.options),
      note: gone ? frame.soldOut : price,
      disabled: gone,
    };
  });
  if (options.length > picker_max)
    return (
      <Select
        name="variant_id"
        label={legend || words.choose}
        value={first.id}
        options={options.map(({ label, note, ...option }) => ({
          ...option,
          label: note ? `${label} — ${note}` : label,
        }))}
      />
    );
  return <OptionPicker name="variant_id" legend={legend || words.choose} value={first.id} options={options} />;
}

/** Price with what it includes, the choice of a version, and the way to the basket or straight to checkout. */
export function Buy({ product, shopper }: Props) {
  const { locale } = shopper;
  const frame = copyFor(locale, "frame");
  const words = copyFor(locale, "storefront").product;
  const first = offeredFirst(product.variants);
  if (!first?.price) return <p class="notice">{words.noPrice}</p>;
  const country = countryName(shopper.shipTo, locale);
  const differ = product.variants.some(({ price }) => price && price.unit.minor !== first.price!.unit.minor);
  const gone = first.availability === "sold_out";
  const max =
    first.availability === "made_to_order"
      ? 99
      : Math.max(1, Math.min(99, Math.max(...product.variants.map(({ free }) => free))));
  return (
    <form class="buy" method="post" action={`/${locale}/cart/lines`}>
      <PriceBlock
        price={first.price.unit}
        compareAt={first.price.compareAt ?? undefined}
        locale={locale}
        from={differ ? frame.price.from : undefined}
        wasWord={frame.price.was}
        prior={first.price.prior ? frame.price.prior(formatMoney(first.price.prior, locale)) : undefined}
        includes={product.market.taxInclusive ? words.taxIncluded(country) : words.taxAdded(country)}
      />
      {product.variants.length > 1 ? (
        <Versions product={product} shopper={shopper} first={first} />
      ) : (
        <input type="hidden" name="variant_id" value={first.id} />
      )}
      <Stock piece={first} locale={locale} />
      {gone ? (
        <p>{words.soldOutText}</p>
      ) : (
        <div class="buy-actions">
          <Quantity
            name="quantity"
            label={frame.field.quantity}
            less={frame.field.less}
            more={frame.field.more}
            max={max}
          />
          <Button kind="primary" busyWord={words.busy}>
            {words.add}
          </Button>
          <Button kind="quiet" formaction={`/${locale}/cart/lines?then=checkout`} busyWord={words.busy}>
            {words.buy}
          </Button>
        </div>
      )}
    </form>
  );
}
