import type { DrawPageView } from "../../../workers/draws/index.ts";
import { Facts } from "../../components/facts.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { Notice } from "../../components/notice.tsx";
import { Picture } from "../../components/picture.tsx";
import { Columns, Stack } from "../../components/spread.tsx";
import { Words } from "../../components/words.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { CalendarLinks } from "../calendar/links.tsx";
import { momentText } from "../orders/when.ts";
import { productHref } from "../shop-card.tsx";
import { DrawMomentPart } from "./moment.tsx";
import { Proof } from "./proof.tsx";
import { faultWords } from "./sentences.ts";

export type DrawPageProps = {
  readonly head: Head;
  readonly shopper: Shopper;
  readonly view: DrawPageView;
  readonly problem: string | null;
  readonly formToken: string;
  readonly origin: string;
};

/** A draw: the object, the one thing to do now, the terms, and how anybody can check it. */
export function DrawPage(props: DrawPageProps) {
  const { head, shopper, view, problem } = props;
  const { locale } = shopper;
  const words = copyFor(locale, "draws");
  const { card } = view;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <Columns>
        {card && <Picture media={card.picture} sizes="(min-width: 64rem) 58vw, 100vw" priority class="mount" />}
        <div class="object">
          <div class="object-name">
            <p class="above">{words.above}</p>
            <h1>{card ? <Words of={card.title} locale={locale} /> : view.sale.slug}</h1>
          </div>
          {problem && (
            <Notice kind="warning" urgent>
              {faultWords(problem, words)}
            </Notice>
          )}
          <section class="drop" data-drop={view.now} data-renew={view.renew_seconds ?? undefined}>
            <DrawMomentPart {...props} />
          </section>
          <Stack>
            <Terms view={view} locale={locale} />
            <CalendarLinks sale={view.sale} now={view.now} locale={locale} />
            {card && <MoreLink href={productHref(locale, card.slug)}>{words.object}</MoreLink>}
          </Stack>
        </div>
      </Columns>
      <Proof {...props} />
    </Page>
  );
}

function Terms({ view, locale }: { view: DrawPageView; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "draws");
  const { sale, draw } = view;
  const time = (ms: number) => <time datetime={new Date(ms).toISOString()}>{momentText(ms, locale)}</time>;
  return (
    <Facts
      facts={[
        { term: words.price, detail: <Money of={view.price} locale={locale} /> },
        { term: words.allotment, detail: words.pieces(sale.allotment) },
        { term: words.entries, detail: words.people(draw.entries) },
        { term: words.opens, detail: time(sale.startsAt) },
        { term: words.ends, detail: time(sale.endsAt) },
        { term: words.toPay, detail: words.hours(view.payment_hours) },
      ]}
    />
  );
}
