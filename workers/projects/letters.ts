/** Letters to backers: about their own pledge, and to all of them when a project ends or its maker tells something. */
import {
  backersToTell,
  findPledge,
  findRewardParcel,
  findSale,
  findUpdate,
  projectRuleOf,
  type Pledge,
  type Sale,
  type UpdateRow,
} from "../drops/index.ts";
import { localeFrom, localized } from "../kernel/locale.ts";
import { formatMoney } from "../kernel/money.ts";
import { invariant } from "../kernel/result.ts";
import { carrierName, trackingUrl } from "../logistics/index.ts";
import { lettersToMany, personalLetter } from "../notices/index.ts";
import type { Write } from "../platform/database.ts";
import { received, type Announcement } from "../platform/outbox.ts";
import { withPersons, type Person } from "../persons/index.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";

const consumer = "projects.letters";

const ownTexts = {
  "pledge.made": "pledgeMadeText",
  "pledge.captured": "pledgeCapturedText",
  "pledge.declined": "pledgeDeclinedText",
  "pledge.dropped": "pledgeDroppedText",
  "pledge.refunded": "pledgeRefundedText",
  "reward.sent": "rewardSentText",
} as const;

export async function writePledgeLetter(shop: Shop, event: Announcement): Promise<void> {
  const { pledgeId, saleId } = event.payload as { pledgeId: string; saleId: string };
  const [pledge, sale] = await Promise.all([findPledge(shop, pledgeId), findSale(shop, saleId)]);
  const text = ownTexts[event.topic as keyof typeof ownTexts];
  invariant(pledge && sale && text, "letters are about pledges that exist");
  const words = copyFor(localeFrom(pledge.locale), "projectDesk").mail;
  const title = localized(projectRuleOf(sale).title, pledge.locale).text;
  const paragraphs = [words[text], ...(event.topic === "reward.sent" ? await parcelLine(shop, pledgeId) : [])];
  const [told] = await withPersons(shop, [pledge]);
  const letter = await letterTo(shop, sale, told!, `${event.topic}.${event.id}`, words.subject(title), paragraphs);
  const outcome = await shop.commit([received(shop, consumer, event.id), letter]);
  invariant(outcome === "committed" || outcome === "duplicate", "a letter is written once");
}

/** Who carries it, under which number, and where it can be followed; nothing for what is not carried. */
async function parcelLine(shop: Shop, pledgeId: string): Promise<string[]> {
  const parcel = await findRewardParcel(shop, pledgeId);
  if (!parcel || parcel.carrier === "") return [];
  const { carrier, trackingNumber } = parcel;
  const said = [carrierName(carrier), trackingNumber, trackingUrl(carrier, trackingNumber) ?? ""];
  return [said.filter((part) => part !== "").join(" · ")];
}

async function letterTo(
  shop: Shop,
  sale: Sale,
  pledge: Pledge & Person,
  once: string,
  subject: string,
  paragraphs: readonly string[],
): Promise<Write> {
  const locale = localeFrom(pledge.locale);
  const amount = formatMoney({ minor: pledge.minor, currency: pledge.currency }, locale);
  return personalLetter(shop, {
    once,
    recipient: pledge.email,
    locale,
    subject,
    hello: copyFor(locale, "sellers").letter.hello(pledge.email),
    paragraphs: [...paragraphs, `${localized(projectRuleOf(sale).title, locale).text} · ${amount}`],
    actions: [
      {
        label: copyFor(locale, "projectDesk").mail.toPledge,
        url: `${shop.config.publicOrigin}/${locale}/projects/${sale.slug}/pledge`,
      },
    ],
  });
}

export async function writeToBackers(shop: Shop, event: Announcement): Promise<void> {
  const { saleId, updateId } = event.payload as { saleId: string; updateId?: string };
  const [sale, update] = await Promise.all([findSale(shop, saleId), updateId ? findUpdate(shop, updateId) : null]);
  invariant(sale, "letters are about projects that exist");
  await lettersToMany(
    shop,
    async (after, count) => withPersons(shop, await backersToTell(shop, saleId, after, count)),
    (pledge) => newsTo(shop, sale, pledge, event, update),
  );
  await shop.commit([received(shop, consumer, event.id)]);
}

function newsTo(
  shop: Shop,
  sale: Sale,
  pledge: Pledge & Person,
  event: Announcement,
  update: UpdateRow | null,
): Promise<Write> {
  const words = copyFor(localeFrom(pledge.locale), "projectDesk").mail;
  const title = localized(projectRuleOf(sale).title, pledge.locale).text;
  const once = `${event.topic}.${event.id}.${pledge.id}`;
  if (update)
    return letterTo(shop, sale, pledge, once, words.news(title), [update.title, ...update.body.split(/\n\s*\n/)]);
  const text = event.topic === "project.missed" ? words.projectMissedText : words.projectOffText;
  return letterTo(shop, sale, pledge, once, words.subject(title), [text]);
}
