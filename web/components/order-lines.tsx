import type { Child } from "hono/jsx";
import { Picture, type PictureMedia } from "./picture.tsx";

export type OrderLine = {
  key: string;
  title: Child;
  href?: string;
  /** Chosen options, in words. */
  detail?: Child;
  picture?: PictureMedia;
  /** Quantity control or "× 2". */
  quantity?: Child;
  amount?: Child;
  /** A sentence about this line: "Only 2 left". */
  note?: Child;
  /** Remove button or other small actions. */
  actions?: Child;
};

/** Lines of a cart, a checkout summary or an order, one look for all three. */
export function OrderLines({ lines, label }: { lines: readonly OrderLine[]; label?: string }) {
  return (
    <ul class="lines" aria-label={label}>
      {lines.map((line) => (
        <li id={line.key}>
          {line.picture && <Picture media={line.picture} sizes="96px" class="mount" />}
          <div class="line-text">
            <p class="strong">{line.href ? <a href={line.href}>{line.title}</a> : line.title}</p>
            {line.detail && <p class="small ash">{line.detail}</p>}
            {line.note && <p class="small">{line.note}</p>}
            {(line.quantity || line.actions) && (
              <div class="cluster">
                {line.quantity}
                {line.actions}
              </div>
            )}
          </div>
          {line.amount && <p>{line.amount}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Sums beneath the lines; the last is the total. */
export function Totals({ rows }: { rows: readonly { label: Child; amount: Child; note?: Child; total?: boolean }[] }) {
  return (
    <dl class="totals">
      {rows.map((row) => (
        <div class={row.total ? "total" : undefined}>
          <dt>
            {row.label}
            {row.note && <span class="small ash"> {row.note}</span>}
          </dt>
          <dd>{row.amount}</dd>
        </div>
      ))}
    </dl>
  );
}
