import type { CartView } from "../../../workers/cart/index.ts";
import { Button } from "../../components/button.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Totals } from "../../components/order-lines.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { CartLines } from "./cart-lines.tsx";
import { problemSentence, refusedSentence } from "./sentences.ts";

type Props = { head: Head; shopper: Shopper; cart: CartView | null; problem: string | null };

/** The basket: lines that can be changed, codes, and what it comes to before the address is known. */
export function CartPage({ head, shopper, cart, problem }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "cart");
  const said = problem && (
    <Notice kind="warning" urgent>
      {problemSentence(problem, words)}
    </Notice>
  );
  if (!cart || cart.lines.length === 0)
    return (
      <Page head={head} shopper={shopper} room="cart">
        {said}
        <EmptyState
          level={1}
          title={words.emptyTitle}
          text={words.emptyText}
          action={{ href: `/${locale}/collections`, label: words.browse }}
        />
      </Page>
    );
  return (
    <Page head={head} shopper={{ ...shopper, cartCount: cart.count }} room="cart">
      <PageTitle title={words.title} lede={copyFor(locale, "frame").cart.count(cart.count)} />
      {said}
      <Columns>
        <CartLines cart={cart} locale={locale} />
        <Section id="summary" title={words.totals.label} quietTitle>
          <Stack>
            <Sums cart={cart} locale={locale} />
            {cart.orderable ? (
              <LinkButton href={`/${locale}/checkout`} kind="primary" wide>
                {words.checkout}
              </LinkButton>
            ) : (
              <Notice kind="warning">{words.blocked}</Notice>
            )}
            <LinkButton href={`/${locale}/collections`} kind="plain" wide>
              {words.goOn}
            </LinkButton>
            <Codes cart={cart} locale={locale} />
          </Stack>
        </Section>
      </Columns>
    </Page>
  );
}

type Part = { cart: CartView; locale: Shopper["locale"] };

function Sums({ cart, locale }: Part) {
  const { totals } = copyFor(locale, "cart");
  const off = { ...cart.discount, minor: -cart.discount.minor };
  return (
    <Totals
      rows={[
        { label: totals.subtotal, amount: <Money of={cart.subtotal} locale={locale} /> },
        ...(cart.discount.minor > 0 ? [{ label: totals.discount, amount: <Money of={off} locale={locale} /> }] : []),
        { label: totals.delivery, amount: cart.freeDelivery ? totals.free : totals.deliveryLater },
        {
          label: totals.total,
          note: cart.taxInclusive ? totals.taxIncluded : totals.taxLater,
          amount: <Money of={cart.total} locale={locale} />,
          total: true,
        },
      ]}
    />
  );
}

function Codes({ cart, locale }: Part) {
  const words = copyFor(locale, "cart").code;
  return (
    <>
      {cart.codes.map(({ code, applied, why }) => (
        <form method="post" action={`/${locale}/cart/returned-codes`} class="cluster">
          <input type="hidden" name="code" value={code} />
          <span class="small">
            <bdi>{applied ? words.applied(code) : code}</bdi>
            {why && <> — {refusedSentence(why, words)}</>}
          </span>
          <Button kind="plain" label={words.takeBack(code)} icon="close" />
        </form>
      ))}
      <form method="post" action={`/${locale}/cart/codes`}>
        <Stack>
          <Field name="code" label={words.label} maxlength={60} autocomplete="off" required dir="auto" />
          <Button kind="quiet">{words.give}</Button>
        </Stack>
      </form>
    </>
  );
}
