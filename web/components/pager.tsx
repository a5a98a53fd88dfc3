import { Icon } from "./icon.tsx";

type Step = { href: string; label: string };
/** Forward and back through a keyset list; there are no page numbers to go stale. */
export function Pager({ label, back, next, summary }: { label: string; back?: Step; next?: Step; summary?: string }) {
  if (!back && !next) return null;
  return (
    <nav class="pager" aria-label={label}>
      {back ? (
        <a class="button" href={back.href} rel="prev">
          <Icon name="chevron-back" size={16} />
          {back.label}
        </a>
      ) : (
        <span />
      )}
      {summary && <span class="small ash">{summary}</span>}
      {next ? (
        <a class="button" href={next.href} rel="next">
          {next.label}
          <Icon name="chevron-next" size={16} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
