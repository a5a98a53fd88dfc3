import type { DropView } from "../../../workers/drop-desk/index.ts";
import { Facts } from "../../components/facts.tsx";
import { MoreLink } from "../../components/link-button.tsx";
import { Money } from "../../components/money.tsx";
import { copyFor, type Copy } from "../../copy/index.ts";
import type { Head } from "../../layout/document.tsx";
import { Page, type Shopper } from "../../layout/page.tsx";
import { CalendarLinks } from "../calendar/links.tsx";
import { momentText } from "../orders/when.ts";
import { Moment } from "./moment.tsx";
import { SaleFrame } from "./sale-frame.tsx";
import { problemSentence } from "./sentences.ts";

type Props = { head: Head; shopper: Shopper; view: DropView; problem: string | null; formToken: string };

/** A sale of few things: the object, its terms, and the one thing to do now. What changes stands in one place. */
export function DropPage({ head, shopper, view, problem, formToken }: Props) {
  const { locale } = shopper;
  const words = copyFor(locale, "drops");
  const { picture } = view;
  return (
    <Page head={{ ...head, sheet: "sales" }} shopper={shopper}>
      <SaleFrame
        locale={locale}
        picture={picture && (picture.alt ? picture : { ...picture, alt: view.title.text, lang: view.title.lang })}
        above={words.above}
        title={view.title}
        said={problem && problemSentence(problem, words)}
        now={view.now}
        renew_seconds={view.renew_seconds}
        moment={<Moment view={view} locale={locale} formToken={formToken} />}
      >
        <Terms view={view} locale={locale} />
        {view.lanes.some(({ id }) => id === "followers" || id === "buyers") && (
          <p class="small ash measure">{words.lanes.note}</p>
        )}
        <CalendarLinks sale={view.sale} now={view.now} locale={locale} />
        <MoreLink href={`/${locale}/products/${view.productSlug}`}>{words.object}</MoreLink>
      </SaleFrame>
    </Page>
  );
}

/** A way in that has no name for everybody is told only to whoever has it. */
const laneName = (id: string, own: boolean, { lanes }: Copy<"drops">): string =>
  id === "followers" || id === "buyers" || id === "invited" ? lanes[id] : own ? lanes.other : id;

function Terms({ view, locale }: { view: DropView; locale: Shopper["locale"] }) {
  const words = copyFor(locale, "drops");
  const { sale } = view;
  const time = (ms: number) => <time datetime={new Date(ms).toISOString()}>{momentText(ms, locale)}</time>;
  return (
    <Facts
      facts={[
        { term: words.price, detail: <Money of={view.price} locale={locale} /> },
        { term: words.allotment, detail: words.pieces(sale.allotment) },
        { term: words.limit, detail: words.pieces(sale.limitPerPerson) },
        ...view.lanes.map(({ id, opensAt, own }) => ({
          term: laneName(id, own, words),
          detail: own ? (
            <>
              {time(opensAt)} <span class="small ash">{words.lanes.own}</span>
            </>
          ) : (
            time(opensAt)
          ),
        })),
        { term: words.opens, detail: time(sale.startsAt) },
        { term: words.ends, detail: time(sale.endsAt) },
      ]}
    />
  );
}
