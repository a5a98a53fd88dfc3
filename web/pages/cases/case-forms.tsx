import type { OrderCasesView } from "../../../workers/cases/index.ts";
import { disputeReasons } from "../../../workers/disputes/index.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { sellerNameIn } from "../../../workers/orders/index.ts";
import { claimKinds, returnReasons } from "../../../workers/returns/index.ts";
import { Button } from "../../components/button.tsx";
import { Field, FieldFrame } from "../../components/field.tsx";
import { Fold } from "../../components/fold.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { optionWords } from "../product/options.ts";
import { Token } from "./case-card.tsx";

type Props = { view: OrderCasesView; locale: Locale; formToken: string; base: string };
type Part = Pick<Props, "view" | "locale">;

function Note({ id, label }: { id: string; label: string }) {
  return (
    <FieldFrame id={id} label={label}>
      <textarea id={id} name="note" rows={4} maxlength={2_000} dir="auto" />
    </FieldFrame>
  );
}
function PhotoField({ id, label }: { id: string; label: string }) {
  return (
    <FieldFrame id={id} label={label}>
      <input type="file" id={id} name="photos" accept="image/*" multiple />
    </FieldFrame>
  );
}

export function ReturnForm({ view, locale, formToken, base }: Props) {
  const words = copyFor(locale, "cases").returns;
  if (view.returnable.length === 0) return null;
  return (
    <Fold title={words.title}>
      <form method="post" action={`${base}/returns`} enctype="multipart/form-data" class="stack">
        <Token formToken={formToken} />
        <p class="small ash">{words.text}</p>
        <ReturnPieces view={view} locale={locale} />
        <Select
          name="reason"
          id="return-reason"
          label={words.reason}
          options={returnReasons.map((value) => ({ value, label: words.reasons[value] }))}
        />
        <Note id="return-note" label={words.note} />
        <PhotoField id="return-photos" label={words.photos} />
        <Instead view={view} locale={locale} />
        <Button kind="primary">{words.ask}</Button>
      </form>
    </Fold>
  );
}

function ReturnPieces({ view, locale }: Part) {
  const words = copyFor(locale, "cases").returns;
  return (
    <div>
      {view.returnable.map(({ lineId, quantity }) => {
        const line = view.order.order.quote.lines.find(({ id }) => id === lineId);
        return (
          <div class="piece-field">
            <label for={`back-${lineId}`}>
              <bdi>{line?.title}</bdi> <span class="ash small">{optionWords(line?.options ?? {}, locale)}</span>
              <span class="unseen"> {words.pieces}</span>
            </label>
            <input type="number" id={`back-${lineId}`} name={`pieces.${lineId}`} min={0} max={quantity} value={0} />
          </div>
        );
      })}
    </div>
  );
}

/** Money back one way or the other, or another form of the same thing. */
function Instead({ view, locale }: Part) {
  const words = copyFor(locale, "cases").returns;
  const exchanges = view.choices.map(({ variantId, label }) => ({ value: variantId, label }));
  return (
    <>
      {view.mayKeepBalance && (
        <RadioCards
          name="destination"
          legend={words.destination}
          value="source"
          options={(["source", "balance"] as const).map((value) => ({ value, label: words.destinations[value] }))}
        />
      )}
      {exchanges.length > 0 && (
        <Select
          name="exchange"
          id="return-exchange"
          label={words.exchange}
          value=""
          options={[{ value: "", label: words.noExchange }, ...exchanges]}
        />
      )}
    </>
  );
}

const SellerSelect = ({ view, locale, id }: Part & { id: string }) => (
  <Select
    name="seller"
    id={id}
    label={copyFor(locale, "cases").claims.seller}
    options={view.sellers.map((value) => ({ value, label: sellerNameIn(view.order.order.quote, value) }))}
  />
);

export function ClaimForm({ view, locale, formToken, base }: Props) {
  const words = copyFor(locale, "cases").claims;
  const { note, photos } = copyFor(locale, "cases").returns;
  if (view.sellers.length === 0) return null;
  return (
    <Fold title={words.title}>
      <form method="post" action={`${base}/claims`} enctype="multipart/form-data" class="stack">
        <Token formToken={formToken} />
        <p class="small ash">{words.text}</p>
        <SellerSelect view={view} locale={locale} id="claim-seller" />
        <Select
          name="kind"
          id="claim-kind"
          label={words.kind}
          options={claimKinds.map((value) => ({ value, label: words.kinds[value] }))}
        />
        <Note id="claim-note" label={note} />
        <PhotoField id="claim-photos" label={photos} />
        <Field
          name="wanted"
          id="claim-wanted"
          label={`${words.wanted} (${view.order.order.total.currency})`}
          inputmode="decimal"
          maxlength={20}
        />
        <Button kind="primary">{words.make}</Button>
      </form>
    </Fold>
  );
}

export function DisputeForm({ view, locale, formToken, base }: Props) {
  const words = copyFor(locale, "cases").disputes;
  const { note, photos } = copyFor(locale, "cases").returns;
  if (view.sellers.length === 0) return null;
  return (
    <Fold title={words.title}>
      <form method="post" action={`${base}/disputes`} enctype="multipart/form-data" class="stack">
        <Token formToken={formToken} />
        <p class="small ash">{words.text}</p>
        <SellerSelect view={view} locale={locale} id="dispute-seller" />
        <Select
          name="reason"
          id="dispute-reason"
          label={words.reason}
          options={disputeReasons
            .filter((value) => value !== "unrecognized")
            .map((value) => ({ value, label: words.reasons[value] }))}
        />
        <Note id="dispute-note" label={note} />
        <PhotoField id="dispute-photos" label={photos} />
        <Field
          name="wanted"
          id="dispute-wanted"
          label={`${copyFor(locale, "cases").claims.wanted} (${view.order.order.total.currency})`}
          inputmode="decimal"
          maxlength={20}
        />
        <Button kind="primary">{words.open}</Button>
      </form>
    </Fold>
  );
}
