import type { OwnOrderLine, OwnOrderView, StudioDesk } from "../../../workers/studio/index.ts";
import { money } from "../../../workers/kernel/money.ts";
import { Button } from "../../components/button.tsx";
import { dataTable } from "../../components/data-table.tsx";
import { Field } from "../../components/field.tsx";
import { Money } from "../../components/money.tsx";
import { Pager } from "../../components/pager.tsx";
import { Section } from "../../components/spread.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { StudioForm, StudioPage } from "../../layout/studio.tsx";
import { withQuestion } from "../admin/desk-page.tsx";
import { momentText } from "../orders/when.ts";

type ListView = {
  readonly items: readonly OwnOrderLine[];
  readonly next: string | null;
  readonly state: string | null;
  readonly later: boolean;
};
const states = ["paid", "making", "shipped", "delivered", "cancelled"] as const;
const tones = {
  placed: "plain",
  paid: "wait",
  making: "wait",
  shipped: "good",
  delivered: "good",
  cancelled: "plain",
} as const;

export function OwnOrdersPage({ desk, view }: { desk: StudioDesk; view: ListView }) {
  const words = copyFor(desk.locale, "goods");
  const names = copyFor(desk.locale, "orders").states;
  const list = copyFor(desk.locale, "frame").list;
  return (
    <StudioPage desk={desk} title={copyFor(desk.locale, "studio").rooms.orders}>
      <form method="get" action={`${desk.base}/orders`} class="filters">
        <Select
          label={words.status}
          name="state"
          value={view.state ?? ""}
          placeholder={words.any}
          options={states.map((state) => ({ value: state, label: names[state] }))}
        />
        <Button>{words.find}</Button>
      </form>
      {dataTable<OwnOrderLine>({
        caption: copyFor(desk.locale, "studio").rooms.orders,
        rows: view.items,
        key: ({ id }) => id,
        empty: words.orders.empty,
        columns: [
          {
            head: words.orders.number,
            cell: (line) => (
              <a href={`${desk.base}/orders/${line.number}`} dir="ltr">
                {line.number}
              </a>
            ),
          },
          { head: words.status, cell: (line) => <StatusTag tone={tones[line.state]}>{names[line.state]}</StatusTag> },
          { head: words.orders.placed, cell: (line) => momentText(line.placedAt, desk.locale) },
          { head: words.orders.to, cell: (line) => line.country },
          {
            head: words.orders.pieces,
            numeric: true,
            cell: (line) => new Intl.NumberFormat(desk.locale).format(line.pieces),
          },
          {
            head: words.orders.total,
            numeric: true,
            cell: (line) => <Money of={money(line.totalMinor, line.currency)} locale={desk.locale} />,
          },
        ],
      })}
      <Pager
        label={list.next}
        back={view.later ? { href: withQuestion(desk.here, { cursor: null }), label: list.back } : undefined}
        next={view.next ? { href: withQuestion(desk.here, { cursor: view.next }), label: list.next } : undefined}
      />
    </StudioPage>
  );
}

type Props = { desk: StudioDesk; view: OwnOrderView };

export function OwnOrderPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods").orders;
  const names = copyFor(desk.locale, "orders").states;
  return (
    <StudioPage desk={desk} title={view.number}>
      <p>
        <StatusTag tone={tones[view.part.state]}>{names[view.part.state]}</StatusTag>{" "}
        <Money of={view.part.total} locale={desk.locale} />
      </p>
      <div class="two-up">
        <Section id="lines" title={words.lines}>
          <ul class="work-list">
            {view.lines.map((line) => (
              <li class="spread-line">
                <span>
                  <bdi>{line.title}</bdi>{" "}
                  <span class="ash small">{[...Object.values(line.options), line.sku].join(" · ")}</span>
                </span>
                <span>× {new Intl.NumberFormat(desk.locale).format(line.quantity)}</span>
              </li>
            ))}
          </ul>
          <h3>{words.address}</h3>
          <address dir="auto">
            {view.address.map((line) => (
              <>
                {line}
                <br />
              </>
            ))}
          </address>
        </Section>
        <div class="stack">
          <Parcels desk={desk} view={view} />
          <Pack desk={desk} view={view} />
        </div>
      </div>
    </StudioPage>
  );
}

function Parcels({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods").orders;
  const parcelWords = copyFor(desk.locale, "orders").parcels;
  if (view.parcels.length === 0) return null;
  return (
    <Section id="parcels" title={words.parcels}>
      {view.parcels.map((parcel) => (
        <div class="stack">
          <p class="cluster">
            <StatusTag tone="wait">{parcelWords.states[parcel.state]}</StatusTag>
            {parcel.trackingHref ? (
              <a href={parcel.trackingHref} rel="noreferrer">
                <bdi>{parcel.trackingNumber}</bdi>
              </a>
            ) : (
              <bdi>{parcel.trackingNumber}</bdi>
            )}
          </p>
          {desk.may("orders.write") && (parcel.state === "packing" || parcel.state === "handed_over") && (
            <StudioForm desk={desk} action={`${desk.base}/orders/${view.number}/parcels/${parcel.id}`} class="filters">
              <input type="hidden" name="state" value={parcel.state === "packing" ? "handed_over" : "delivered"} />
              {parcel.state === "packing" && (
                <Field label={words.tracking} name="tracking" id={`tracking-${parcel.id}`} required dir="ltr" />
              )}
              <Button>{parcel.state === "packing" ? words.pack : words.delivered}</Button>
            </StudioForm>
          )}
        </div>
      ))}
    </Section>
  );
}

function Pack({ desk, view }: Props) {
  const words = copyFor(desk.locale, "goods").orders;
  const left = view.lines.filter(({ id }) => (view.left[id] ?? 0) > 0);
  if (!desk.may("orders.write") || view.part.state === "cancelled") return null;
  if (left.length === 0) return <p class="ash">{words.everything}</p>;
  return (
    <Section id="pack" title={words.pack}>
      <p class="small ash">{words.packNote}</p>
      <StudioForm desk={desk} action={`${desk.base}/orders/${view.number}/parcels`} class="stack">
        {left.map((line) => (
          <Field
            label={line.title}
            name={`pieces.${line.id}`}
            id={`pieces-${line.id}`}
            type="number"
            min={0}
            max={view.left[line.id]}
            value={view.left[line.id]}
          />
        ))}
        <Select
          label={words.carrier}
          name="carrier"
          options={view.carriers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field label={words.tracking} name="tracking" dir="ltr" />
        <Button kind="primary">{words.pack}</Button>
      </StudioForm>
    </Section>
  );
}
