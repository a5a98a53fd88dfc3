import { formatMoney, type Money as Amount } from "../../workers/kernel/money.ts";

/** An amount as people write it in `locale`, in figures that do not jump. */
export function Money({ of, locale, struck }: { of: Amount; locale: string; struck?: boolean }) {
  const text = uprightSymbol(formatMoney(of, locale));
  return struck ? <s class="money">{text}</s> : <bdi class="money">{text}</bdi>;
}

/** "CN¥" keeps its order among Arabic letters: the sign alone would be carried to the other side of the code. */
const uprightSymbol = (text: string) => text.replace(/[A-Z]{1,3}\p{Sc}/u, "\u2066$&\u2069");
