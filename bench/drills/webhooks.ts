/**
 * drill:webhooks — about 500 payment messages (150 with --short): each genuine one up to four times, fully shuffled, among
 * forgeries (no signature, wrong signature, changed body, ten minutes old). The shop must end exactly as it does when each
 * genuine message arrives once and in order, and every forgery is refused. Both runs start from the same state on disk.
 */
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { buy, capturesAt, pay } from "./shopper.ts";
import { chance, conclude, flag, ordersWhole, seedOf, stockEquations } from "./checks.ts";
import { openWorld, type Plant, type World } from "./world.ts";

const orders = flag("short") ? 30 : 125;
const seed = seedOf();
const random = chance(seed);

/** The bug that believes anybody. */
const bug: Plant = { find: "if (!right) return", replace: "if (false) return" };

type Message = { readonly id: string; readonly body: string };
const collected: Message[] = [];
const collector = createServer((request, answer) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString()));
  request.on("end", () => {
    collected.push({ id: String(request.headers["webhook-id"]), body });
    answer.end();
  });
});
await new Promise<void>((done) => collector.listen(18_713, "127.0.0.1", done));

const world = await openWorld({
  port: 18_703,
  units: 10_000,
  plant: flag("plant") ? bug : undefined,
  webhookUrl: "http://127.0.0.1:18713/",
});
await world.start();
for (let i = 0; i < orders; i++) {
  const [placed] = await buy(world.url, world.variantId, `hook-${i}`);
  const url = placed!.payment.redirect_url!;
  const fate = random();
  await pay(world.acquirer.url, url, fate < 0.75 ? "captured" : fate < 0.9 ? "declined" : "cancelled");
  if (fate >= 0.95) await pay(world.acquirer.url, url, "captured"); // late success: cancelled first, then paid after all
}
await pause(1_500);
world.kill();
const beginning = world.copyState();
const genuine = [...new Map(collected.map((message) => [message.id, message])).values()];

const signer = new Webhook(world.webhookSecret);
type Sent = {
  readonly id: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly forged: boolean;
};
const stamped = ({ id, body }: Message, at: Date, signature = signer.sign(id, at, body)): Record<string, string> => ({
  "content-type": "application/json",
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": signature,
});
const honest = (message: Message): Sent => ({ ...message, headers: stamped(message, new Date()), forged: false });

function forgery(message: Message, kind: number): Sent {
  const lie = {
    id: `${message.id}-forged`,
    body: message.body.replace(/payment\.\w+/, "payment.captured").replace(/"status":"\w+"/, '"status":"captured"'),
  };
  const now = new Date();
  if (kind === 0) return { ...lie, headers: stamped(lie, now, "v1,AAAA"), forged: true };
  if (kind === 1)
    return { ...lie, headers: stamped(lie, now, signer.sign(message.id, now, message.body)), forged: true };
  return { ...message, headers: stamped(message, new Date(now.getTime() - 600_000)), forged: true };
}

function shuffled<T>(list: readonly T[]): T[] {
  const left = [...list];
  return Array.from(list, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

const faults: string[] = [];
async function deliver({ headers, body, forged }: Sent): Promise<void> {
  const answer = await fetch(`${world.url}/hooks/payments/sandbox`, { method: "POST", headers, body });
  await answer.arrayBuffer();
  if (forged && answer.status < 400) faults.push(`a forged message was taken: ${answer.status}`);
  if (!forged && answer.status >= 400) faults.push(`a genuine message was refused: ${answer.status}`);
}

async function run(messages: readonly Sent[], atOnce: number): Promise<string> {
  world.restoreState(beginning);
  await world.start();
  let next = 0;
  const courier = async (): Promise<void> => {
    while (next < messages.length) await deliver(messages[next++]!);
  };
  await Promise.all(Array.from({ length: atOnce }, courier));
  for (let i = 0; i < 4; i++) {
    await pause(700);
    await world.tick();
  }
  faults.push(...stockEquations(world), ...ordersWhole(world));
  const end = ending(world);
  world.kill();
  return end;
}

/** Everything the messages can change, without the times. */
const ending = (world: World): string =>
  JSON.stringify([
    world.rows("SELECT number, state FROM orders ORDER BY id"),
    world.rows("SELECT id, state, captured_minor, refunded_minor, decline_code FROM payments ORDER BY id"),
    world.rows("SELECT order_id, state, quantity FROM holds ORDER BY order_id"),
    world.rows("SELECT on_hand, held FROM stock ORDER BY variant_id, location_id"),
    world.rows("SELECT reason, reference, quantity FROM stock_moves ORDER BY reference, reason"),
    world.rows("SELECT once FROM mails ORDER BY once"),
  ]);

const inOrder = await run(genuine.map(honest), 1);
const copies = genuine.flatMap((message) =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => honest(message)),
);
const forgeries = Array.from({ length: Math.ceil(orders * 1.5) }, (_, i) =>
  forgery(genuine[Math.floor(random() * genuine.length)]!, i % 3),
);
const storm = shuffled([...copies, ...forgeries]);
const inStorm = await run(storm, 12);
if (inOrder !== inStorm) faults.push("the shuffled run ended otherwise than the run in order");
const captured = await capturesAt(world.acquirer.url);
collector.close();
await world.close();
conclude(
  "webhooks",
  `seed ${seed} · ${orders} orders, ${genuine.length} genuine messages, ${storm.length} sent (${forgeries.length} forged) · ${captured} captures at the acquirer`,
  faults,
  flag("plant"),
);
process.exit();
