import type { DrawPageView } from "../../../workers/draws/index.ts";
import { Facts } from "../../components/facts.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { copyFor } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { CalendarLinks } from "../calendar/links.tsx";
import { SaleFrame } from "../drops/sale-frame.tsx";
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
      <SaleFrame
        locale={locale}
        picture={card?.picture}
        above={words.above}
        title={card?.title ?? view.sale.slug}
        said={problem && faultWords(problem, words)}
        now={view.now}
        renew_seconds={view.renew_seconds}
        moment={<DrawMomentPart {...props} />}
      >
        <Terms view={view} locale={locale} />
        <CalendarLinks sale={view.sale} now={view.now} locale={locale} />
        {card && <MoreLink href={productHref(locale, card.slug)}>{words.object}</MoreLink>}
      </SaleFrame>
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
