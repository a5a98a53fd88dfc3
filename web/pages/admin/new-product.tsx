import type { Desk } from "../../../workers/admin/index.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { PostForm } from "./desk-page.tsx";

/** The least a product needs; it begins as a draft and is written out on its own page. */
export function NewProduct({ desk }: { desk: Desk }) {
  const words = copyFor(desk.locale, "admin");
  return (
    <details class="new-product">
      <summary>{words.products.make}</summary>
      <PostForm desk={desk} action="/admin/products" class="filters">
        <Field name="title" label={words.products.title} maxlength={500} required dir="auto" />
        <Field name="sku" label={words.products.sku} maxlength={120} required dir="ltr" />
        <Field name="amount" label={words.product.amount} inputmode="decimal" maxlength={20} />
        <Select
          name="currency"
          id="new-currency"
          label={words.product.currency}
          value="USD"
          options={Object.keys(minorDigits).map((value) => ({ value, label: value }))}
        />
        <Button>{words.products.make}</Button>
      </PostForm>
    </details>
  );
}
