import { laneGroups, placeOfSale, type Sale } from "../../../workers/drops/index.ts";
import type { Currency } from "../../../workers/kernel/money.ts";
import type { Figures, SaleMove, SaleMoveLine, SaleView } from "../../../workers/sale-desk/index.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox } from "../../components/checkbox.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { Field } from "../../components/field.tsx";
import { priceLine } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { Section, Stack } from "../../components/spread.tsx";
import { Stat, Stats } from "../../components/stat.tsx";
import { copyFor } from "../../copy/index.ts";
import { momentText } from "../orders/when.ts";
import type { SaleDesk } from "./desk.ts";
import { PresaleNow, PresaleParts } from "./presale-parts.tsx";
import { SaleStateTag } from "./sale-list.tsx";

type Props = {
  desk: SaleDesk;
  view: SaleView;
  /** what the form just sent has done, or why it was refused */
  done: string | null;
  fault: string | null;
};

/** One sale: how it stands, what can be done now, what was done. */
export function SaleDetail(props: Props) {
  const { desk, view } = props;
  const words = copyFor(desk.locale, "saleDesk");
  const { sale } = view;
  return (
    <>
      <Told {...props} />
      <p class="cluster">
        <SaleStateTag sale={sale} locale={desk.locale} />
        <a href={`/${desk.locale}${placeOfSale(sale)}`}>{words.see}</a>
        <a href={`/${desk.locale}/sales/${sale.id}/audit`}>{words.check}</a>
        {sale.mechanism === "auction" && (
          <a href={desk.house ? `/admin/auctions/${sale.id}` : `${desk.base}/${sale.id}/room`}>{words.auctioneer}</a>
        )}
      </p>
      {view.figures.of !== "nothing" && (
        <Section id="now" title={words.figures.title}>
          <Now desk={desk} figures={view.figures} currency={sale.currency} />
        </Section>
      )}
      <div class="two-up">
        <TermsOf desk={desk} view={view} />
        <Stack>{desk.mayChange && <Moves desk={desk} view={view} />}</Stack>
      </div>
      {view.figures.of === "presale" && <PresaleParts desk={desk} sale={sale} figures={view.figures} />}
      <Done desk={desk} log={view.log} />
    </>
  );
}

function Told({ desk, view, done, fault }: Props) {
  const words = copyFor(desk.locale, "saleDesk");
  if (fault)
    return (
      <Notice kind="error" urgent>
        {sentenceOf(fault, desk)}
      </Notice>
    );
  return done ? <Notice kind="success">{done === "planned" ? plannedText(view.sale, desk) : words.done}</Notice> : null;
}

/** What is sold from a shelf has left it; a presale and a project have nothing there yet. */
function plannedText({ mechanism }: Sale, { locale }: SaleDesk): string {
  if (mechanism === "presale") return copyFor(locale, "presales").desk.planned;
  if (mechanism === "crowdfunding") return copyFor(locale, "projectDesk").done.planned;
  return copyFor(locale, "saleDesk").planned;
}

/** What concerns a presale's promise alone is said in its own words. */
function sentenceOf(fault: string, { locale }: SaleDesk): string {
  const { faults } = copyFor(locale, "saleDesk");
  if (Object.hasOwn(faults, fault)) return faults[fault as keyof typeof faults];
  const ofPresales = copyFor(locale, "presales").faults;
  const code = fault.startsWith("presale.") ? fault.slice(8) : "";
  return Object.hasOwn(ofPresales, code) ? ofPresales[code as "other"] : faults.other;
}

function Now({ desk, figures, currency }: { desk: SaleDesk; figures: Figures; currency: Currency }) {
  const words = copyFor(desk.locale, "saleDesk").figures;
  const number = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  if (figures.of === "flash")
    return (
      <Stats>
        <Stat label={words.free} value={number(figures.free)} />
        <Stat label={words.held} value={number(figures.held)} />
        <Stat label={words.sold} value={number(figures.sold)} />
      </Stats>
    );
  if (figures.of === "draw")
    return (
      <Stats>
        <Stat label={words.entries} value={number(figures.entries)} />
        <Stat label={words.drawn} value={figures.drawn ? words.yes : words.no} />
      </Stats>
    );
  if (figures.of === "presale") return <PresaleNow desk={desk} currency={currency} figures={figures} />;
  if (figures.of !== "auction") return null;
  const { lot, decideBy } = figures;
  return (
    <Stack>
      {decideBy !== null && <Notice kind="warning">{words.decide(momentText(decideBy, desk.locale))}</Notice>}
      <Stats>
        <Stat label={words.price} value={priceLine(lot, copyFor(desk.locale, "auctions").board, desk.locale).amount} />
        <Stat label={words.bids} value={number(lot.bids)} />
      </Stats>
    </Stack>
  );
}

function TermsOf({ desk, view: { sale } }: { desk: SaleDesk; view: SaleView }) {
  const words = copyFor(desk.locale, "saleDesk");
  return (
    <Facts
      facts={[
        { term: words.mechanism, detail: copyFor(desk.locale, "audit").mechanisms[sale.mechanism] },
        { term: copyFor(desk.locale, "drops").lanes.desk.title, detail: earlyText(sale, desk) },
        { term: words.opens, detail: momentText(sale.startsAt, desk.locale) },
        { term: words.ends, detail: momentText(sale.endsAt, desk.locale) },
        {
          term: words.units,
          detail: sale.allotment > 0 ? new Intl.NumberFormat(desk.locale).format(sale.allotment) : "",
        },
        { term: words.fields.currency, detail: sale.currency },
      ]}
    />
  );
}

/** Each way in with its time and how many people have it. */
function earlyText({ lanes }: Sale, { locale }: SaleDesk): string {
  const words = copyFor(locale, "drops").lanes.desk;
  const number = new Intl.NumberFormat(locale);
  const name = (id: string) => laneGroups.find((group) => group === id);
  return lanes
    .map(({ id, opensAt, accountIds }) => {
      const group = name(id);
      return `${group ? words[group] : id}: ${words.of(momentText(opensAt, locale), number.format(accountIds.length))}`;
    })
    .join(" · ");
}

const dangerous: readonly SaleMove[] = ["closing", "voiding"];

function Moves({ desk, view: { sale, moves } }: { desk: SaleDesk; view: SaleView }) {
  const words = copyFor(desk.locale, "saleDesk");
  if (moves.length === 0) return null;
  return (
    <Section id="moves" title={words.what}>
      <Stack>
        {moves.map((move) => (
          <details>
            <summary class="button">{words.moves[move]}</summary>
            <form method="post" action={`${desk.base}/${sale.id}/${move}`} class="stack">
              <input type="hidden" name="form_token" value={desk.formToken} />
              <p class="small">{words.moveTexts[move]}</p>
              {move !== "settlement" && (
                <Field name="why" id={`why-${move}`} label={words.why} maxlength={500} required />
              )}
              {dangerous.includes(move) && <Checkbox name="sure" id={`sure-${move}`} label={words.confirm} required />}
              <Button kind={dangerous.includes(move) ? "danger" : "quiet"}>{words.moves[move]}</Button>
            </form>
          </details>
        ))}
      </Stack>
    </Section>
  );
}

function Done({ desk, log }: { desk: SaleDesk; log: readonly SaleMoveLine[] }) {
  const words = copyFor(desk.locale, "saleDesk");
  return (
    <Section id="log" title={words.log}>
      {dataTable<SaleMoveLine>({
        caption: words.log,
        columns: [
          { head: words.when, cell: ({ at }) => <span class="nowrap">{momentText(at, desk.locale)}</span> },
          { head: words.who, cell: ({ who }) => <bdi class="nowrap">{who || words.house}</bdi> },
          { head: words.did, cell: ({ action }) => <code>{action}</code> },
          { head: words.reason, cell: ({ why }) => <span dir="auto">{why ?? ""}</span> },
        ],
        rows: log,
        key: ({ id }) => id,
        empty: words.none,
      })}
    </Section>
  );
}
