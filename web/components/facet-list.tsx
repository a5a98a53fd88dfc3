import type { Localized } from "../../workers/kernel/locale.ts";
import { Icon } from "./icon.tsx";
import { Words } from "./words.tsx";

export type FacetOption = {
  label: Localized;
  href: string;
  selected?: boolean;
  /** "12" or "1,000+", already written. */ count?: string;
};
export type FacetGroup = { title: string; options: readonly FacetOption[]; open?: boolean };

type FacetListProps = {
  groups: readonly FacetGroup[];
  locale: string;
  /** Name of the whole list: "Narrow by". */
  label: string;
  clear?: { href: string; label: string };
};

/** Narrowing by links: each is an address that can be shared, and works without a script. */
export function FacetList({ groups, locale, label, clear }: FacetListProps) {
  return (
    <nav class="facets" aria-label={label}>
      {clear && (
        <p>
          <a class="small" href={clear.href}>
            {clear.label}
          </a>
        </p>
      )}
      {groups.map((group) => (
        <details open={group.open ?? group.options.some((option) => option.selected)}>
          <summary>
            {group.title}
            <Icon name="chevron-down" size={16} />
          </summary>
          <ul>
            {group.options.map((option) => (
              <li>
                <a href={option.href} rel="nofollow" aria-current={option.selected ? "true" : undefined}>
                  <span>
                    {option.selected && <Icon name="check" size={16} />}
                    <Words of={option.label} locale={locale} />
                  </span>
                  {option.count && <span class="ash count">{option.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </nav>
  );
}
