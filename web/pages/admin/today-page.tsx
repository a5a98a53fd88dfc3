import type { Desk, TodayView } from "../../../workers/admin/index.ts";
import { iso } from "../../../workers/kernel/clock.ts";
import { money } from "../../../workers/kernel/money.ts";
import { Money } from "../../components/money.tsx";
import { Section } from "../../components/spread.tsx";
import { Stat, Stats } from "../../components/stat.tsx";
import { copyFor } from "../../copy/index.ts";
import { dayText } from "../orders/when.ts";
import { DeskPage } from "./desk-page.tsx";

type Props = { desk: Desk; view: TodayView };

/** What came in today, and what waits for somebody; every number leads to its list. */
export function TodayPage({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin");
  const figure = (n: number) => new Intl.NumberFormat(desk.locale).format(n);
  const since = `/admin/orders?from=${iso(view.midnight).slice(0, 10)}`;
  return (
    <DeskPage desk={desk} title={words.rooms.today}>
      <p class="ash">{words.today.day(dayText(view.midnight, desk.locale))}</p>
      <Stats>
        <Stat label={words.today.orders} value={<a href={since}>{figure(view.orders)}</a>} />
        <Stat label={words.today.paid} value={<a href={`${since}&payment=captured`}>{figure(view.paid)}</a>} />
        {view.revenue.map(({ currency, minor }) => (
          <Stat
            label={`${words.today.revenue}, ${currency}`}
            value={<Money of={money(minor, currency)} locale={desk.locale} />}
          />
        ))}
        {view.revenue.length === 0 && (
          <Stat label={words.today.revenue} value={<span class="ash small">{words.today.nothing}</span>} />
        )}
      </Stats>
      <Section id="work" title={words.today.work}>
        <ul class="work-list">
          {waiting({ desk, view }).map(({ label, href, n, alarming }) => (
            <li>
              <a href={href} class={alarming && n > 0 ? "waits" : undefined}>
                <span>{label}</span>
                <span class={n > 0 ? "figure" : "figure ash"}>{figure(n)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </DeskPage>
  );
}

function waiting({ desk, view }: Props) {
  const words = copyFor(desk.locale, "admin").today;
  return [
    { label: words.toSend, href: "/admin/orders?state=paid", n: view.toSend, alarming: false },
    { label: words.unpaid, href: "/admin/orders?state=placed", n: view.unpaid, alarming: false },
    { label: words.low, href: "/admin/stock", n: view.low, alarming: false },
    { label: words.quarantined, href: "/admin/orders?payment=quarantined", n: view.quarantined, alarming: true },
    { label: words.imports, href: "/admin/imports?state=failed", n: view.imports, alarming: true },
    { label: words.mails, href: "/admin/mails?state=unsent", n: view.mails, alarming: true },
    { label: words.letters, href: "/admin/log#dead", n: view.letters, alarming: true },
  ];
}
