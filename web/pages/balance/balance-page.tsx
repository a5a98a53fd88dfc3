import type { BalanceMove, BalanceView } from "../../../workers/balance/index.ts";
import { iso } from "../../../workers/kernel/clock.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { dayText } from "../orders/when.ts";
import { personalHead } from "../personal-head.ts";

type Props = {
  readonly balance: BalanceView;
  readonly shopper: Shopper;
  readonly origin: string;
  readonly formToken: string;
  readonly done: string | null;
  readonly fault: string | null;
  readonly now: number;
};

/** What one has in the shop, and where a gift card's code is written in. */
export function BalancePage({ balance, shopper, origin, formToken, done, fault }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "balance");
  const faults: { readonly [code: string]: string } = words.faults;
  const standing = balance.balances.filter(({ minor }) => minor > 0);
  return (
    <Page head={personalHead(words.title, origin, locale, "account/balance")} shopper={shopper} room="account">
      <PageTitle above={<a href={`/${locale}/account`}>{words.account}</a>} title={words.title} lede={words.lede} />
      {done === "redeemed" && <Notice kind="success">{words.redeemed}</Notice>}
      {fault && (
        <Notice kind="error" urgent>
          {faults[fault] ?? faults["not_valid"]}
        </Notice>
      )}
      {standing.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        standing.map((amount) => (
          <p class="line">
            <Money of={amount} locale={locale} />
          </p>
        ))
      )}
      <Section id="gift-card" title={words.giftCard} quietTitle>
        <form method="post" action={`/${locale}/account/balance/gift-cards`}>
          <input type="hidden" name="form_token" value={formToken} />
          <Stack>
            <Field
              name="code"
              label={words.code}
              hint={words.codeHint}
              required
              maxlength={40}
              autocomplete="off"
              dir="ltr"
            />
            <Button kind="primary">{words.redeem}</Button>
          </Stack>
        </form>
      </Section>
      <Moves balance={balance} shopper={shopper} />
    </Page>
  );
}

function Moves({ balance, shopper }: Pick<Props, "balance" | "shopper">) {
  const { locale } = shopper;
  const words = copyFor(locale, "balance");
  const kinds: { readonly [kind: string]: string } = words.kinds;
  return (
    <Section id="moves" title={words.moves} quietTitle>
      {dataTable<BalanceMove>({
        caption: words.moves,
        rows: balance.moves.items,
        key: ({ id }) => id,
        empty: words.noMoves,
        columns: [
          { head: words.when, cell: ({ at }) => <time datetime={iso(at)}>{dayText(at, locale)}</time> },
          { head: words.what, cell: ({ kind }) => kinds[kind.replaceAll(".", "_")] ?? kinds["other"] },
          {
            head: words.amount,
            numeric: true,
            cell: ({ amount }) => <Money of={amount} locale={locale} />,
          },
        ],
      })}
      <Pager
        label={words.moves}
        {...(balance.moves.next
          ? { next: { href: `/${locale}/account/balance?cursor=${balance.moves.next}`, label: words.older } }
          : {})}
      />
    </Section>
  );
}
