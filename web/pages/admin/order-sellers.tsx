import { sellerNameIn } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { Money } from "../../components/money.tsx";
import { Section } from "../../components/spread.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { LinesOf } from "../orders/ordered-lines.tsx";
import { PostForm } from "./desk-page.tsx";
import { orderTones } from "./order-list.tsx";
import type { OrderProps } from "./order-page.tsx";

/** An order of several sellers: each part with its state, its sum and its end. */
export function DeskParts({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "orders");
  const { order, parts, cancellableSellers } = view.order;
  return (
    <>
      {parts.map((part) => {
        const name = sellerNameIn(order.quote, part.sellerId);
        return (
          <Section id={`part-${part.position}`} title={<bdi>{name}</bdi>}>
            <p class="cluster">
              <StatusTag tone={orderTones[part.state]}>{words.states[part.state]}</StatusTag>
              <Money of={part.total} locale={desk.locale} />
            </p>
            <LinesOf order={order} locale={desk.locale} sellerId={part.sellerId} />
            {desk.mayChange && cancellableSellers.includes(part.sellerId) && (
              <details>
                <summary>{words.cancel.part(name)}</summary>
                <PostForm
                  desk={desk}
                  action={`/admin/orders/${order.number}/sellers/${part.sellerId}/cancellation`}
                  class="stack"
                >
                  <p class="small ash">{words.cancel.partText}</p>
                  <Button kind="danger">{words.cancel.part(name)}</Button>
                </PostForm>
              </details>
            )}
          </Section>
        );
      })}
    </>
  );
}
