import { iso } from "../../../workers/kernel/clock.ts";
import type { Page as ListPage } from "../../../workers/kernel/paging.ts";
import type { OrderSummary } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { EmptyState } from "../../components/empty-state.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Shopper } from "../../layout/page.tsx";
import { dayText } from "../orders/when.ts";
import { HomeForm, HomePage, type HomeView } from "./home-frame.tsx";

export type AccountView = HomeView & {
  readonly name: string;
  readonly email: string;
  readonly orders: ListPage<OrderSummary>;
  readonly mayOperate: boolean;
};

export function AccountPage(view: AccountView) {
  const { shopper, name, email, orders } = view;
  const { locale } = shopper;
  const words = copyFor(locale, "identity").account;
  return (
    <HomePage view={view} title={name || words.title} tab="orders" lede={<bdi>{email}</bdi>}>
      <p>
        <MoreLink href={`/${locale}/account/balance`}>{copyFor(locale, "balance").title}</MoreLink>
      </p>
      <p>
        <MoreLink href={`/${locale}/pledges`}>{copyFor(locale, "projects").mine}</MoreLink>
      </p>
      {view.mayOperate && (
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
      <HomeForm view={view} action="/sign-out">
        <Button>{words.signOut}</Button>
      </HomeForm>
    </HomePage>
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
