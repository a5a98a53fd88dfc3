import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { PostForm } from "./desk-page.tsx";
import type { OrderProps } from "./order-page.tsx";

/** Pieces of each line, to be given back or packed. `of`: how many are left; lines with none are left out. */
export function PieceFields({
  desk,
  view,
  id,
  of,
  filled,
}: OrderProps & { id: string; of: (lineId: string) => number; filled?: boolean }) {
  const words = copyFor(desk.locale, "office").orders;
  return (
    <div>
      {view.order.order.quote.lines
        .filter((line) => of(line.id) > 0)
        .map((line) => (
          <div class="piece-field">
            <label for={`${id}-${line.id}`}>
              <bdi>{line.title}</bdi> <span class="ash small">{Object.values(line.options).join(" · ")}</span>
            </label>
            <span class="cluster">
              <input
                type="number"
                inputmode="numeric"
                id={`${id}-${line.id}`}
                name={`pieces.${line.id}`}
                min={0}
                max={of(line.id)}
                value={filled ? of(line.id) : 0}
              />
              <span class="ash small">{words.pieces(of(line.id))}</span>
            </span>
          </div>
        ))}
    </div>
  );
}

/** Money back by pieces or by amount, never more than there is: asked here, decided by the books. */
export function RefundForm({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "office").orders;
  const { order } = view.order;
  const most = Math.max(0, ...view.refundable.map(({ minor }) => minor));
  if (!view.mayRefund || most === 0) return null;
  const given = (lineId: string) =>
    view.order.refunds
      .filter(({ state }) => state !== "failed")
      .flatMap(({ lines }) => lines.filter((line) => line.lineId === lineId))
      .reduce((sum, { quantity }) => sum + quantity, 0);
  const left = (lineId: string) => (order.quote.lines.find(({ id }) => id === lineId)?.quantity ?? 0) - given(lineId);
  return (
    <Section id="refund" title={words.refund}>
      <PostForm desk={desk} action={`/admin/orders/${order.number}/refunds`} class="stack">
        <input type="hidden" name="once" value={view.once} />
        <p class="small ash">{words.refundNote}</p>
        <PieceFields desk={desk} view={view} id="back" of={left} />
        <div class="filters">
          <Field
            name="amount"
            label={`${words.amount} (${order.total.currency})`}
            inputmode="decimal"
            maxlength={20}
            hint={words.left(formatMoney(money(most, order.total.currency), desk.locale))}
          />
          <Field name="reason" label={words.reason} maxlength={200} dir="auto" />
        </div>
        <Checkbox name="restock" label={words.restock} checked />
        <Button kind="danger">{words.doRefund}</Button>
      </PostForm>
    </Section>
  );
}

export function CancelForm({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "office").orders;
  if (!view.order.mayCancel) return null;
  return (
    <Section id="cancel" title={words.cancel}>
      <PostForm desk={desk} action={`/admin/orders/${view.order.order.number}/cancellation`} class="stack">
        <p class="small ash">{words.cancelNote}</p>
        <Button kind="danger">{words.cancel}</Button>
      </PostForm>
    </Section>
  );
}
