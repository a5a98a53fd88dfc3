/** kill -9 in the middle of a sale, again and again: what was acknowledged is in the log, and the units add up each time. */
import { newGuest } from "../../../workers/drops/index.ts";
import type { World } from "../world.ts";
import { askForHold, local, type Outcome } from "./rush.ts";
import { checkedLog, type PlannedDrop } from "./sales.ts";

const clients = 24;

export async function killed(world: World, sale: PlannedDrop, kills: number): Promise<Outcome> {
  const promised = new Set<string>();
  const faults: string[] = [];
  let buyer = 0;
  for (let kill = 0; kill < kills; kill++) {
    const shop = { alive: true };
    const client = async (): Promise<void> => {
      while (shop.alive) {
        const n = buyer++;
        const answer = await askForHold(world.directUrl, sale.id, await newGuest(local), `attempt-${n}`, n).catch(
          () => null,
        );
        if (answer?.status === 201) promised.add(`${answer.shard}-${answer.seq}`);
        if (!answer) return;
      }
    };
    const rush = Promise.all(Array.from({ length: clients }, client));
    await new Promise((done) => setTimeout(done, 150 + ((kill * 97) % 350)));
    world.kill();
    shop.alive = false;
    await rush;
    await world.start();
    await world.tick();
    faults.push(...(await judged(world, sale, promised, kill)));
  }
  return { line: `${kills} × kill -9: ${promised.size} holds acknowledged, ${faults.length} faults`, faults };
}

async function judged(world: World, sale: PlannedDrop, promised: ReadonlySet<string>, kill: number): Promise<string[]> {
  const { entries, report } = await checkedLog(world.url, sale);
  const faults = report.faults.map((fault) => `after kill ${kill + 1}: ${fault}`);
  const written = new Set(
    entries.flatMap(({ chain, seq, event }) => (event.kind === "held" ? `${chain.slice("shard-".length)}-${seq}` : [])),
  );
  const lost = [...promised].filter((unit) => !written.has(unit));
  if (lost.length > 0)
    faults.push(`after kill ${kill + 1}: ${lost.length} acknowledged holds are lost, such as ${lost[0]}`);
  return faults;
}
