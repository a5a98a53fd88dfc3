import type { Child } from "hono/jsx";

/** Where this page hangs. The last item is the page itself and has no link. */
export function Breadcrumb({ label, items }: { label: string; items: readonly { href?: string; label: Child }[] }) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li>{item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
