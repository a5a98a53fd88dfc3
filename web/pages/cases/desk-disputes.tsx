import type { Dispute } from "../../../workers/disputes/index.ts";
import { formatMoney, money, type Currency } from "../../../workers/kernel/money.ts";
import { houseSeller } from "../../../workers/orders/index.ts";
import { Field } from "../../components/field.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { CaseCard, disputeTone } from "./case-card.tsx";
import { Act, currencyOf, OrderLink, type DeskProps } from "./desk-cases.tsx";

export function DeskDispute({ desk, one }: { desk: DeskProps; one: Dispute }) {
  const words = copyFor(desk.locale, "cases").disputes;
  const currency = currencyOf(desk, one.orderId);
  const amount = (minor: number) => formatMoney(money(minor, currency), desk.locale);
  return (
    <CaseCard
      id={one.id}
      title={
        <>
          {words.reasons[one.reason]} · {amount(one.wantedMinor)} · {words.from_} {words.sources[one.source]} ·{" "}
          <OrderLink desk={desk} orderId={one.orderId} />
        </>
      }
      state={words.states[one.state]}
      tone={disputeTone[one.state]}
      photos={one.photos}
      events={desk.view.events}
      currency={currency}
      locale={desk.locale}
    >
      {one.proposal && <p class="strong">{words.proposal(amount(one.proposal.minor))}</p>}
      {one.dueAt !== null && <p class="small ash">{words.due(dayText(one.dueAt, desk.locale))}</p>}
      {desk.mayChange && one.dueAt !== null && <DisputeSteps desk={desk} one={one} currency={currency} />}
    </CaseCard>
  );
}

function DisputeSteps({ desk, one, currency }: { desk: DeskProps; one: Dispute; currency: Currency }) {
  const words = copyFor(desk.locale, "cases").disputes;
  const at = `/disputes/${one.id}`;
  const note = copyFor(desk.locale, "cases").returns.note;
  // A mediator answers and accepts for the house alone.
  const speaks = !desk.mediator || one.sellerId === houseSeller;
  return (
    <>
      {speaks && one.state === "opened" && (
        <Act desk={desk} action={`${at}/answer`} label={words.answer}>
          <Field name="note" id={`n-${one.id}`} label={note} rows={4} required maxlength={2_000} dir="auto" />
        </Act>
      )}
      {speaks && one.state === "proposed" && one.sellerAcceptedAt === null && (
        <Act desk={desk} action={`${at}/acceptance`} label={words.accept} />
      )}
      {one.state === "proposed" && <Act desk={desk} action={`${at}/escalation`} label={words.decline} />}
      {desk.mediator && <Mediation desk={desk} one={one} currency={currency} />}
    </>
  );
}

function Mediation({ desk, one, currency }: { desk: DeskProps; one: Dispute; currency: Currency }) {
  const words = copyFor(desk.locale, "cases").disputes;
  const deciding = one.state === "escalated";
  if (one.state === "proposed") return null;
  return (
    <Act
      desk={desk}
      action={`/disputes/${one.id}/${deciding ? "decision" : "proposal"}`}
      label={deciding ? words.decide : words.propose}
    >
      <Field
        name="amount"
        id={`p-${one.id}`}
        label={`${words.amount} (${currency})`}
        inputmode="decimal"
        maxlength={20}
        required
      />
      <Field
        name="seller_share"
        id={`s-${one.id}`}
        label={words.sellerShare}
        inputmode="numeric"
        maxlength={3}
        value="100"
      />
      <Field
        name="note"
        id={`d-${one.id}`}
        label={copyFor(desk.locale, "cases").returns.note}
        rows={3}
        maxlength={2_000}
        dir="auto"
      />
    </Act>
  );
}
