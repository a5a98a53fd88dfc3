import { individualLimits } from "../../../workers/listings/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { DeclarationFields, PriceFields } from "./goods-fields.tsx";

/** The shortest way to sell one thing. */
export function SellPage({ desk }: { desk: StudioDesk }) {
  const words = copyFor(desk.locale, "goods");
  const dollars = (cents: number) => formatMoney(money(cents, "USD"), desk.locale);
  const { pieces_max, price_usd_cents_max, month_usd_cents_max } = individualLimits;
  return (
    <StudioPage desk={desk} title={words.sellOne}>
      <p class="lede">{words.sellLede}</p>
      {desk.seller.kind === "individual" && (
        <p class="small ash">
          {words.limits(String(pieces_max), dollars(price_usd_cents_max), dollars(month_usd_cents_max))}
        </p>
      )}
      <StudioForm desk={desk} action={`${desk.base}/sell`} upload class="stack narrow">
        <Field label={words.title} name="title" required maxlength={500} dir="auto" />
        <Field label={words.story} name="story" rows={6} dir="auto" />
        <PriceFields locale={desk.locale} />
        <Field label={words.quantity} name="quantity" inputmode="numeric" value="1" />
        <Field label={words.picture} name="file" type="file" accept="image/jpeg,image/png,image/webp" required />
        <DeclarationFields locale={desk.locale} of={null} />
        <Button kind="primary">{words.publish}</Button>
      </StudioForm>
    </StudioPage>
  );
}
