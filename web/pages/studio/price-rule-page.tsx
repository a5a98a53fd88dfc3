import type { KeptRule } from "../../../workers/price-rules/index.ts";
import type { StudioDesk } from "../../../workers/studio/index.ts";
import { formatMoney, money } from "../../../workers/kernel/money.ts";
import { boundsOf } from "../../../workers/price-rules/index.ts";
import { Button } from "../../components/button.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { percentText } from "../../components/percent.ts";
import { Select } from "../../components/select.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";

type Props = { desk: StudioDesk; variantId: string; kept: KeptRule | null };

/** The rule by which one piece's price moves: published once, then shown, then ended. */
export function PriceRulePage(props: Props) {
  const { desk, kept } = props;
  const words = copyFor(desk.locale, "priceRules").studio;
  return (
    <StudioPage desk={desk} title={words.page}>
      <p>{words.lede}</p>
      {desk.fault?.startsWith("field.") && <Notice kind="warning">{words.wrong(desk.fault.slice(6))}</Notice>}
      {kept ? <Running {...props} kept={kept} /> : <Publish {...props} />}
    </StudioPage>
  );
}

function Running({ desk, variantId, kept }: Props & { kept: KeptRule }) {
  const all = copyFor(desk.locale, "priceRules");
  const words = all.studio;
  return (
    <div class="stack">
      <Notice>{words.running}</Notice>
      <Facts
        facts={[
          { term: words.kind, detail: `${words.kinds[kept.rule.kind]} · ${percentText(kept.bp, desk.locale)}` },
          ...kept.bases.map(({ currency, baseMinor }) => {
            const { minMinor, maxMinor } = boundsOf(kept.rule, baseMinor);
            const price = (minor: number) => formatMoney(money(minor, currency), desk.locale);
            return { term: `${all.least} / ${all.most}`, detail: `${price(minMinor)} – ${price(maxMinor)}` };
          }),
        ]}
      />
      <StudioForm desk={desk} action={`${desk.base}/price-rules/${variantId}`}>
        <Button name="end" value="1" kind="danger">
          {words.end}
        </Button>
      </StudioForm>
    </div>
  );
}

function Publish({ desk, variantId }: Props) {
  const words = copyFor(desk.locale, "priceRules").studio;
  const kinds = (["by_time", "by_sales", "by_demand"] as const).map((value) => ({ value, label: words.kinds[value] }));
  return (
    <StudioForm desk={desk} action={`${desk.base}/price-rules/${variantId}`} class="stack">
      <Select name="kind" label={words.kind} options={kinds} value="by_time" />
      <Field name="min" label={words.min} inputmode="decimal" value="70" dir="ltr" required />
      <Field name="max" label={words.max} inputmode="decimal" value="130" dir="ltr" required />
      <Field
        name="every"
        label={`${words.every} (${words.kinds.by_time}, ${words.kinds.by_demand})`}
        value="24"
        inputmode="numeric"
        dir="ltr"
      />
      <Field
        name="step"
        label={`${words.step} (${words.kinds.by_time}, ${words.kinds.by_demand})`}
        value="-5"
        inputmode="text"
        dir="ltr"
      />
      <Field name="steps" label={`${words.steps} (${words.kinds.by_sales})`} rows={4} dir="ltr" />
      <Field name="few" label={`${words.few} (${words.kinds.by_demand})`} inputmode="numeric" dir="ltr" />
      <Field name="many" label={`${words.many} (${words.kinds.by_demand})`} inputmode="numeric" dir="ltr" />
      <p>
        <Button kind="primary">{words.publish}</Button>
      </p>
    </StudioForm>
  );
}
