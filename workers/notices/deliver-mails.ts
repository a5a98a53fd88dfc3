/**
 * Letters on their way out. On this machine a letter has arrived when it lies in the back office's inbox; in production
 * it goes through the shop's letterbox, and where none is set up letters stay queued and the log says so. A letter is
 * claimed before it goes, so that two who empty the box at once send it once; it goes twice only where the answer of the
 * post, or the note that it went, is lost.
 */
import { day_ms, minute_ms } from "../kernel/clock.ts";
import type { Posted } from "../platform/letterbox.ts";
import type { Shop } from "../platform/shop.ts";
import { claimQueued, markMails, type Mail } from "./store.ts";

export type MailDoor = (mail: Mail) => Promise<Posted>;

const a_sweep_max = 50;
const claim_ms = 5 * minute_ms;
/** What the post did not take in so long, nobody waits for any more. */
const patience_ms = 2 * day_ms;

export const mailDoor = ({ config, letterbox }: Pick<Shop, "config" | "letterbox">): MailDoor | null =>
  letterbox ?? (config.environment === "local" ? async () => "sent" : null);

/** How many went. */
export async function deliverMails(shop: Shop, door: MailDoor | null = mailDoor(shop)): Promise<number> {
  if (!door) {
    shop.log("mail.not_configured");
    return 0;
  }
  const queued = await claimQueued(shop, a_sweep_max, claim_ms);
  if (queued.length === 0) return 0;
  const outcomes = await Promise.all(queued.map(async (mail) => ({ mail, outcome: await posted(shop, door, mail) })));
  const ids = (wanted: Posted) => outcomes.flatMap(({ mail, outcome }) => (outcome === wanted ? [mail.id] : []));
  const [sent, failed, later] = [ids("sent"), ids("failed"), ids("later")];
  if (failed.length + later.length > 0) shop.log("mail.not_taken", { failed: failed.length, later: later.length });
  await shop.commit([markMails(shop, sent, "sent"), markMails(shop, failed, "failed")]);
  return sent.length;
}

async function posted(shop: Shop, door: MailDoor, mail: Mail): Promise<Posted> {
  const outcome = await door(mail);
  return outcome === "later" && shop.now - mail.created_at > patience_ms ? "failed" : outcome;
}
