import { sellerKinds } from "../../../workers/sellers/index.ts";
import type { StudioGuest } from "../../../workers/studio/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { GuestPage, StudioForm } from "../../layout/studio.tsx";

/** The first two answers; with them there is something to come back to. */
export function ApplyPage({ guest }: { guest: StudioGuest }) {
  const words = copyFor(guest.locale, "sellers");
  const { kinds } = copyFor(guest.locale, "studio");
  return (
    <GuestPage guest={guest} title={words.apply}>
      <p class="lede">{words.applyLede}</p>
      <StudioForm desk={guest} action="/studio/apply" class="stack narrow">
        <Select
          label={words.kind}
          name="kind"
          required
          placeholder={words.choose}
          options={sellerKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <Field label={words.field.shopName} name="name" required maxlength={80} dir="auto" />
        <Button kind="primary">{words.begin}</Button>
      </StudioForm>
    </GuestPage>
  );
}
