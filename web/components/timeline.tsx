import type { Child } from "hono/jsx";

export type TimelineItem = {
  title: Child;
  /** Machine time (ISO 8601) and the same in words. */
  when?: { iso: string; text: string };
  text?: Child;
  /** Who did it. */
  by?: string;
  state?: "done" | "now" | "ahead";
};

/** What happened, in order: the making of an object, the life of an order. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol class="timeline" aria-label={label}>
      {items.map((item) => (
        <li class={item.state ?? "done"} aria-current={item.state === "now" ? "step" : undefined}>
          <p>{item.title}</p>
          {(item.when || item.by) && (
            <p class="small ash">
              {item.when && <time datetime={item.when.iso}>{item.when.text}</time>}
              {item.when && item.by && " · "}
              {item.by}
            </p>
          )}
          {item.text && <p class="small">{item.text}</p>}
        </li>
      ))}
    </ol>
  );
}
