import type { Desk, OrderDeskView } from "../../../workers/admin/index.ts";
import { iso } from "../../../workers/kernel/clock.ts";
import { formatMoney, isCurrency, money } from "../../../workers/kernel/money.ts";
import type { OrderEvent } from "../../../workers/orders/index.ts";
import { Timeline } from "../../components/timeline.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";

/** Everything that happened, the shop's own notes included, latest last; who did it is named. */
export function DeskTimeline({ desk, view }: { desk: Desk; view: OrderDeskView }) {
  const words = copyFor(desk.locale, "orders").timeline;
  const { events } = view.order;
  return (
    <Timeline
      label={words.title}
      items={events.map((event, i) => ({
        title: Object.hasOwn(words.kinds, event.kind) ? words.kinds[event.kind] : event.kind,
        when: { iso: iso(event.at), text: momentText(event.at, desk.locale) },
        by: actorText(desk, event.actor),
        text: detailText(desk, event),
        state: i === events.length - 1 ? "now" : "done",
      }))}
    />
  );
}

function actorText(desk: Desk, actor: string): string {
  if (actor === "shopper") return copyFor(desk.locale, "office").orders.customer;
  const { name } = copyFor(desk.locale, "frame");
  return actor.startsWith("acc_") ? `${name} …${actor.slice(-6)}` : name;
}

function detailText(desk: Desk, event: OrderEvent): string {
  const reasons: { readonly [reason: string]: string } = copyFor(desk.locale, "orders").timeline.reasons;
  const { minor, currency, reason, parcel, refund, payment, seller } = event.detail;
  const amount =
    typeof minor === "number" && isCurrency(currency) ? formatMoney(money(minor, currency), desk.locale) : "";
  const sentence = typeof reason === "string" ? (reasons[reason] ?? reason) : "";
  const id = [parcel, refund, payment].find((one) => typeof one === "string");
  return [amount, sentence, id, seller].filter(Boolean).join(" · ");
}
