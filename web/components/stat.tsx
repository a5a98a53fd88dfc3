import type { Child } from "hono/jsx";

/** One figure with its name; `note` says compared with what. */
export function Stat({ label, value, note }: { label: string; value: Child; note?: Child }) {
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd>
        {value}
        {note && <span class="small ash"> {note}</span>}
      </dd>
    </div>
  );
}

/** A row of figures. */
export const Stats = ({ children }: { children?: Child }) => <dl class="stats">{children}</dl>;
