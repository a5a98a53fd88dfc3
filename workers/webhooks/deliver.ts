/** Sends what is due. A message counts as sent when its receiver has said 2xx; everything else is tried again or given up. */
import type { Write } from "../platform/database.ts";
import type { Shop } from "../platform/shop.ts";
import { claimDue, noteDelivered, noteFailed, type Delivery, type Try } from "./delivery-store.ts";
import { disable, findWebhooksById, noteFailing, noteTaken, type Sealed, type Webhook } from "./endpoint-store.ts";
import { waitAfter } from "./schedule.ts";
import { send } from "./send.ts";

const a_run_max = 48;
/** a Worker may have six connections open at a time */
const at_a_time = 6;
const gone = 410;

/** `ids` null: whatever is due. Claims before it sends, records after: a sender that dies repeats, and never forgets. */
export async function deliver(shop: Shop, ids: readonly string[] | null = null): Promise<number> {
  const due = await claimDue(shop, a_run_max, ids);
  if (due.length === 0) return 0;
  const endpoints = await findWebhooksById(shop, [...new Set(due.map(({ endpointId }) => endpointId))]);
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
  const groups = Array.from({ length: Math.ceil(due.length / at_a_time) }, (_, n) =>
    due.slice(n * at_a_time, (n + 1) * at_a_time),
  );
  for (const group of groups) {
    const writes = await Promise.all(
      group.map((delivery) => tryOnce(shop, delivery, byId.get(delivery.endpointId) ?? null)),
    );
    await shop.commit(writes.flat());
  }
  return due.length;
}

async function tryOnce(shop: Shop, delivery: Delivery, webhook: (Webhook & Sealed) | null): Promise<readonly Write[]> {
  if (!webhook) return [];
  const { status, fault } = await send(shop, webhook, delivery.id, delivery.body);
  const one: Try = { at: shop.now, status, fault };
  if (fault === "") return [noteDelivered(shop, delivery, one), noteTaken(webhook.id)];
  // 410 is the receiver's own word that nothing should come here any more.
  if (status === gone) return [noteFailed(shop, delivery, one, null), disable(shop, webhook.id)];
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const wait = waitAfter(delivery.attempts, random / 2 ** 32);
  return [noteFailed(shop, delivery, one, wait === null ? null : shop.now + wait), noteFailing(shop, webhook.id)];
}
