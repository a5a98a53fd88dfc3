import type { GoodsView, StudioDesk } from "../../../workers/studio/index.ts";
import { formatMoney, isCurrency, money } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm } from "../../layout/studio.tsx";

type Props = { desk: StudioDesk; view: GoodsView };

/** What each variant costs and how many lie where. Both hold at once: they are the seller's own business. */
export function GoodsPieces({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods");
  const action = `${desk.base}/products/${view.id}`;
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const names = new Map(view.locations.map(({ id, name }) => [id, name]));
  return (
    <Section id="pieces" title={words.prices}>
      {view.pieces.map((piece) => {
        const prices = JSON.parse(piece.prices) as [string, number][];
        const shelves = JSON.parse(piece.shelves) as [string, number, number][];
        return (
          <div class="stack">
            <p class="strong">
              <span dir="ltr">{piece.sku}</span> {Object.values(JSON.parse(piece.options) as object).join(" · ")}
            </p>
            <p class="small">
              {prices
                .map(([code, minor]) => isCurrency(code) && formatMoney(money(minor, code), desk.locale))
                .join(" · ") || "—"}
            </p>
            {desk.may("products.write") && (
              <StudioForm desk={desk} action={`${action}/prices`} class="filters">
                <input type="hidden" name="variant" value={piece.variantId} />
                <Field label={words.price} name="price" id={`price-${piece.variantId}`} inputmode="decimal" dir="ltr" />
                <Select
                  label={words.currency}
                  name="currency"
                  id={`currency-${piece.variantId}`}
                  value={prices[0]?.[0] ?? "USD"}
                  options={view.currencies.map((code) => ({ value: code, label: code }))}
                />
                <Button>{words.set}</Button>
              </StudioForm>
            )}
            <p class="small">
              <a href={`${desk.base}/price-rules/${piece.variantId}`}>
                {copyFor(desk.locale, "priceRules").studio.open}
              </a>
            </p>
            <ul class="small">
              {shelves.map(([id, onHand, held]) => (
                <li>
                  {names.get(id) ?? id}: {figure(onHand - held)} / {figure(onHand)}
                </li>
              ))}
            </ul>
            {desk.may("stock.write") && (
              <StudioForm desk={desk} action={`${action}/stock`} class="filters">
                <input type="hidden" name="variant" value={piece.variantId} />
                <Select
                  label={words.place}
                  name="location"
                  id={`place-${piece.variantId}`}
                  options={view.locations.map(({ id, name }) => ({ value: id, label: name }))}
                />
                <Select
                  label={words.status}
                  name="kind"
                  id={`kind-${piece.variantId}`}
                  options={[
                    { value: "counted", label: words.counted },
                    { value: "received", label: words.received },
                  ]}
                />
                <Field label={words.quantity} name="quantity" id={`units-${piece.variantId}`} inputmode="numeric" />
                <Button>{words.set}</Button>
              </StudioForm>
            )}
          </div>
        );
      })}
    </Section>
  );
}
