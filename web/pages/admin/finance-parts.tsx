/** What the pages of finance share: amounts, ways to accounts, the rooms of the house's books, what just happened. */
import type { Desk } from "../../../workers/admin/index.ts";
import { formatMoney, isCurrency } from "../../../workers/kernel/money.ts";
import { Notice } from "../../components/notice.tsx";
import { Pager } from "../../components/pager.tsx";
import { copyFor } from "../../copy/index.ts";
import { withQuestion } from "./desk-page.tsx";

const amountText = (minor: number, unit: string, locale: string): string =>
  isCurrency(unit)
    ? formatMoney({ minor, currency: unit }, locale)
    : `${new Intl.NumberFormat(locale).format(minor)} ${unit}`;
export const Amount = ({ minor, unit, locale }: { minor: number; unit: string; locale: string }) => (
  <bdi class="money">{amountText(minor, unit, locale)}</bdi>
);
const accountHref = (id: string) => `/admin/finance/accounts/${encodeURIComponent(id)}`;
export const AccountLink = ({ id }: { id: string }) => (
  <a href={accountHref(id)}>
    <bdi>{id}</bdi>
  </a>
);

export function Rooms({ desk }: { desk: Desk }) {
  const words = copyFor(desk.locale, "finance").desk;
  return (
    <nav class="cluster" aria-label={words.title}>
      <a href="/admin/finance">{words.books}</a>
      <a href="/admin/finance/payouts">{words.payouts}</a>
      <a href="/admin/finance/adjustments">{words.adjustments}</a>
      <a href="/admin/finance/differences">{words.differences}</a>
    </nav>
  );
}

export function Next({ desk, next }: { desk: Desk; next: string | null }) {
  const admin = copyFor(desk.locale, "admin");
  if (!next) return null;
  return <Pager label={admin.next} next={{ href: withQuestion(desk.here, { cursor: next }), label: admin.next }} />;
}

/** What the form just sent has done, or why it was refused. */
export function Told({ desk }: { desk: Desk }) {
  const { done, faults } = copyFor(desk.locale, "finance");
  const why = (desk.fault ?? "").split(".").at(-1) ?? "";
  return (
    <>
      {desk.done && Object.hasOwn(done, desk.done) && (
        <Notice kind="success">{done[desk.done as keyof typeof done]}</Notice>
      )}
      {desk.fault && (
        <Notice kind="error" urgent>
          {Object.hasOwn(faults, why) ? faults[why as keyof typeof faults] : faults.other}
        </Notice>
      )}
    </>
  );
}

type StatesProps = {
  desk: Desk;
  room: string;
  names: { readonly [state: string]: string };
  now: string | null;
};
export function States({ desk, room, names, now }: StatesProps) {
  return (
    <nav class="cluster" aria-label={copyFor(desk.locale, "finance").money.state}>
      {Object.entries(names).map(([state, name]) => (
        <a href={`/admin/finance/${room}?state=${state}`} aria-current={state === now ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
