import { partOfSeller, sellerNameIn, sellerOfLine } from "../../../workers/orders/index.ts";
import { Button } from "../../components/button.tsx";
import { Field } from "../../components/field.tsx";
import { Select } from "../../components/select.tsx";
import { StatusTag } from "../../components/status-tag.tsx";
import { copyFor } from "../../copy/index.ts";
import { PostForm } from "./desk-page.tsx";
import { PieceFields } from "./order-money.tsx";
import type { OrderProps } from "./order-page.tsx";

/** The parcels of an order, where each may go from here, and a new one of what is still to be packed. */
export function ParcelsSection({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "orders").parcels;
  const { order, parcels, tracking } = view.order;
  return (
    <div class="stack">
      <ul class="plain-list stack">
        {parcels.map((parcel, i) => (
          <li>
            <p class="cluster">
              <StatusTag tone={parcel.state === "lost" ? "bad" : parcel.state === "delivered" ? "good" : "wait"}>
                {words.states[parcel.state]}
              </StatusTag>
              <span>{view.carriers.find(({ id }) => id === parcel.carrier)?.name ?? parcel.carrier}</span>
              {tracking[i] ? (
                <a href={tracking[i]} rel="noreferrer">
                  <bdi>{parcel.trackingNumber}</bdi>
                </a>
              ) : (
                <bdi>{parcel.trackingNumber}</bdi>
              )}
              <span class="small ash">{words.pieces(parcel.lines.reduce((sum, line) => sum + line.quantity, 0))}</span>
            </p>
            {desk.mayChange && view.moves[i]!.length > 0 && (
              <MoveForm desk={desk} view={view} at={i} action={`/admin/orders/${order.number}/parcels/${parcel.id}`} />
            )}
          </li>
        ))}
      </ul>
      {desk.mayChange && <PackForm desk={desk} view={view} />}
    </div>
  );
}

function MoveForm({ desk, view, at, action }: OrderProps & { at: number; action: string }) {
  const words = copyFor(desk.locale, "office").orders;
  const { states } = copyFor(desk.locale, "orders").parcels;
  const parcel = view.order.parcels[at]!;
  return (
    <PostForm desk={desk} action={action} class="filters">
      {parcel.trackingNumber === "" && (
        <Field name="tracking" id={`tracking-${parcel.id}`} label={words.tracking} maxlength={60} />
      )}
      <Select
        name="state"
        id={`state-${parcel.id}`}
        label={words.move}
        options={view.moves[at]!.map((value) => ({ value, label: states[value] }))}
      />
      <Button>{words.move}</Button>
    </PostForm>
  );
}

function PackForm({ desk, view }: OrderProps) {
  const words = copyFor(desk.locale, "office").orders;
  const { order } = view.order;
  if (!["paid", "making", "shipped", "delivered"].includes(order.state)) return null;
  if (view.unpacked.length === 0) return <p class="ash">{words.everything}</p>;
  const sellers = view.order.parts.filter(({ sellerId }) =>
    view.unpacked.some(({ lineId }) => sellerOfLine(order.quote, lineId) === sellerId),
  );
  return (
    <>
      {sellers.map(({ sellerId }) => (
        <PackFormOf desk={desk} view={view} sellerId={sellerId} />
      ))}
    </>
  );
}

/** A parcel holds the things of one seller, so each has a form of its own. */
function PackFormOf({ desk, view, sellerId }: OrderProps & { sellerId: string }) {
  const words = copyFor(desk.locale, "office").orders;
  const { order, parts } = view.order;
  const name = sellerNameIn(order.quote, sellerId);
  const delivery = partOfSeller(order.quote, sellerId)?.delivery ?? order.quote.delivery;
  const left = (lineId: string) =>
    sellerOfLine(order.quote, lineId) === sellerId
      ? (view.unpacked.find((line) => line.lineId === lineId)?.quantity ?? 0)
      : 0;
  return (
    <PostForm desk={desk} action={`/admin/orders/${order.number}/parcels`} class="stack">
      <h3>
        {words.pack}
        {parts.length > 1 && (
          <>
            {" · "}
            <bdi>{name}</bdi>
          </>
        )}
      </h3>
      <p class="small ash">{words.packNote}</p>
      <PieceFields desk={desk} view={view} id={parts.length > 1 ? `pack-${sellerId}` : "pack"} of={left} filled />
      <div class="filters">
        <Select
          name="carrier"
          label={words.carrier}
          id={parts.length > 1 ? `carrier-${sellerId}` : undefined}
          value={delivery.carrier}
          options={view.carriers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="tracking"
          id={parts.length > 1 ? `tracking-${sellerId}` : undefined}
          label={words.tracking}
          maxlength={60}
        />
      </div>
      <Button kind="primary">{words.doPack}</Button>
    </PostForm>
  );
}
