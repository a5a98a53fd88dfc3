import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { FlashSaleShard } from "../../durable-objects/flash-sale/shard.ts";
import { aPiece } from "../checkout/fixture-store.ts";
import { openFixtureShop } from "../checkout/fixture.ts";
import { verifyFlashSale } from "../drops/flash-sale/verify.ts";
import { aSale } from "../drops/fixture.ts";
import type { Entry, Sale } from "../drops/index.ts";
import { handClock, minute_ms } from "../kernel/clock.ts";
import type { Env } from "../platform/env.ts";

const bindings = env as unknown as Env;
const worker = (exports as unknown as { default: { fetch(url: string, init?: RequestInit): Promise<Response> } })
  .default;
const aShop = () => openFixtureShop(bindings, handClock(Date.now()));
/** What a page says of free units is at most half a second old. */
const aMoment = () => new Promise((done) => setTimeout(done, 700));
const room = { burst: 2, per_second: 1 };

function aBrowser() {
  const jar = new Map<string, string>([["yaji_prefs", "EUR.FR"]]);
  const send = async (path: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await worker.fetch(`http://shop.test${path}`, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      ...(form ? { body: new URLSearchParams(form) } : {}),
      headers: { cookie: [...jar].map(([n, v]) => `${n}=${v}`).join("; "), "sec-fetch-site": "same-origin" },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = set.split(";")[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
  return { send, text: async (path: string) => (await send(path)).text() };
}

const post = async <T>(path: string, body: object): Promise<{ status: number; retry: string | null; says: T }> => {
  const answer = await worker.fetch(`http://shop.test/api/v1${path}`, { method: "POST", body: JSON.stringify(body) });
  return { status: answer.status, retry: answer.headers.get("retry-after"), says: (await answer.json()) as T };
};
const hold = (sale: Sale, body: object) =>
  post<{ code?: string; receipt?: string; hold_id?: string }>(`/sales/${sale.id}/holds`, {
    attempt: crypto.randomUUID(),
    ...body,
  });
const attempt = (html: string) => /name="attempt" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe("a sale without a script", () => {
  it(
    "is joined, waited for, held and taken to the checkout; who comes late is told politely",
    { timeout: 30_000 },
    async () => {
      const sale = await aSale(aShop(), await aPiece(aShop()), { allotment: 1, rule: { waitingRoom: room } });
      const at = `/en/drops/${sale.slug}`;
      const lucky = aBrowser();
      expect(await lucky.text(at)).toContain("Join the waiting room");
      expect((await lucky.send(`${at}/tickets`, {})).status).toBe(303);
      const turn = await lucky.text(at);
      expect(turn).toContain("It is your turn");
      await lucky.send(`${at}/holds`, { attempt: attempt(turn) });
      await lucky.send(`${at}/holds`, { attempt: attempt(turn) });
      expect(await lucky.text(at)).toContain("One is held for you");
      expect(await lucky.text("/en/cart")).toContain("Until ");
      expect(await lucky.text("/en/checkout")).toContain("€50.00");

      await aMoment();
      const late = aBrowser();
      await late.send(`${at}/tickets`, {});
      const gone = await late.text(at);
      expect(gone).toContain("They have all been spoken for");
      expect(gone).toContain("One is held and not yet paid for");
      expect(gone).toMatch(/<noscript><meta http-equiv="refresh" content="15"/);

      await lucky.send(`${at}/returns`, {});
      expect(await lucky.text("/en/cart")).toContain("Nothing in it yet");
      await aMoment();
      expect(await late.text(at)).not.toContain("spoken for");
    },
  );
});

describe("a sale over the API", () => {
  it("lets nobody in before their turn, and a ticket serves its owner alone", async () => {
    const soon = { startsAt: Date.now() + 60 * minute_ms, endsAt: Date.now() + 120 * minute_ms };
    const sale = await aSale(aShop(), await aPiece(aShop()), { ...soon, rule: { waitingRoom: room } });
    const joined = await post<{ ticket: string; guest: string; ahead: number | null; present: number }>(
      `/sales/${sale.id}/tickets`,
      {},
    );
    expect(joined.says).toMatchObject({ ahead: null, present: 1 });
    const { guest, ticket } = joined.says;
    expect((await post(`/sales/${sale.id}/tickets`, { guest, ticket })).says).toMatchObject({ present: 1 });
    expect((await hold(sale, { guest, ticket })).says.code).toBe("sale.not_open");

    const open = await aSale(aShop(), await aPiece(aShop()), { rule: { waitingRoom: { burst: 1, per_second: 1 } } });
    const other = await post<{ ticket: string; guest: string }>(`/sales/${open.id}/tickets`, {});
    expect((await hold(open, { ticket: other.says.ticket })).says.code).toBe("sale.ticket_needed");
    expect((await hold(open, { ticket: other.says.ticket, guest: other.says.guest })).status).toBe(201);
  });

  it("a shard that is overloaded promises nothing and asks to come back; the same attempt is then served", async () => {
    const sale = await aSale(aShop(), await aPiece(aShop()));
    const stub = bindings.FLASH_SHARD.getByName(`${sale.id}/0`);
    await runInDurableObject(stub, (shard: FlashSaleShard) => {
      const rules = Object.getPrototypeOf(shard) as FlashSaleShard;
      const real = rules.reserveMany;
      rules.reserveMany = async () => {
        rules.reserveMany = real;
        throw Object.assign(new Error("too many requests queued"), { overloaded: true });
      };
    });
    const { guest } = (await post<{ guest: string }>(`/sales/${sale.id}/tickets`, {})).says;
    const wish = { guest, attempt: "the-same-attempt" };
    const busy = await hold(sale, wish);
    expect([busy.status, busy.says.code]).toEqual([503, "sale.busy.unavailable"]);
    expect(Number(busy.retry)).toBeGreaterThan(0);
    const served = await hold(sale, wish);
    expect(served.status).toBe(201);
    await evictDurableObject(stub);
    expect((await hold(sale, wish)).says.hold_id).toBe(served.says.hold_id);
  });

  it("its log is checked by a stranger; one changed line is found", async () => {
    const sale = await aSale(aShop(), await aPiece(aShop()), { allotment: 3, rule: { shards: 2 } });
    await hold(sale, {});
    await hold(sale, {});
    const answer = await worker.fetch(`http://shop.test/api/v1/sales/${sale.id}/log`);
    const entries = (await answer.text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Entry);
    expect(verifyFlashSale(entries)).toMatchObject({ faults: [], held: 2, unsold: 1, allotment: 3 });
    const forged = entries.map((entry) =>
      entry.event.kind === "held" ? { ...entry, event: { ...entry.event, buyer: "a-friend-of-the-house" } } : entry,
    );
    expect(verifyFlashSale(forged).faults.join()).toContain("has been changed");
    expect(verifyFlashSale(entries.filter(({ event }) => event.kind !== "units_in")).faults.length).toBeGreaterThan(0);
  });
});
