import type { PlanField, PlannedHere } from "../../../workers/sale-desk/index.ts";
import { plannedHere } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { fill } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { Select } from "../../components/select.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import { currenciesOffered } from "../../layout/places.ts";
import type { SaleDesk } from "./desk.ts";
import { Estimate } from "./estimate.tsx";
import { EarlyFields, ownFields, Text, type PlanProps } from "./plan-fields.tsx";

/** One form: the terms, how it works, and a dry run that plans nothing. */
export function PlanForm({ desk, view }: PlanProps) {
  const words = copyFor(desk.locale, "saleDesk");
  const { mechanism } = view;
  return (
    <>
      <Mechanisms desk={desk} mechanism={mechanism} />
      <p class="ash measure">
        {mechanism === "presale" ? copyFor(desk.locale, "presales").desk.intro : words.form.intro}
      </p>
      {Object.keys(view.faults).length > 0 && (
        <Notice kind="error" urgent>
          {words.wrong.some}
        </Notice>
      )}
      <form method="post" action={desk.base} class="stack" id="plan" novalidate>
        <input type="hidden" name="form_token" value={desk.formToken} />
        <input type="hidden" name="mechanism" value={mechanism} />
        <Section id="terms" title={words.form.terms}>
          <TermFields desk={desk} view={view} />
        </Section>
        <Section id="own" title={words.form.own}>
          <div class="filters">{ownFields[mechanism]({ desk, view })}</div>
        </Section>
        {mechanism === "flash" && <EarlyFields desk={desk} view={view} />}
        <Section id="run" title={words.form.run}>
          <p class="ash measure">{words.form.runText}</p>
          <div class="filters">
            {runFields[mechanism].map((name) => (
              <Text desk={desk} view={view} name={name} inputmode="decimal" />
            ))}
          </div>
          <Button name="do" value="try">
            {words.form.try}
          </Button>
        </Section>
        {view.run && <Estimate locale={desk.locale} run={view.run} />}
        <Button kind="primary" name="do" value="plan">
          {words.form.send}
        </Button>
      </form>
    </>
  );
}

const runFields = {
  flash: ["crowd", "present", "arrive", "pay"],
  presale: ["crowd", "pay"],
  draw: ["crowd", "pay"],
  auction: ["crowd", "low", "high", "watching"],
} as const satisfies Record<PlannedHere, readonly PlanField[]>;

function Mechanisms({ desk, mechanism }: { desk: SaleDesk; mechanism: PlannedHere }) {
  const { mechanisms } = copyFor(desk.locale, "audit");
  return (
    <nav class="cluster" aria-label={copyFor(desk.locale, "saleDesk").mechanism}>
      {plannedHere.map((one) => (
        <a
          href={`${desk.base}/new?mechanism=${one}`}
          aria-current={one === mechanism ? "page" : undefined}
          class={one === mechanism ? "button quiet strong" : "button plain"}
        >
          {mechanisms[one]}
        </a>
      ))}
      <a href={`${desk.projects}/new`} class="button plain">
        {mechanisms.crowdfunding}
      </a>
    </nav>
  );
}

function TermFields({ desk, view }: PlanProps) {
  const words = copyFor(desk.locale, "saleDesk");
  const { piece, pieces, mechanism } = view;
  const number = new Intl.NumberFormat(desk.locale);
  const skuHint = mechanism === "presale" ? copyFor(desk.locale, "presales").desk.skuHint : words.skuHint;
  const named = piece && fill(words.pieceIs, { title: piece.title, n: number.format(piece.free) });
  return (
    <div class="filters">
      <Text desk={desk} view={view} name="slug" hint={words.slugHint} dir="ltr" />
      <div>
        <SkuField desk={desk} view={view} hint={named || skuHint} />
        <datalist id="pieces">
          {pieces.map(({ sku, title, free }) => (
            <option value={sku}>{`${title} · ${number.format(free)}`}</option>
          ))}
        </datalist>
      </div>
      <Text desk={desk} view={view} name="startsAt" type="datetime-local" />
      <Text desk={desk} view={view} name="endsAt" type="datetime-local" />
      {mechanism !== "auction" && (
        <Text
          desk={desk}
          view={view}
          name="allotment"
          inputmode="numeric"
          {...(mechanism === "presale" ? { label: copyFor(desk.locale, "presales").places } : {})}
        />
      )}
      {mechanism === "flash" && <Text desk={desk} view={view} name="limit" inputmode="numeric" />}
      <Text
        desk={desk}
        view={view}
        name="price"
        inputmode="decimal"
        {...(mechanism === "auction" ? { label: words.opening } : {})}
      />
      <Select
        name="currency"
        label={words.fields.currency}
        options={currenciesOffered.map((value) => ({ value, label: value }))}
        value={view.text.currency ?? "EUR"}
      />
    </div>
  );
}

function SkuField({ desk, view, hint }: PlanProps & { hint: string }) {
  return <Text desk={desk} view={view} name="sku" list="pieces" hint={hint} dir="ltr" />;
}
