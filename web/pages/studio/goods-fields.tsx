import { grades, rightsKinds, type Declaration } from "../../../workers/listings/index.ts";
import { minorDigits } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";

/** How it came to be, and whose the design is. */
export function DeclarationFields({ locale, of }: { locale: Locale; of: Declaration | null }) {
  const words = copyFor(locale, "goods");
  return (
    <>
      <Select
        label={words.grade}
        name="grade"
        required
        value={of?.grade ?? ""}
        placeholder="—"
        options={grades.map((grade) => ({ value: grade, label: words.grades[grade] }))}
      />
      <Select
        label={words.rights}
        name="rights"
        required
        value={of?.rights ?? ""}
        placeholder="—"
        options={rightsKinds.map((kind) => ({ value: kind, label: words.rightsKinds[kind] }))}
      />
      <Field label={words.rightsNote} name="rightsNote" value={of?.note ?? ""} maxlength={2000} dir="auto" />
    </>
  );
}

export function PriceFields({ locale, currency = "USD" }: { locale: Locale; currency?: string }) {
  const words = copyFor(locale, "goods");
  return (
    <>
      <Field label={words.price} name="price" inputmode="decimal" required dir="ltr" />
      <Select
        label={words.currency}
        name="currency"
        value={currency}
        options={Object.keys(minorDigits).map((code) => ({ value: code, label: code }))}
      />
    </>
  );
}
