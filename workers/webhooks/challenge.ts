/**
 * Before anything is sent to an address its owner must show that they want it: a signed `webhook.challenge` goes there
 * and has to come back with the same word in a 2xx answer, as JSON `{"challenge": …}` or as plain text.
 */
import { iso } from "../kernel/clock.ts";
import { secretToken } from "../kernel/ids.ts";
import { sameText } from "../kernel/crypto.ts";
import type { Shop } from "../platform/shop.ts";
import { activate, findWebhooksById, noteChallengeFault } from "./endpoint-store.ts";
import { send } from "./send.ts";

export async function challenge(shop: Shop, webhookId: string): Promise<void> {
  const [webhook] = await findWebhooksById(shop, [webhookId]);
  if (!webhook || webhook.state === "active") return;
  const word = secretToken();
  const body = JSON.stringify({ type: "webhook.challenge", timestamp: iso(shop.now), data: { challenge: word } });
  const { fault, answer } = await send(shop, webhook, shop.newId("delivery"), body, true);
  const why = fault === "" && !sameText(echoIn(answer), word) ? "echo" : fault;
  await shop.commit([why === "" ? activate(shop, webhook.id) : noteChallengeFault(webhook.id, why)]);
}

function echoIn(answer: string): string {
  try {
    const said: unknown = JSON.parse(answer);
    const word = typeof said === "object" && said !== null ? (said as { challenge?: unknown }).challenge : said;
    return typeof word === "string" ? word : "";
  } catch {
    return answer.trim();
  }
}
