/** Everybody at once: guests ask for a hold over the JSON API, the lucky ones buy, the rest are told politely. */
import { newGuest } from "../../../workers/drops/index.ts";
import { chance } from "../checks.ts";
import { ask, type Answer } from "../../load.ts";
import { pay, placeOrder, quoteCart } from "../shopper.ts";
import type { World } from "../world.ts";
import { disorder, type Operation } from "./order-checker.ts";
import { checkedLog, type PlannedDrop } from "./sales.ts";

const connections = 200;
const buyersOut = 8;
/** The provider's word may be late; a payment that went quiet is asked about by the sweep. */
const hearing_ms = 180_000;
const p99_max_ms = 1_000;
export const local = { config: { signingSecret: "local-signing-secret-not-for-production" } };

type Answered = Operation & {
  readonly status: number;
  readonly code: string;
  readonly buyer: number;
  readonly receipt: string | null;
};
export type Outcome = { readonly line: string; readonly faults: string[] };

export async function askForHold(
  url: string,
  saleId: string,
  guest: string,
  attempt: string,
  buyer: number,
): Promise<Answered> {
  const asked = performance.now();
  const answer = await askUntilHeard(`${url}/api/v1/sales/${saleId}/holds?locale=en&currency=USD&ship_to=US`, {
    method: "POST",
    body: { attempt, guest },
  });
  const answered = performance.now();
  const says = JSON.parse(answer.body) as { code?: string; unit?: string; receipt?: string };
  const [shard = -1, seq = null] = says.unit?.split("-").map(Number) ?? [];
  return {
    asked,
    answered,
    status: answer.status,
    code: says.code ?? "",
    buyer,
    receipt: says.receipt ?? null,
    shard,
    seq,
  };
}

/** A connection that was cut tells nothing; the same attempt may be asked again, which is what attempts are for. */
async function askUntilHeard(url: string, wish: Parameters<typeof ask>[1], tries = 4): Promise<Answer> {
  try {
    return await ask(url, wish);
  } catch (thrown) {
    if (tries === 1) throw thrown;
    await new Promise((done) => setTimeout(done, 50));
    return askUntilHeard(url, wish, tries - 1);
  }
}

export async function rush(
  world: World,
  sale: PlannedDrop,
  { buyers, seed, measured }: { buyers: number; seed: number; measured: boolean },
): Promise<Outcome> {
  const random = chance(seed);
  const guests = await Promise.all(Array.from({ length: buyers }, () => newGuest(local)));
  const clicks = wishes(buyers, random);
  const answers: Answered[] = [];
  const began = performance.now();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < clicks.length) {
      const { buyer, attempt, times } = clicks[next++]!;
      const asked = Array.from({ length: times }, () =>
        askForHold(world.directUrl, sale.id, guests[buyer]!, `${attempt}`, buyer),
      );
      answers.push(...(await Promise.all(asked)));
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1000;
  const faults = judged(answers, sale);
  const bought = await buyAll(world, answers);
  faults.push(...bought.faults, ...(await judgedAfter(world, sale, faults.length > 0 ? 0 : hearing_ms)));
  const times = answers.map(({ asked, answered }) => answered - asked).sort((a, b) => a - b);
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0;
  if (measured && p99 >= p99_max_ms) faults.push(`p99 is ${p99.toFixed(0)} ms`);
  const busy = answers.filter(({ status }) => status === 503).length;
  const line =
    `${sale.shards} shard(s): ${answers.length} requests in ${seconds.toFixed(1)} s, ${Math.round(answers.length / seconds)}/s, ` +
    `p50 ${times[Math.floor(times.length / 2)]?.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${busy} × 503, ${bought.orders} sold`;
  return { line, faults };
}

/** Two attempts each in a mixed order, one in ten of them clicked twice. */
function wishes(buyers: number, random: () => number): { buyer: number; attempt: string; times: number }[] {
  const all = Array.from({ length: buyers * 2 }, (_, i) => ({
    buyer: i % buyers,
    attempt: `attempt-${i}`,
    times: random() < 0.1 ? 2 : 1,
    place: random(),
  }));
  return all.sort((a, b) => a.place - b.place);
}

function judged(answers: readonly Answered[], sale: PlannedDrop): string[] {
  const faults: string[] = [];
  const odd = answers.filter(
    ({ status, code }) => status >= 500 && !(status === 503 && code === "sale.busy.unavailable"),
  );
  if (odd.length > 0) faults.push(`${odd.length} answers were ${odd[0]!.status} ${odd[0]!.code}`);
  const strange = answers.find(
    ({ status, code }) => status === 422 && !["sale.sold_out", "sale.limit_reached"].includes(code),
  );
  if (strange) faults.push(`somebody was told ${strange.code}`);
  const holds = new Map<string, Answered>();
  for (const one of answers.filter(({ status }) => status === 201)) {
    const unit = `${one.shard}-${one.seq}`;
    const before = holds.get(unit);
    if (before && before.buyer !== one.buyer) faults.push(`unit ${unit} was promised to two buyers`);
    holds.set(unit, {
      ...one,
      asked: Math.min(one.asked, before?.asked ?? one.asked),
      answered: Math.min(one.answered, before?.answered ?? one.answered),
    });
  }
  if (holds.size !== sale.units) faults.push(`${holds.size} units were promised, there are ${sale.units}`);
  const people = new Set([...holds.values()].map(({ buyer }) => buyer));
  if (people.size !== holds.size) faults.push(`${holds.size} units went to ${people.size} people`);
  const gone = answers.filter(({ code }) => code === "sale.sold_out").map((one) => ({ ...one, seq: null }));
  return [...faults, ...disorder([...holds.values(), ...gone])];
}

/** Those who hold one go on to the checkout and pay, eight at a time. */
async function buyAll(world: World, answers: readonly Answered[]): Promise<{ orders: number; faults: string[] }> {
  const receipts = [
    ...new Map(answers.flatMap((one) => (one.receipt ? [[`${one.shard}-${one.seq}`, one.receipt]] : []))).values(),
  ];
  const faults: string[] = [];
  let orders = 0;
  const buyer = async (): Promise<void> => {
    for (let receipt = receipts.pop(); receipt; receipt = receipts.pop())
      await buyBy(world, receipt).then(
        () => orders++,
        (thrown: unknown) => faults.push(`a holder could not buy: ${String(thrown).slice(0, 160)}`),
      );
  };
  await Promise.all(Array.from({ length: buyersOut }, buyer));
  return { orders, faults };
}

async function buyBy(world: World, receipt: string): Promise<void> {
  const query = "?locale=en&currency=USD&ship_to=US";
  const answer = await ask(`${world.url}/api/v1/carts/held-lines${query}`, { method: "POST", body: { receipt } });
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body.slice(0, 120)}`);
  const { cart_id } = JSON.parse(answer.body) as { cart_id: string };
  const { token } = await quoteCart(world.url, cart_id, `drop-${cart_id.slice(0, 8)}@example.com`);
  const placed = await placeOrder(world.url, token, `drop-${cart_id.slice(0, 20)}`);
  if (placed.payment.redirect_url) await pay(world.acquirer.url, placed.payment.redirect_url);
}

/** Once the payments have been heard: what the log says, and what the books say. */
/** What is wrong already is not waited for. */
async function judgedAfter(world: World, sale: PlannedDrop, wait_ms: number): Promise<string[]> {
  const patience = performance.now() + wait_ms;
  let report = (await checkedLog(world.url, sale)).report;
  while (performance.now() < patience && (report.held > 0 || report.sold < sale.units)) {
    await world.tick();
    await new Promise((done) => setTimeout(done, 500));
    report = (await checkedLog(world.url, sale)).report;
  }
  const faults = report.faults.map((fault) => `log: ${fault}`);
  if (report.sold !== sale.units) faults.push(`the log says ${report.sold} sold of ${sale.units}`);
  if (report.held !== 0) faults.push(`${report.held} are held still`);
  const { n } = world.rows<{ n: number }>(
    `SELECT coalesce(sum(units), 0) AS n FROM drop_receipts WHERE sale_id = '${sale.id}' AND state <> 'void'`,
  )[0]!;
  if (n !== sale.units) faults.push(`orders quote ${n} units of ${sale.units}`);
  return faults;
}
