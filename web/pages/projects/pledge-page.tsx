import type { ProjectView } from "../../../workers/projects/index.ts";
import { localized } from "../../../workers/kernel/locale.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { LinkButton } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { PostForm } from "../../components/post-form.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { Measure, PageTitle, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { dayText } from "../orders/when.ts";
import { OwnPledge } from "./own-pledge.tsx";

export type PledgePageProps = {
  head: Head;
  shopper: Shopper;
  view: ProjectView;
  formToken: string;
  tier: string | null;
  fault: string | null;
};

/** The way to back a project, and afterwards what one has promised and what became of it. */
export function PledgePage(props: PledgePageProps) {
  const { head, shopper, view, fault } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  const counts = view.own !== null && view.own.state !== "expired" && view.own.state !== "cancelled";
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <PageTitle
        above={<a href={`/${locale}/projects/${view.sale.slug}`}>{words.form.back}</a>}
        title={<Words of={localized(view.rule.title, locale)} locale={locale} />}
      />
      <Measure>
        <Stack>
          {fault && (
            <Notice kind="error" urgent>
              {Object.hasOwn(words.faults, fault) ? words.faults[fault as "other"] : words.faults.other}
            </Notice>
          )}
          {counts ? <OwnPledge {...props} /> : <Form {...props} />}
        </Stack>
      </Measure>
    </Page>
  );
}

function Form({ view, shopper, formToken, tier }: PledgePageProps) {
  const { locale } = shopper;
  const words = copyFor(locale, "projects");
  const { sale, rule, taken, own, phase } = view;
  const path = `/${locale}/projects/${sale.slug}/pledge`;
  const here = tier ? `${path}?tier=${tier}` : path;
  if (!shopper.signedIn)
    return (
      <LinkButton href={`/${locale}/sign-in?back=${encodeURIComponent(here)}`} kind="primary" wide>
        {words.form.signIn}
      </LinkButton>
    );
  if (phase !== "open") return <Notice>{own ? words.own.states[own.state] : words.faults.not_open}</Notice>;
  const rewards = rule.tiers.map(({ id, title, minor, units }) => ({
    value: id,
    label: <Words of={localized(title, locale)} locale={locale} />,
    aside: <Money of={{ minor, currency: sale.currency }} locale={locale} />,
    disabled: units !== null && (taken.get(id) ?? 0) >= units,
  }));
  const chosen = tier !== null && rule.tiers.some(({ id }) => id === tier) ? tier : "";
  return (
    <PostForm desk={{ formToken }} action={path}>
      <Stack>
        <RadioCards
          name="tier"
          legend={words.form.reward}
          value={chosen}
          options={[...rewards, { value: "", label: words.tiers.free, detail: words.tiers.freeText }]}
        />
        <Field
          name="amount"
          label={words.form.amount(sale.currency)}
          hint={words.form.amountHint}
          inputmode="decimal"
          autocomplete="off"
          dir="ltr"
          maxlength={20}
        />
        {rule.tiers.some(({ address }) => address) && (
          <Field
            name="address"
            label={words.form.address}
            hint={words.form.addressHint}
            autocomplete="street-address"
            rows={4}
            maxlength={1_000}
          />
        )}
        <p>{words.form.terms(dayText(sale.endsAt, locale))}</p>
        <p class="small ash">{words.kindNotes[rule.kind]}</p>
        <Button kind="primary" wide busyWord={copyFor(locale, "frame").verbs.wait}>
          {words.form.submit}
        </Button>
      </Stack>
    </PostForm>
  );
}
