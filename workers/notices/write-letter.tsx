import { invariant } from "../kernel/result.ts";
import { findOrder, mailedKey, type Order } from "../orders/index.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { LetterPage } from "../../web/pages/mail/letter-page.tsx";
import { asText, letterFor, type News } from "./letter.ts";
import { insertMail } from "./store.ts";

/** The way to an order from a mail: no signing in, in the language it was placed in. */
export const orderLink = async ({ config }: Shop, order: Order): Promise<string> =>
  `${config.publicOrigin}/${order.locale}/orders/${order.number}?key=${await mailedKey(config.signingSecret, order.id)}`;

/**
 * Writes one letter about an event, in the batch that takes the event in. `about` names the thing the letter is about
 * (an order, a parcel, a refund): there is one letter at most of each kind about each thing. `told` may look at the order.
 */
export async function writeLetter(
  shop: Shop,
  event: Announcement,
  orderId: string,
  about: string,
  told: News | ((order: Order) => News),
): Promise<void> {
  const order = await findOrder(shop, orderId);
  invariant(order, "letters are about orders that exist");
  const news = typeof told === "function" ? told(order) : told;
  const letter = letterFor(order, news, await orderLink(shop, order));
  const mail = await insertMail(shop, {
    once: `${news.template}.${about}`,
    recipient: order.email,
    locale: letter.locale,
    subject: letter.subject,
    html: String(await LetterPage({ letter })),
    text: asText(letter),
  });
  const outcome = await shop.commit([received(shop, "notices", event.id), mail]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}
