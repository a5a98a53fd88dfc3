/** Letters about what comes after a sale: to the buyer in the language of the order, to the seller's owners in theirs. */
import { findDispute } from "../disputes/index.ts";
import { formatMoney, money } from "../kernel/money.ts";
import type { Locale } from "../kernel/locale.ts";
import { invariant } from "../kernel/result.ts";
import { findOrder, sellerNameIn, type Order } from "../orders/index.ts";
import type { Write } from "../platform/database.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import type { Shop } from "../platform/shop.ts";
import { findClaim, findReturn, findCaseEvents } from "../returns/index.ts";
import { fillIn } from "../../web/copy/fill-in.ts";
import { copyFor, type Copy } from "../../web/copy/index.ts";
import { lettersToOwners } from "./letters-to-owners.ts";
import { personalLetter } from "./personal-letter.tsx";
import { orderLink } from "./write-letter.tsx";

type Told = {
  readonly orderId: string;
  readonly sellerId?: string;
  readonly returnId?: string;
  readonly claimId?: string;
  readonly disputeId?: string;
};
type Say = {
  [K in keyof Copy<"letters">]: Copy<"letters">[K] extends { subject: string } ? K : never;
}[keyof Copy<"letters">];
type To = { readonly buyer?: Say; readonly seller?: Say };

const letters: { readonly [topic: string]: To } = {
  "return.requested": { seller: "returnRequested" },
  "return.approved": { buyer: "returnApproved" },
  "return.refused": { buyer: "returnRefused" },
  "return.sent": { seller: "returnSent" },
  "return.received": { buyer: "returnReceived" },
  "return.accepted": { buyer: "returnAccepted" },
  "return.partly_accepted": { buyer: "returnPartly" },
  "exchange.placed": { buyer: "exchanged" },
  "claim.opened": { seller: "claimOpened" },
  "claim.accepted": { buyer: "claimAccepted" },
  "claim.refused": { buyer: "claimRefused" },
  "dispute.opened": { seller: "disputeOpenedSeller", buyer: "disputeOpenedBuyer" },
  "dispute.answered": { buyer: "disputeAnswered" },
  "dispute.proposed": { seller: "disputeProposed", buyer: "disputeProposed" },
  "dispute.escalated": { seller: "disputeEscalated", buyer: "disputeEscalated" },
  "dispute.closed": { seller: "disputeClosed", buyer: "disputeClosed" },
  "seller_order.delivered": { buyer: "partDelivered" },
};
export const caseTopics: readonly string[] = Object.keys(letters);

/** What the letters of one event have in common, whoever reads them. */
type Facts = {
  readonly order: Order;
  readonly sellerId: string;
  readonly minor: number | null;
  readonly dueAt: number | null;
  /** words of whoever acted: where to send it, why it was refused */
  readonly words: string;
  readonly byBank: boolean;
};

export async function writeCaseLetters(shop: Shop, event: Announcement): Promise<void> {
  const to = letters[event.topic];
  const facts = await factsOf(shop, event.payload as Told);
  invariant(to, "only topics of the table are heard");
  const mails = [
    ...(to.buyer && !(facts.byBank && event.topic === "dispute.opened")
      ? [await toBuyer(shop, event, facts, chosen(to.buyer, facts))]
      : []),
    ...(to.seller ? await toOwners(shop, event, facts, chosen(to.seller, facts)) : []),
  ];
  const outcome = await shop.commit([received(shop, "notices.cases", event.id), ...mails]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}

const chosen = (say: Say, { minor }: Facts): Say =>
  say === "disputeClosed" && (minor ?? 0) === 0 ? "disputeClosedNothing" : say;

async function factsOf(shop: Shop, told: Told): Promise<Facts> {
  const { returnId = "", claimId = "", disputeId = "" } = told;
  const id = returnId || claimId || disputeId;
  const [order, one, claim, dispute, events] = await Promise.all([
    findOrder(shop, told.orderId),
    returnId ? findReturn(shop, returnId) : null,
    claimId ? findClaim(shop, claimId) : null,
    disputeId ? findDispute(shop, disputeId) : null,
    id ? findCaseEvents(shop, [id]) : [],
  ]);
  invariant(order, "letters are about orders that exist");
  return {
    order,
    sellerId: told.sellerId ?? one?.sellerId ?? "",
    minor: claim?.wantedMinor ?? dispute?.proposal?.minor ?? (dispute && isFresh(dispute) ? dispute.wantedMinor : null),
    dueAt: claim?.answerBy ?? dispute?.dueAt ?? null,
    words: events.at(-1)?.note ?? "",
    byBank: dispute?.source === "chargeback",
  };
}

/** Before anything was proposed the amount is what was asked for. */
const isFresh = ({ state }: { readonly state: string }): boolean => state !== "withdrawn";

function said({ order, sellerId, minor, dueAt, words }: Facts, say: Say, locale: Locale) {
  const { subject, text } = copyFor(locale, "letters")[say];
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const put = {
    n: order.number,
    seller: sellerNameIn(order.quote, sellerId),
    amount: minor === null ? "" : formatMoney(money(minor, order.quote.currency), locale),
    day: dueAt === null ? "" : day.format(dueAt),
  };
  return { subject: fillIn(subject, put), paragraphs: [fillIn(text, put), ...(words ? [words] : [])] };
}

async function toBuyer(shop: Shop, event: Announcement, facts: Facts, say: Say): Promise<Write> {
  const { order } = facts;
  const { actions } = copyFor(order.locale, "letters");
  return personalLetter(shop, {
    ...said(facts, say, order.locale),
    once: `case.${event.id}.buyer`,
    recipient: order.email,
    locale: order.locale,
    hello: copyFor(order.locale, "mail").hello(order.quote.shipTo.name),
    actions: [{ label: actions.order, url: await orderLink(shop, order) }],
  });
}

function toOwners(shop: Shop, event: Announcement, facts: Facts, say: Say): Promise<Write[]> {
  const room = event.topic.startsWith("dispute.") ? "disputes" : "returns";
  const url = `${shop.config.publicOrigin}/studio/${facts.sellerId}/${room}`;
  return lettersToOwners(shop, facts.sellerId, `case.${event.id}`, (locale) => ({
    ...said(facts, say, locale),
    actions: [{ label: copyFor(locale, "letters").actions.studio, url }],
  }));
}
