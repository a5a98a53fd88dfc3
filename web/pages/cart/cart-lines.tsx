import type { CartLineView, CartView } from "../../../workers/cart/index.ts";
import { formatMoney } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Money } from "../../components/money.tsx";
import { OrderLines, type OrderLine } from "../../components/order-lines.tsx";
import { Quantity } from "../../components/quantity.tsx";
import { SellerNamed } from "../../components/seller-named.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import { clockText } from "../orders/when.ts";
import { optionWords } from "../product/options.ts";

/** The shape of the drawings; a photograph is cut to it by the mount. */
export const linePicture = (src: string) => ({ src, width: 480, height: 600, alt: "" });

/** Of one seller: a list. Of several: a list each, under the seller's name. */
export function CartLines({ cart, locale }: { cart: CartView; locale: Locale }) {
  const words = copyFor(locale, "cart");
  const sellers = bySeller(cart.lines);
  if (sellers.length < 2)
    return <OrderLines label={words.title} lines={cart.lines.map((line) => cartLine(line, locale))} />;
  return (
    <Stack>
      <p class="small ash">{words.several}</p>
      {sellers.map(({ sellerId, name, lines }) => (
        <Section id={`from-${sellerId}`} title={<SellerNamed text={words.from(name)} name={name} />} quietTitle>
          <OrderLines label={words.from(name)} lines={lines.map((line) => cartLine(line, locale))} />
        </Section>
      ))}
    </Stack>
  );
}

/** In the order in which the sellers' things lie in the basket. */
export function bySeller<Line extends { readonly sellerId: string; readonly sellerName: string }>(
  lines: readonly Line[],
): { readonly sellerId: string; readonly name: string; readonly lines: readonly Line[] }[] {
  return [...new Set(lines.map(({ sellerId }) => sellerId))].map((sellerId) => {
    const own = lines.filter((line) => line.sellerId === sellerId);
    return { sellerId, name: own[0]!.sellerName, lines: own };
  });
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
    quantity: line.unit && line.heldUntil === null && (
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
  if (line.heldUntil !== null) {
    const { heldText, holdEnded } = copyFor(locale, "drops");
    return line.unit ? heldText(clockText(line.heldUntil, locale)) : holdEnded;
  }
  if (line.availability === "gone") return words.gone;
  if (line.onlyFree === 0) return words.soldOut;
  if (line.onlyFree !== null) return words.onlyLeft(line.onlyFree);
  if (line.seen && line.unit) return words.priceChanged(formatMoney(line.seen, locale), formatMoney(line.unit, locale));
  return line.availability === "made_to_order" ? words.madeToOrder : undefined;
}
