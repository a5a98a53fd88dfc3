import type { Child } from "hono/jsx";
import { formatMoney, isCurrency, money } from "../../../workers/kernel/money.ts";
import type { Locale } from "../../../workers/kernel/locale.ts";
import {
  asks_of_part_comfortable,
  type AuctionEstimate,
  type DrawEstimate,
  type DryRun,
  type FlashEstimate,
  type PresaleEstimate,
} from "../../../workers/sale-desk/index.ts";
import { dataTable } from "../../components/data-table.tsx";
import { Facts } from "../../components/facts.tsx";
import { fill } from "../../components/lot-words.ts";
import { Notice } from "../../components/notice.tsx";
import { Section } from "../../components/spread.tsx";
import { copyFor } from "../../copy/index.ts";

type Props = { locale: Locale; run: DryRun };

/** What the dry run came to, and by which assumptions. */
export function Estimate({ locale, run }: Props) {
  const words = copyFor(locale, "saleDesk").estimate;
  const { notePresale } = copyFor(locale, "presales").desk;
  const notes = { flash: words.note, presale: notePresale, draw: words.noteDraw, auction: words.noteAuction };
  return (
    <Section id="estimate" title={words.title}>
      {run.of === "flash" && <Flash locale={locale} found={run.found} parts={run.parts} />}
      {run.of === "presale" && <Presale locale={locale} found={run.found} currency={run.currency} />}
      {run.of === "draw" && <Draw locale={locale} found={run.found} />}
      {run.of === "auction" && <Auction locale={locale} found={run.found} currency={run.currency} />}
      <p class="small ash measure">
        {fill(notes[run.of], { n: new Intl.NumberFormat(locale).format(asks_of_part_comfortable) })}
      </p>
    </Section>
  );
}

const percent = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 2 }).format(share);

/** "1 hour, 4 minutes": two units at most, and seconds only while they are all there is. */
export function lengthText(seconds: number, locale: Locale): string {
  const part = (n: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(n);
  if (seconds < 60) return part(Math.round(seconds), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return part(minutes, "minute");
  if (minutes < 48 * 60) {
    const rest = minutes % 60;
    const hours = part(Math.floor(minutes / 60), "hour");
    return rest === 0 ? hours : new Intl.ListFormat(locale, { type: "unit" }).format([hours, part(rest, "minute")]);
  }
  return part(Math.round(minutes / 1_440), "day");
}

function Flash({ locale, found, parts }: { locale: Locale; found: FlashEstimate; parts: number }) {
  const words = copyFor(locale, "saleDesk").estimate;
  const number = (n: number): string => new Intl.NumberFormat(locale).format(Math.round(n));
  const facts: { term: string; detail: Child }[] = [
    {
      term: words.gone,
      detail: found.goneAt_seconds === null ? words.never : lengthText(found.goneAt_seconds, locale),
    },
    { term: words.done, detail: lengthText(found.doneAt_seconds, locale) },
    { term: words.sold, detail: number(found.sold) },
    { term: words.unsold, detail: number(found.unsold) },
    { term: words.chance, detail: percent(found.chance, locale) },
    { term: words.waitMiddle, detail: lengthText(found.waitMiddle_seconds, locale) },
    { term: words.waitLongest, detail: lengthText(found.waitLongest_seconds, locale) },
    { term: words.asks, detail: number(found.peakAsks) },
    { term: words.asksOfPart, detail: number(found.peakAsksOfPart) },
    { term: words.looks, detail: number(found.peakLooks) },
    { term: words.parts, detail: number(found.partsNeeded) },
  ];
  return (
    <>
      {found.partsNeeded > parts && <Notice kind="warning">{words.tooFew}</Notice>}
      <div class="two-up">
        <Facts facts={facts} />
        {dataTable({
          caption: words.curve,
          rows: found.moments,
          key: ({ at_seconds }) => `at-${at_seconds}`,
          empty: "",
          columns: [
            { head: words.after, cell: ({ at_seconds }) => lengthText(at_seconds, locale) },
            { head: words.waiting, numeric: true, cell: ({ waiting }) => number(waiting) },
            { head: words.free, numeric: true, cell: ({ free }) => number(free) },
            { head: words.held, numeric: true, cell: ({ held }) => number(held) },
            { head: words.sold, numeric: true, cell: ({ sold }) => number(sold) },
          ],
        })}
      </div>
    </>
  );
}

function Draw({ locale, found }: { locale: Locale; found: DrawEstimate }) {
  const words = copyFor(locale, "saleDesk").estimate;
  const number = (n: number): string => new Intl.NumberFormat(locale).format(n);
  return (
    <Facts
      facts={[
        { term: words.chance, detail: percent(found.chance, locale) },
        { term: words.sold, detail: number(found.sold) },
        { term: words.asked, detail: number(found.asked) },
        { term: words.rounds, detail: number(found.rounds) },
      ]}
    />
  );
}

const amountIn = (minor: number, currency: string, locale: Locale): string =>
  isCurrency(currency) ? formatMoney(money(minor, currency), locale) : "—";

function Presale({ locale, found, currency }: { locale: Locale; found: PresaleEstimate; currency: string }) {
  const words = copyFor(locale, "presales").desk;
  const number = (n: number): string => new Intl.NumberFormat(locale).format(n);
  return (
    <Facts
      facts={[
        { term: words.taken, detail: number(found.taken) },
        { term: words.free, detail: number(found.left) },
        { term: words.chance, detail: percent(found.chance, locale) },
        { term: words.depositsIn, detail: <bdi>{amountIn(found.depositsMinor, currency, locale)}</bdi> },
        { term: words.balancesIn, detail: <bdi>{amountIn(found.balancesMinor, currency, locale)}</bdi> },
      ]}
    />
  );
}

function Auction({ locale, found, currency }: { locale: Locale; found: AuctionEstimate; currency: string }) {
  const words = copyFor(locale, "saleDesk").estimate;
  const hammer = found.hammerMinor === null ? "—" : amountIn(found.hammerMinor, currency, locale);
  return (
    <Facts
      facts={[
        { term: words.hammer, detail: <bdi>{hammer}</bdi> },
        { term: words.sells, detail: percent(found.sells, locale) },
        { term: words.frames, detail: new Intl.NumberFormat(locale).format(found.frames) },
      ]}
    />
  );
}
