/**
 * The door letters leave by. On this machine a letter has arrived when it lies in the back office's inbox. In
 * production an e-mail binding or provider belongs here, behind this one type; until one is configured letters stay
 * queued and the log says so, and none is lost.
 */
import type { Shop } from "../platform/shop.ts";
import { findQueued, markMails, type Mail } from "./store.ts";

export type MailDoor = (mail: Mail) => Promise<"sent" | "failed" | "not_configured">;

const a_sweep_max = 50;

export const mailDoor = ({ config }: Pick<Shop, "config">): MailDoor =>
  config.environment === "local" ? async () => "sent" : async () => "not_configured";

export async function deliverMails(shop: Shop, door: MailDoor = mailDoor(shop)): Promise<number> {
  const queued = await findQueued(shop, a_sweep_max);
  const outcomes = await Promise.all(queued.map(async (mail) => ({ id: mail.id, outcome: await door(mail) })));
  const ids = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).map(({ id }) => id);
  const waiting = ids("not_configured").length;
  if (waiting > 0) shop.log("mail.not_configured", { waiting });
  const [sent, failed] = [ids("sent"), ids("failed")];
  await shop.commit([
    ...(sent.length > 0 ? [markMails(shop, sent, "sent")] : []),
    ...(failed.length > 0 ? [markMails(shop, failed, "failed")] : []),
  ]);
  return sent.length;
}
