import { Icon } from "./icon.tsx";

type SortMenuProps = { label: string; options: readonly { label: string; href: string; selected?: boolean }[] };

/** Orders to read the list in: a small sheet of links that opens without a script. */
export function SortMenu({ label, options }: SortMenuProps) {
  const current = options.find((option) => option.selected);
  return (
    <details class="menu" name="menu">
      <summary>
        <Icon name="sort" size={16} />
        <span class="ash">{label}</span> {current?.label}
      </summary>
      <ul class="sheet">
        {options.map((option) => (
          <li>
            <a href={option.href} rel="nofollow" aria-current={option.selected ? "true" : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
