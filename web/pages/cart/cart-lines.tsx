import type { CartLineView, CartView } from "../../../workers/cart/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Money } from "../../components/money.tsx";
import { OrderLines, type OrderLine } from "../../components/order-lines.tsx";
import { Quantity } from "../../components/quantity.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { optionWords } from "../product/options.ts";

/** The shape of the drawings; a photograph is cut to it by the mount. */
export const linePicture = (src: string) => ({ src, width: 480, height: 600, alt: "" });

export function CartLines({ cart, locale }: { cart: CartView; locale: Locale }) {
  return <OrderLines label={copyFor(locale, "cart").title} lines={cart.lines.map((line) => cartLine(line, locale))} />;
}

function cartLine(line: CartLineView, locale: Locale): OrderLine {
  const words = copyFor(locale, "cart");
  const frame = copyFor(locale, "frame").field;
  const at = `/${locale}/cart/lines/${line.variantId}`;
  const id = `q-${line.variantId}`;
  const options = optionWords(line.options, locale);
  return {
    key: line.variantId,
    title: line.title.text ? <Words of={line.title} locale={locale} /> : line.variantId,
    ...(line.slug ? { href: `/${locale}/products/${line.slug}` } : {}),
    ...(line.picture ? { picture: linePicture(line.picture) } : {}),
    detail: (
      <>
        {options && <bdi>{options}</bdi>}
        {options && line.unit && " · "}
        {line.unit && <bdi>{words.each(formatMoney(line.unit, locale))}</bdi>}
      </>
    ),
    note: noteOf(line, locale),
    amount: line.total && <Money of={line.total} locale={locale} />,
    quantity: line.unit && (
      <form method="post" action={at} class="cluster">
        <Quantity
          id={id}
          name="quantity"
          label={`${frame.quantity}: ${line.title.text}`}
          value={line.quantity}
          less={frame.less}
          more={frame.more}
        />
        <Button kind="plain">{words.update}</Button>
      </form>
    ),
    actions: (
      <form method="post" action={`${at}/removal`}>
        <Button kind="plain" icon="close" label={words.takeOut(line.title.text || line.variantId)} />
      </form>
    ),
  };
}

function noteOf(line: CartLineView, locale: Locale): string | undefined {
  const words = copyFor(locale, "cart");
  if (line.availability === "gone") return words.gone;
  if (line.onlyFree === 0) return words.soldOut;
  if (line.onlyFree !== null) return words.onlyLeft(line.onlyFree);
  if (line.seen && line.unit) return words.priceChanged(formatMoney(line.seen, locale), formatMoney(line.unit, locale));
  return line.availability === "made_to_order" ? words.madeToOrder : undefined;
}
