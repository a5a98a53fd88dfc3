import { formatMoney, type Money as Amount } from "../../workers/kernel/money.ts";

/** An amount as people write it in `locale`, in figures that do not jump. */
export function Money({ of, locale, struck }: { of: Amount; locale: string; struck?: boolean }) {
  const text = formatMoney(of, locale);
  return struck ? <s class="money">{text}</s> : <bdi class="money">{text}</bdi>;
}
