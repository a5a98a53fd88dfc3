import type { Locale } from "../../../workers/kernel/locale.ts";
import type { OrderView } from "../../../workers/order-desk/index.ts";
import type { Payment } from "../../../workers/payments/index.ts";
import { Button } from "../../components/button.tsx";
import { Fold } from "../../components/fold.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";

type Props = { view: OrderView; locale: Locale };

/** The payment that tells the order's story: the captured one, else the latest. */
export const tellingPayment = (payments: readonly Payment[]): Payment | null =>
  payments.find(({ state, provider }) => state === "captured" && provider !== "balance") ??
  payments.findLast(({ provider }) => provider !== "balance") ??
  payments.at(-1) ??
  null;

const kinds = { captured: "success", declined: "warning", unknown: "info", quarantined: "warning" } as const;

/** One sentence of where the payment stands and, while the order can be paid, the next step. */
export function PaymentPanel({ view, locale, formToken }: Props & { formToken: string }) {
  const words = copyFor(locale, "orders").payment;
  const payment = tellingPayment(view.payments);
  // What takes the place of something else costs nothing, and nobody is asked to pay for it.
  const state = payment?.state ?? (view.order.total.minor === 0 && view.order.state !== "placed" ? "nothing" : "none");
  const declines: { readonly [code: string]: string } = words.declines;
  const why =
    state === "declined" && payment?.declineCode ? (declines[payment.declineCode] ?? words.declines.other) : "";
  const kind = Object.hasOwn(kinds, state) ? kinds[state as keyof typeof kinds] : "info";
  return (
    <Stack>
      <Notice kind={kind}>
        {words.sentence[state]} {why}
      </Notice>
      {view.mayPay && state !== "quarantined" && (
        <PayForm view={view} payment={payment} locale={locale} formToken={formToken} />
      )}
    </Stack>
  );
}

type PayFormProps = Props & { payment: Payment | null; formToken: string };

function PayForm({ view, payment, locale, formToken }: PayFormProps) {
  const words = copyFor(locale, "orders").payment;
  const { order } = view;
  const page = `/${locale}/orders/${order.number}`;
  const first = payment === null || ["created", "open", "requires_action", "unknown"].includes(payment.state);
  return (
    <form method="post" action={`${page}/payments`} class="stack">
      {formToken && <input type="hidden" name="form_token" value={formToken} />}
      <RadioCards
        name="method"
        legend={words.method}
        value={payment?.method ?? "card"}
        options={(["card", "alipay", "wechat"] as const).map((method) => ({
          value: method,
          label: words.methods[method],
        }))}
      />
      <div class="cluster">
        <Button kind="primary">{first ? words.pay : words.again}</Button>
        {payment?.state === "unknown" && <LinkButton href={`${page}/return`}>{words.refresh}</LinkButton>}
      </div>
    </form>
  );
}

/** Nothing is cancelled by a slip of the thumb: the button stands behind a fold that says what follows. */
export function CancelPanel({ view, locale, formToken }: Props & { formToken: string }) {
  if (!view.mayCancel) return null;
  const words = copyFor(locale, "orders").cancel;
  return (
    <Fold title={words.title}>
      <form method="post" action={`/${locale}/orders/${view.order.number}/cancellation`} class="stack">
        {formToken && <input type="hidden" name="form_token" value={formToken} />}
        <p class="small">{view.order.state === "placed" ? words.unpaid : words.paid}</p>
        <Button kind="danger">{words.button}</Button>
      </form>
    </Fold>
  );
}
