import type { Desk } from "../../../workers/admin/index.ts";
import {
  mayApprove,
  returnReasons,
  suspendReasons,
  type Seller,
  type SellerCase,
} from "../../../workers/sellers/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PostForm } from "./desk-page.tsx";

type Props = { desk: Desk; view: SellerCase | null; seller: Seller };

/** Only what the seller's state allows. */
export function SellerDecisions({ desk, view, seller }: Props) {
  const words = copyFor(desk.locale, "sellers");
  const action = `/admin/sellers/${seller.id}/decisions`;
  return (
    <Section id="decide" title={words.review.decide}>
      {seller.state === "submitted" && view && (
        <>
          <Ticks desk={desk} view={view} seller={seller} />
          {mayApprove(view.items) ? (
            <PostForm desk={desk} action={action} class="stack">
              <input type="hidden" name="decision" value="approved" />
              <Button kind="primary">{words.review.approve}</Button>
            </PostForm>
          ) : (
            <p class="ash small">{words.review.notReady}</p>
          )}
          <Reasoned
            desk={desk}
            action={action}
            decision="returned"
            reasons={returnReasons}
            label={words.review.return}
          />
        </>
      )}
      {seller.state === "approved" && (
        <Reasoned
          desk={desk}
          action={action}
          decision="suspended"
          reasons={suspendReasons}
          label={words.review.suspend}
        />
      )}
      {seller.state === "suspended" && (
        <PostForm desk={desk} action={action} class="stack">
          <input type="hidden" name="decision" value="reinstated" />
          <Button kind="primary">{words.review.reinstate}</Button>
        </PostForm>
      )}
    </Section>
  );
}

function Ticks({ desk, view, seller }: { desk: Desk; view: SellerCase; seller: Seller }) {
  const words = copyFor(desk.locale, "sellers");
  const open = (["papers_read", "name_clear"] as const).filter((tick) => !view.ticks.includes(tick));
  return (
    <>
      {open.map((tick) => (
        <PostForm desk={desk} action={`/admin/sellers/${seller.id}/ticks`} class="spread-line">
          <input type="hidden" name="item" value={tick} />
          <span>{words.item[tick]}</span>
          <Button>{words.review.tick}</Button>
        </PostForm>
      ))}
    </>
  );
}

function Reasoned(props: { desk: Desk; action: string; decision: string; reasons: readonly string[]; label: string }) {
  const words = copyFor(props.desk.locale, "sellers");
  return (
    <PostForm desk={props.desk} action={props.action} class="stack">
      <input type="hidden" name="decision" value={props.decision} />
      <fieldset class="plain">
        <legend>{words.review.reasons}</legend>
        {props.reasons.map((reason) => (
          <Checkbox
            name="reason"
            value={reason}
            id={`${props.decision}-${reason}`}
            label={words.reason[reason as keyof typeof words.reason]}
          />
        ))}
      </fieldset>
      <Field label={words.review.note} name="note" id={`${props.decision}-note`} rows={3} dir="auto" maxlength={4000} />
      <Button>{props.label}</Button>
    </PostForm>
  );
}
