/** An endpoint that has taken nothing for five days is disabled, and its owners are told by mail. */
import { localeFrom } from "../kernel/locale.ts";
import { personalLetter } from "../notices/index.ts";
import { audited } from "../platform/audit.ts";
import { mustHaveChangedOne } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { copyFor } from "../../web/copy/index.ts";
import { disable, findLongFailing, findOwners } from "./endpoint-store.ts";
import { disabledAfter_ms } from "./schedule.ts";

type Dead = { readonly id: string; readonly sellerId: string; readonly url: string };

export async function disableDead(shop: Shop): Promise<number> {
  const dead = await findLongFailing(shop, shop.now - disabledAfter_ms);
  await Promise.all(
    dead.map(async (endpoint) => {
      const letters = await lettersFor(shop, endpoint);
      const about = { sellerId: endpoint.sellerId, url: endpoint.url };
      await shop.commit([
        disable(shop, endpoint.id),
        mustHaveChangedOne("webhooks.disable"),
        ...letters,
        audited(shop, "webhook.disabled", endpoint.id, about),
      ]);
    }),
  );
  return dead.length;
}

async function lettersFor(shop: Shop, { id, sellerId, url }: Dead) {
  const owners = await findOwners(shop, sellerId);
  return Promise.all(
    owners.map(({ accountId, email, name, locale: written, seller }) => {
      const locale = localeFrom(written);
      const words = copyFor(locale, "developers").letter;
      return personalLetter(shop, {
        once: `webhook_disabled.${id}.${shop.now}.${accountId}`,
        recipient: email,
        locale,
        subject: words.subject(seller),
        hello: words.hello(name || seller),
        paragraphs: [words.text(new URL(url).host), words.next],
        actions: [
          { label: words.look, url: `${shop.config.publicOrigin}/studio/${sellerId}/developers/webhooks/${id}` },
        ],
        sign: words.sign,
        foot: words.foot,
      });
    }),
  );
}
