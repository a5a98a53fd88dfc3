import type { Desk } from "../../../workers/admin/index.ts";
import type { Page } from "../../../workers/kernel/paging.ts";
import { mayBeRecalled, type Payout, type PayoutState as State } from "../../../workers/payouts/index.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import { DeskPage, PostForm } from "./desk-page.tsx";
import { PayoutState } from "../studio/money-page.tsx";
import { Amount, Next, Rooms, States, Told } from "./finance-parts.tsx";

type Payouts = {
  readonly page: Page<Payout>;
  readonly state: State | null;
  readonly sellers: ReadonlyMap<string, string>;
};

/** Money on its way to sellers; what has left can be called back with a reason, and the bank decides. */
export function PayoutsPage({ desk, view }: { desk: Desk; view: Payouts }) {
  const words = copyFor(desk.locale, "finance");
  return (
    <DeskPage desk={{ ...desk, fault: null }} title={words.desk.payouts}>
      <Rooms desk={desk} />
      <Told desk={desk} />
      <States desk={desk} room="payouts" names={words.states} now={view.state} />
      {dataTable<Payout>({
        caption: words.desk.payouts,
        columns: [
          { head: words.money.when, cell: ({ createdAt }) => momentText(createdAt, desk.locale) },
          { head: words.desk.seller, cell: ({ sellerId }) => <bdi>{view.sellers.get(sellerId) ?? sellerId}</bdi> },
          {
            head: words.money.amount,
            numeric: true,
            cell: ({ amount }) => <Amount minor={amount.minor} unit={amount.currency} locale={desk.locale} />,
          },
          { head: words.money.state, cell: ({ state }) => <PayoutState state={state} locale={desk.locale} /> },
          { head: words.money.reason, cell: ({ reason }) => <bdi class="small">{reason}</bdi> },
          {
            head: words.desk.transfers,
            cell: ({ id }) => <a href={`/admin/finance/groups/${id}`}>{words.desk.transfers}</a>,
          },
          { head: words.desk.recall, cell: (payout) => <Recall payout={payout} desk={desk} /> },
        ],
        rows: view.page.items,
        key: ({ id }) => id,
        empty: words.desk.none,
      })}
      <Next desk={desk} next={view.page.next} />
    </DeskPage>
  );
}

function Recall({ payout, desk }: { payout: Payout; desk: Desk }) {
  const words = copyFor(desk.locale, "finance").desk;
  if (!desk.mayChange || !mayBeRecalled(payout.state)) return null;
  return (
    <PostForm desk={desk} action={`/admin/finance/payouts/${payout.id}/recall`} class="inline-form">
      <Field id={`reason-${payout.id}`} name="reason" label={words.why} required minlength={3} maxlength={300} />
      <Button kind="danger">{words.recall}</Button>
    </PostForm>
  );
}
