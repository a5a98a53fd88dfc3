import type { CheckoutView } from "../../../workers/checkout/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { RadioCards } from "../../components/radio-cards.tsx";
import { Select } from "../../components/select.tsx";
import { Columns, PageTitle, Section, Stack } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { countryChoices } from "../../layout/places.ts";
import type { Shopper } from "../../layout/page.tsx";
import { PlainPage } from "../../layout/plain.tsx";
import { faultSentence, windowText } from "./sentences.ts";
import { BasketSummary } from "./summary.tsx";

type Props = { head: Head; shopper: Shopper; view: CheckoutView; formToken: string };
type Part = { view: CheckoutView; locale: Shopper["locale"] };

/** Who, where to, and how: one form in the order of the country. It is posted as a whole and works without a script. */
export function CheckoutPage({ head, shopper, view, formToken }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "checkout");
  const wrong = view.emailProblem !== null || view.fields.some(({ problem }) => problem !== null);
  return (
    <PlainPage head={head} shopper={shopper} back={{ href: `/${locale}/cart`, label: words.back }}>
      <PageTitle above={words.steps.address} title={words.title} />
      {(view.fault || wrong) && (
        <Notice kind="warning" urgent>
          {view.fault ? faultSentence(view.fault.code, words) : copyFor(locale, "frame").field.check}
        </Notice>
      )}
      <Columns>
        <form method="post" action={`/${locale}/checkout`} novalidate={wrong}>
          {formToken && <input type="hidden" name="form_token" value={formToken} />}
          <Stack>
            <Contact view={view} locale={locale} />
            <AddressFields view={view} locale={locale} />
            <DeliveryChoice view={view} locale={locale} />
            <Button kind="primary" wide busyWord={copyFor(locale, "frame").verbs.wait}>
              {words.next}
            </Button>
          </Stack>
        </form>
        <BasketSummary view={view} locale={locale} />
      </Columns>
    </PlainPage>
  );
}

function Contact({ view, locale }: Part) {
  const words = copyFor(locale, "checkout");
  return (
    <Section id="contact" title={words.who} quietTitle>
      <Field
        name="email"
        type="email"
        label={words.email}
        hint={words.emailHint}
        value={view.email}
        error={view.emailProblem ? words.problems.email : undefined}
        autofocus={view.emailProblem !== null}
        required
        autocomplete="email"
        inputmode="email"
        maxlength={254}
        dir="ltr"
      />
    </Section>
  );
}

/** The country comes first, because it decides which fields there are; its button posts the form back to itself. */
function AddressFields({ view, locale }: Part) {
  const words = copyFor(locale, "checkout");
  const labels: { readonly [label: string]: string } = words.fields;
  const optional = copyFor(locale, "frame").field.optional;
  const firstWrong = view.emailProblem === null && view.fields.find(({ problem }) => problem !== null);
  return (
    <Section id="address" title={words.where} quietTitle>
      <Stack>
        <Select
          name="country"
          label={words.country}
          value={view.country}
          options={countryChoices(view.countries, locale)}
          autocomplete="country"
          required
        />
        <Button kind="plain" formaction={`/${locale}/checkout?step=country`} formnovalidate>
          {words.changeCountry}
        </Button>
        {view.fields.map((field) => {
          const shared = {
            name: field.name,
            label: labels[field.label] ?? field.label,
            error: field.problem ? words.problems[field.problem] : undefined,
            value: field.value,
            required: field.required,
            autocomplete: field.autocomplete,
            autofocus: field === firstWrong,
            ...(field.required ? {} : { optional }),
          };
          if (field.choices)
            return <Select {...shared} options={field.choices} placeholder={field.value ? undefined : words.choose} />;
          return field.name === "phone" ? (
            <Field {...shared} type="tel" inputmode="tel" maxlength={32} dir="ltr" />
          ) : (
            <Field {...shared} maxlength={120} dir="auto" />
          );
        })}
      </Stack>
    </Section>
  );
}

/** One choice a seller: nobody's way of sending binds another. */
function DeliveryChoice({ view, locale }: Part) {
  const words = copyFor(locale, "checkout");
  const alone = view.offers.length === 1;
  return (
    <>
      {view.offers.map((offer) => (
        <RadioCards
          name={alone ? "delivery_option" : `delivery_option.${offer.sellerId}`}
          legend={alone ? words.delivery : words.deliveryFrom(offer.sellerName)}
          value={offer.chosen}
          required
          options={offer.options.map((option) => ({
            value: option.id,
            label: words.services[option.id],
            detail: words.window(windowText(option, locale)),
            aside: option.price.minor === 0 ? words.free : <Money of={option.price} locale={locale} />,
          }))}
        />
      ))}
    </>
  );
}
