/** From an event of the shop to a seller's software, which checks messages with the specification's own library. */
import { Webhook } from "standardwebhooks";
import { beforeEach, describe, expect, it } from "vitest";
import { anOwner, bindings, shop as plain, type Owner } from "../access/fixture.ts";
import { day_ms, handClock, hour_ms, minute_ms, systemClock } from "../kernel/clock.ts";
import { openShopForJob, type Shop } from "../platform/shop.ts";
import { listMails } from "../notices/index.ts";
import { challenge } from "./challenge.ts";
import { deliver } from "./deliver.ts";
import { findDeliveries } from "./delivery-store.ts";
import { disableDead } from "./disable-dead.ts";
import { findWebhook } from "./endpoint-store.ts";
import { hearEvent } from "./hear-event.ts";
import { createWebhook, redeliverMessage, rotateWebhookSecret } from "./manage-webhooks.ts";

type Got = { readonly body: string; readonly headers: Record<string, string> };
type Erp = { readonly got: Got[]; answer(got: Got): Response | Promise<Response>; clock: ReturnType<typeof handClock> };
let owner: Owner;
let erp: Erp;
const url = "https://erp.example.net/hooks";

beforeEach(async () => {
  owner = await anOwner();
  erp = { got: [], answer: echo, clock: handClock(systemClock.now()) };
});

/** What a receiver does with a challenge. */
function echo({ body }: Got): Response {
  const { data } = JSON.parse(body) as { data: { challenge?: string } };
  return Response.json({ challenge: data.challenge });
}

/** No queue carries anything away: here only the test itself sends. */
const quiet = { ...bindings, EVENTS: { sendBatch: async () => undefined } as unknown as Queue<unknown> };

/** The shop at the receiver's time; calls to the outside end at the receiver. */
function aShop(): Shop {
  const outbound: Shop["outbound"] = async (_url, init) => {
    const got = { body: init?.body as string, headers: init?.headers as Record<string, string> };
    erp.got.push(got);
    return erp.answer(got);
  };
  return { ...openShopForJob(quiet, erp.clock, "test", () => {}), outbound };
}

async function listening(topics = ["payout.paid"], scheme: "v1" | "v1a" = "v1") {
  const made = await createWebhook(aShop(), owner.sellerId, { url, topics, scheme });
  if (!made.ok) throw new Error(made.fault.code);
  await challenge(aShop(), made.value.webhook.id);
  erp.got.length = 0;
  return { id: made.value.webhook.id, secret: made.value.secret };
}
let serial = 0;
const pay = (event = `evt_${++serial}_${owner.sellerId}`) =>
  hearEvent(aShop(), {
    id: event,
    topic: "payout.paid",
    payload: { sellerId: owner.sellerId, payoutId: "pyo_1", iban: "DE00" },
  });
const log = async (id: string) => (await findDeliveries(plain, owner.sellerId, id, {})).items;
const stateOf = async (id: string) => (await findWebhook(plain, owner.sellerId, id))!.state;

describe("an endpoint", () => {
  it("is shut until it has echoed the challenge, and an address inside the house is refused", async () => {
    const wish = (to: string) =>
      createWebhook(aShop(), owner.sellerId, { url: to, topics: ["order.paid"], scheme: "v1" });
    for (const inside of [
      "http://erp.example.net",
      "https://127.0.0.1/",
      "https://10.0.0.1.nip.io/",
      "https://a@b.net/",
    ])
      expect(await wish(inside)).toMatchObject({ ok: false, fault: { code: "webhook.url_refused" } });

    erp.answer = () => new Response("hello");
    const { id, secret } = await listening();
    expect([await stateOf(id), (await findWebhook(plain, owner.sellerId, id))!.challengeFault]).toEqual([
      "pending",
      "echo",
    ]);
    await pay();
    expect(erp.got).toEqual([]);
    erp.answer = (got) => {
      const told = new Webhook(secret).verify(got.body, got.headers) as { data: { challenge: string } };
      return new Response(told.data.challenge);
    };
    await challenge(aShop(), id);
    expect(await stateOf(id)).toBe("active");
    expect(JSON.stringify(await findWebhook(plain, owner.sellerId, id))).not.toContain(secret.slice(6));
  });

  it("is told what concerns its seller, of the fields that are anybody's to know, once", async () => {
    const { id, secret } = await listening();
    await Promise.all([pay("evt_once"), pay("evt_once")]);
    await hearEvent(aShop(), { id: "evt_other", topic: "order.paid", payload: { orderId: "ord_x" } });
    await deliver(aShop());
    await deliver(aShop());
    expect(erp.got).toHaveLength(1);
    const { body, headers } = erp.got[0]!;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: "payout.paid",
      data: { seller_id: owner.sellerId, payout_id: "pyo_1" },
    });
    expect(body).not.toContain("DE00");
    expect(await log(id)).toMatchObject([{ state: "delivered", attempts: 1, tries: [{ status: 200, fault: "" }] }]);
  });

  it("is tried again by the schedule, under one id and with a fresh time, and given up after ten", async () => {
    const { id } = await listening();
    erp.answer = () => new Response(null, { status: 503 });
    await pay();
    await deliver(aShop());
    for (let tries = 2; tries <= 12; tries++) {
      erp.clock.advance(30 * hour_ms);
      await deliver(aShop());
    }
    expect(erp.got).toHaveLength(10);
    expect(new Set(erp.got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(new Set(erp.got.map(({ headers }) => headers["webhook-timestamp"])).size).toBe(10);
    const [given] = await log(id);
    expect([given!.state, given!.tries.length]).toEqual(["given_up", 10]);

    erp.answer = () => new Response(null, { status: 204 });
    expect((await redeliverMessage(aShop(), owner.sellerId, id, given!.id)).ok).toBe(true);
    await deliver(aShop(), [given!.id]);
    expect((await log(id))[0]).toMatchObject({ id: given!.id, state: "delivered" });
    const other = await anOwner("Other");
    expect((await redeliverMessage(aShop(), other.sellerId, id, given!.id)).ok).toBe(false);
  });

  it("waits five seconds, then five minutes; a sender that died in between only repeats", async () => {
    await listening();
    erp.answer = () => new Response(null, { status: 500 });
    await pay();
    await deliver(aShop());
    erp.clock.advance(4_900);
    expect(await deliver(aShop())).toBe(0);
    erp.clock.advance(1_200);
    expect(await deliver(aShop())).toBe(1);
    erp.clock.advance(4 * minute_ms);
    expect(await deliver(aShop())).toBe(0);
    erp.answer = () => Promise.reject(new Error("the connection broke"));
    erp.clock.advance(2 * minute_ms + 1_000);
    const both = await Promise.all([deliver(aShop()), deliver(aShop())]);
    expect(both.reduce((a, b) => a + b)).toBe(1);
  });

  it("is disabled after five days of failure, and its owners have a letter; one who says Gone at once", async () => {
    const { id } = await listening();
    erp.answer = () => new Response(null, { status: 500 });
    await pay();
    await deliver(aShop());
    expect(await disableDead(aShop())).toBe(0);
    erp.clock.advance(5 * day_ms + 1);
    await Promise.all([disableDead(aShop()), disableDead(aShop())]);
    expect(await stateOf(id)).toBe("disabled");
    const mails = await listMails(plain, { recipient: `${owner.id.toLowerCase()}@example.com` });
    expect(mails.items.map(({ subject }) => subject)).toEqual([expect.stringContaining("Kiln")]);

    erp.answer = echo;
    const gone = await listening();
    erp.answer = () => new Response(null, { status: 410 });
    await pay();
    await deliver(aShop());
    expect(await stateOf(gone.id)).toBe("disabled");
  });

  it("has both signatures for a day after a rotation", async () => {
    const { id, secret } = await listening();
    const rotated = await rotateWebhookSecret(aShop(), owner.sellerId, id);
    if (!rotated.ok) throw new Error(rotated.fault.code);
    await pay();
    await deliver(aShop());
    const { body, headers } = erp.got[0]!;
    for (const known of [secret, rotated.value.secret])
      expect(() => new Webhook(known).verify(body, headers)).not.toThrow();
    erp.clock.advance(day_ms);
    await pay();
    await deliver(aShop());
    expect(erp.got[1]!.headers["webhook-signature"]!.split(" ")).toHaveLength(1);
  });
});
