/** What a letter says, before anybody decides how it looks: the same for HTML and for plain text. */
import { formatMoney, money } from "../kernel/money.ts";
import type { Locale } from "../kernel/locale.ts";
import type { Order } from "../orders/index.ts";
import { copyFor } from "../../web/copy/index.ts";

export type Letter = {
  readonly locale: Locale;
  readonly subject: string;
  readonly hello: string;
  readonly paragraphs: readonly string[];
  /** what was ordered, where the letter is about that */
  readonly lines: readonly { readonly title: string; readonly quantity: number; readonly amount: string }[];
  readonly total: { readonly label: string; readonly amount: string } | null;
  readonly actions: readonly { readonly label: string; readonly url: string }[];
  readonly sign: string;
  readonly foot: string;
};

/** What happened, with what only that event knows. */
export type News =
  | { readonly template: "placed" }
  | { readonly template: "paid" }
  | { readonly template: "declined" }
  | { readonly template: "cancelled"; readonly expired: boolean }
  | { readonly template: "refunded"; readonly amountMinor: number; readonly toBalance: boolean }
  | {
      readonly template: "shipped";
      readonly carrier: string;
      readonly trackingNumber: string;
      readonly trackingUrl: string | null;
      /** who sent it, where an order has several sellers */
      readonly seller: string | null;
    };
export type Template = News["template"];

/** `orderUrl` opens the order without signing in. In the language the order was placed in. */
export function letterFor(order: Order, news: News, orderUrl: string): Letter {
  const { locale, quote } = order;
  const words = copyFor(locale, "mail");
  const price = (minor: number) => formatMoney(money(minor, quote.currency), locale);
  const whole = news.template === "placed" || news.template === "paid";
  const follow = news.template === "shipped" && news.trackingUrl ? [{ label: words.track, url: news.trackingUrl }] : [];
  return {
    locale,
    subject: words[news.template].subject(order.number),
    hello: words.hello(quote.shipTo.name),
    paragraphs: paragraphsOf(order, news, price),
    lines: whole
      ? quote.lines.map(({ title, quantity, totalMinor }) => ({ title, quantity, amount: price(totalMinor) }))
      : [],
    total: whole ? { label: words.total, amount: price(quote.totals.totalMinor) } : null,
    actions: [{ label: words.look, url: orderUrl }, ...follow],
    sign: words.sign,
    foot: words.foot,
  };
}

function paragraphsOf(order: Order, news: News, price: (minor: number) => string): string[] {
  const words = copyFor(order.locale, "mail");
  const { earliestAt, latestAt } = order.quote.delivery;
  const day = (ms: number) => new Intl.DateTimeFormat(order.locale, { dateStyle: "long", timeZone: "UTC" }).format(ms);
  switch (news.template) {
    case "paid":
      return [words.paid.text, words.paid.window(day(earliestAt), day(latestAt))];
    case "shipped":
      return [
        ...(news.seller ? [copyFor(order.locale, "letters").from.replace("{seller}", news.seller)] : []),
        words.shipped.text(news.carrier),
        ...(news.trackingNumber ? [words.shipped.number(news.trackingNumber)] : []),
      ];
    case "refunded":
      return [words.refunded[news.toBalance ? "balance" : "text"](price(news.amountMinor))];
    case "cancelled":
      return [news.expired ? words.cancelled.expired : words.cancelled.text];
    case "placed":
    case "declined":
      return [words[news.template].text];
  }
}

/** Plain text, for readers that show no HTML. */
export function asText(letter: Letter): string {
  const lines = letter.lines.map(({ title, quantity, amount }) => `- ${title} × ${quantity}  ${amount}`);
  const total = letter.total ? [`${letter.total.label}: ${letter.total.amount}`] : [];
  const list = [...lines, ...total].join("\n");
  const actions = letter.actions.map(({ label, url }) => `${label}:\n${url}`);
  return [letter.hello, ...letter.paragraphs, list, ...actions, letter.sign, `-- \n${letter.foot}`]
    .filter((part) => part !== "")
    .join("\n\n");
}
