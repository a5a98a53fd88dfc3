/**
 * The objects alone, asked by a Worker beside the shop: one hold a call against fifty a call on one object, and more
 * requests than units over many shards.
 */
import { openLocalShop } from "../../../scripts/local-shop.ts";
import { verifyFlashSale } from "../../../workers/drops/flash-sale/verify.ts";
import type { Entry } from "../../../workers/drops/chain.ts";
import type { Outcome } from "./rush.ts";

const asker = `
const fnv = (text) => { let h = 0x811c9dc5; for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0; return h; };
export default {
  async fetch(request, env) {
    const { sale, shards, allotment, requests, bundle, parallel, name } = await request.json();
    const gate = env.GATE.getByName(sale);
    const shard = (i) => env.SHARD.getByName(sale + "/" + i);
    const now = Date.now();
    await gate.open({ sale, allotment, shards, startsAt: now - 1000, endsAt: now + 3600000, limitPerPerson: 1, hold_ms: 3600000,
      lanes: [{ id: "everyone", opensAt: now - 1000 }] });
    const queues = Array.from({ length: shards }, () => []);
    for (let i = 0; i < requests; i++) {
      const buyer = name + i;
      queues[fnv(buyer) % shards].push({ buyer, attempt: "attempt1", units: 1, lane: "everyone", opensAt: 0 });
    }
    let held = 0, gone = 0;
    const admit = async (i, wishes) => {
      const outcomes = await shard(i).reserveMany(wishes);
      const empty = wishes.filter((_, n) => !outcomes[n].ok);
      held += wishes.length - empty.length;
      if (empty.length === 0) return;
      const free = await gate.refill(i, empty.length);
      if (free === 0) gone += empty.length; else await admit(i, empty);
    };
    const began = Date.now();
    const walk = async (i) => { for (let some = queues[i].splice(0, bundle); some.length > 0; some = queues[i].splice(0, bundle)) await admit(i, some); };
    await Promise.all(queues.flatMap((_, i) => Array.from({ length: parallel }, () => walk(i))));
    const took_ms = Date.now() - began;
    let lines = [];
    for (const chain of [gate, ...queues.map((_, i) => shard(i))])
      for (let from = 1; ; from += 2000) { const page = await chain.log(from, 2000); lines.push(...page); if (page.length < 2000) break; }
    return Response.json({ held, gone, took_ms, lines });
  },
};`;

type Asked = { held: number; gone: number; took_ms: number; lines: Entry[] };

export async function admission({
  script,
  requests,
  units,
  shards,
}: {
  script: string;
  requests: number;
  units: number;
  shards: number;
}): Promise<Outcome> {
  const shop = await openLocalShop({
    script,
    beside: [
      {
        name: "asker",
        modules: true,
        compatibilityDate: "2026-11-01",
        script: asker,
        durableObjects: {
          GATE: { className: "FlashSaleGate", scriptName: "yaji", useSQLite: true },
          SHARD: { className: "FlashSaleShard", scriptName: "yaji", useSQLite: true },
        },
      },
    ],
  });
  try {
    const worker = await shop.miniflare.getWorker("asker");
    const ask = async (wish: object): Promise<Asked> => {
      const answer = await worker.fetch("http://asker/", { method: "POST", body: JSON.stringify(wish) });
      return (await answer.json()) as Asked;
    };
    const few = Math.min(requests, 20_000);
    const one = { shards: 1, allotment: 1_000_000 };
    await ask({ ...one, sale: "sal_warm", requests: 500, bundle: 1, parallel: 32, name: "w" });
    const single = await ask({ ...one, sale: "sal_single", requests: few / 10, bundle: 1, parallel: 32, name: "s" });
    const bundled = await ask({ ...one, sale: "sal_bundled", requests: few * 2, bundle: 50, parallel: 8, name: "b" });
    const many = await ask({
      sale: "sal_many",
      shards,
      allotment: units,
      requests,
      bundle: 50,
      parallel: 4,
      name: "m",
    });
    const rate = ({ held, took_ms }: Asked) => (held * 1000) / took_ms;
    const [slow, quick] = [rate(single), rate(bundled)];
    const report = verifyFlashSale(many.lines);
    const faults = report.faults.map((fault) => `${requests} for ${units}: ${fault}`);
    if (many.held !== units || report.held !== units)
      faults.push(`${requests} requests for ${units} units held ${many.held}`);
    if (quick < 10 * slow) faults.push(`bundles of 50 are only ${(quick / slow).toFixed(1)} × as fast as single holds`);
    const line =
      `one object: ${Math.round(slow)} single holds/s, ${Math.round(quick)} in bundles of 50 (× ${(quick / slow).toFixed(1)}) · ` +
      `${requests} requests for ${units} units on ${shards} shards: ${many.held} held, ${many.gone} told it was gone, ${(many.took_ms / 1000).toFixed(1)} s`;
    return { line, faults };
  } finally {
    await shop.close();
  }
}
