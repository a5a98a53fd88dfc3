import { iso } from "../../../workers/kernel/clock.ts";
import type { Page as ListPage } from "../../../workers/kernel/paging.ts";
import type { OrderSummary } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { PageTitle, Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { personalHead } from "../personal-head.ts";
import { dayText } from "../orders/when.ts";

export type AccountView = {
  readonly shopper: Shopper;
  readonly origin: string;
  readonly name: string;
  readonly email: string;
  readonly orders: ListPage<OrderSummary>;
  readonly formToken: string;
  readonly mayOperate: boolean;
};

export function AccountPage({ shopper, origin, name, email, orders, formToken, mayOperate }: AccountView) {
  const { locale } = shopper;
  const words = copyFor(locale, "identity").account;
  return (
    <Page head={personalHead(words.title, origin, locale, "account")} shopper={shopper} room="account">
      <PageTitle title={name || words.title} lede={<bdi>{email}</bdi>} />
      {mayOperate && (
        <p>
          <MoreLink href="/admin">{words.office}</MoreLink>
        </p>
      )}
      <Section id="orders" title={words.orders}>
        {orders.items.length === 0 ? (
          <EmptyState title={words.none} text={words.noneText} action={{ href: `/${locale}`, label: words.look }} />
        ) : (
          <OrdersTable orders={orders.items} locale={locale} />
        )}
        <Pager
          label={words.orders}
          {...(orders.next ? { next: { href: `/${locale}/account?cursor=${orders.next}`, label: words.older } } : {})}
        />
      </Section>
      <form method="post" action={`/${locale}/sign-out`}>
        <input type="hidden" name="form_token" value={formToken} />
        <Button>{words.signOut}</Button>
      </form>
    </Page>
  );
}

function OrdersTable({ orders, locale }: { orders: readonly OrderSummary[]; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "identity").account;
  const states = copyFor(locale, "orders").states;
  return dataTable<OrderSummary>({
    caption: words.orders,
    rows: orders,
    key: ({ id }) => id,
    empty: words.none,
    columns: [
      {
        head: words.columns.number,
        cell: ({ number }) => (
          <a href={`/${locale}/orders/${number}`}>
            <bdi>{number}</bdi>
          </a>
        ),
      },
      {
        head: words.columns.placed,
        cell: ({ placedAt }) => <time datetime={iso(placedAt)}>{dayText(placedAt, locale)}</time>,
      },
      { head: words.columns.state, cell: ({ state }) => states[state] },
      { head: words.columns.pieces, cell: ({ pieces }) => new Intl.NumberFormat(locale).format(pieces), numeric: true },
      { head: words.columns.total, cell: ({ total }) => <Money of={total} locale={locale} />, numeric: true },
    ],
  });
}
