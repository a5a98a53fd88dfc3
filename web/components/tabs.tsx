type Tab = { href: string; label: string; current?: boolean; count?: string };

/** Views of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count && <span class="ash"> {tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
