import type { OrderCasesView } from "../../../workers/cases/index.ts";
import type { Dispute } from "../../../workers/disputes/index.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import type { Claim, Return } from "../../../workers/returns/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageTitle, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { Page, type Shopper } from "../../layout/page.tsx";
import { Numbered } from "../orders/order-page.tsx";
import { dayText } from "../orders/when.ts";
import { personalHead } from "../personal-head.ts";
import { CaseCard, claimTone, disputeTone, returnTone, Token } from "./case-card.tsx";
import { ReturnLines } from "./return-lines.tsx";
import { ClaimForm, DisputeForm, ReturnForm } from "./case-forms.tsx";

type Props = {
  readonly view: OrderCasesView;
  readonly shopper: Shopper;
  readonly origin: string;
  readonly formToken: string;
  readonly done: boolean;
  readonly fault: string | null;
};
type CardsProps = Pick<Props, "view" | "shopper" | "formToken"> & { readonly base: string };

/** Everything after the sale of one order: what is under way, and what can be begun. */
export function OrderCasesPage({ view, shopper, origin, formToken, done, fault }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "cases");
  const { number } = view.order.order;
  const base = `/${locale}/orders/${number}/after-sales`;
  const faults: { readonly [code: string]: string } = words.faults;
  const title = words.title(number);
  const forms = { view, locale, formToken, base };
  return (
    <Page head={personalHead(title, origin, locale, `orders/${number}/after-sales`)} shopper={shopper} room="account">
      <PageTitle
        above={<a href={`/${locale}/orders/${number}`}>{words.back}</a>}
        title={<Numbered title={title} number={number} />}
        lede={words.lede}
      />
      {done && <Notice kind="success">{words.done}</Notice>}
      {fault && (
        <Notice kind="error" urgent>
          {faults[fault] ?? words.faults.other}
        </Notice>
      )}
      <Cards view={view} shopper={shopper} formToken={formToken} base={base} />
      <Stack>
        <ReturnForm {...forms} />
        <ClaimForm {...forms} />
        <DisputeForm {...forms} />
      </Stack>
    </Page>
  );
}

function Cards(props: CardsProps) {
  const { cases, disputes } = props.view;
  return (
    <>
      {cases.returns.map((one) => (
        <ReturnCard {...props} one={one} />
      ))}
      {cases.claims.map((one) => (
        <ClaimCard {...props} one={one} />
      ))}
      {disputes.map((one) => (
        <DisputeCard {...props} one={one} />
      ))}
    </>
  );
}

const shared = ({ view, shopper }: CardsProps) => ({
  events: view.events,
  currency: view.order.order.total.currency,
  locale: shopper.locale,
});

function ReturnCard({ one, ...props }: CardsProps & { one: Return }) {
  const words = copyFor(props.shopper.locale, "cases").returns;
  const action = `${props.base}/returns/${one.id}`;
  const state = words.states[one.state];
  return (
    <CaseCard
      {...shared(props)}
      id={one.id}
      title={words.title}
      state={state}
      tone={returnTone[one.state]}
      photos={one.photos}
    >
      <ReturnLines one={one} quote={props.view.order.order.quote} locale={props.shopper.locale} />
      {one.instructions && (
        <div>
          <p class="strong">{words.instructions}</p>
          <p dir="auto">{one.instructions}</p>
          <p class="small">
            {words.label}: <bdi class="money">{one.id}</bdi>
          </p>
        </div>
      )}
      {one.state === "approved" && (
        <form method="post" action={`${action}/sent`} class="filters">
          <Token formToken={props.formToken} />
          <Field name="tracking" id={`tracking-${one.id}`} label={words.tracking} maxlength={60} dir="ltr" />
          <Button kind="primary">{words.markSent}</Button>
        </form>
      )}
      {(one.state === "requested" || one.state === "approved") && (
        <form method="post" action={`${action}/withdrawn`}>
          <Token formToken={props.formToken} />
          <Button kind="plain">{words.withdraw}</Button>
        </form>
      )}
    </CaseCard>
  );
}

function ClaimCard({ one, ...props }: CardsProps & { one: Claim }) {
  const { locale } = props.shopper;
  const words = copyFor(locale, "cases");
  const amount = formatMoney(money(one.wantedMinor, props.view.order.order.total.currency), locale);
  return (
    <CaseCard
      {...shared(props)}
      id={one.id}
      title={`${words.claims.kinds[one.kind]} · ${amount}`}
      state={words.claims.states[one.state]}
      tone={claimTone[one.state]}
      photos={one.photos}
    >
      {one.state === "opened" && (
        <>
          <p class="small">{words.claims.answerBy(dayText(one.answerBy, locale))}</p>
          <form method="post" action={`${props.base}/claims/${one.id}/withdrawn`}>
            <Token formToken={props.formToken} />
            <Button kind="plain">{words.returns.withdraw}</Button>
          </form>
        </>
      )}
      {one.state === "refused" && <Escalate {...props} one={one} />}
    </CaseCard>
  );
}

/** A refused claim goes to a mediator with everything that was said. */
function Escalate({ one, ...props }: CardsProps & { one: Claim }) {
  const words = copyFor(props.shopper.locale, "cases").disputes;
  return (
    <form method="post" action={`${props.base}/disputes`} enctype="multipart/form-data">
      <Token formToken={props.formToken} />
      <input type="hidden" name="claim" value={one.id} />
      <input type="hidden" name="seller" value={one.sellerId} />
      <input type="hidden" name="reason" value={one.kind} />
      <Button>{words.open}</Button>
    </form>
  );
}

function DisputeCard({ one, ...props }: CardsProps & { one: Dispute }) {
  const { locale } = props.shopper;
  const words = copyFor(locale, "cases").disputes;
  const amount = (minor: number) => formatMoney(money(minor, props.view.order.order.total.currency), locale);
  const proposed = one.state === "proposed" && one.shopperAcceptedAt === null;
  const steps = [
    ...(proposed ? [{ step: "accepted", label: words.accept, kind: "primary" as const }] : []),
    ...(one.state === "proposed" ? [{ step: "escalated", label: words.decline, kind: "quiet" as const }] : []),
    ...(one.dueAt !== null && one.source === "shopper"
      ? [{ step: "withdrawn", label: words.withdraw, kind: "plain" as const }]
      : []),
  ];
  return (
    <CaseCard
      {...shared(props)}
      id={one.id}
      title={`${words.mediator} · ${words.reasons[one.reason]} · ${amount(one.wantedMinor)}`}
      state={words.states[one.state]}
      tone={disputeTone[one.state]}
      photos={one.photos}
    >
      {one.proposal && <p class="strong">{words.proposal(amount(one.proposal.minor))}</p>}
      {one.dueAt !== null && <p class="small ash">{words.due(dayText(one.dueAt, locale))}</p>}
      <div class="cluster">
        {steps.map(({ step, label, kind }) => (
          <form method="post" action={`${props.base}/disputes/${one.id}/${step}`}>
            <Token formToken={props.formToken} />
            <Button kind={kind}>{label}</Button>
          </form>
        ))}
      </div>
    </CaseCard>
  );
}
