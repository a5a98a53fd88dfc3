/**
 * drill:provider — 2,000 checkouts (120 with --short) against an acquirer that breaks off after the deed, answers late,
 * doubles, delays, withholds and forges its messages, captures other amounts, and captures what was cancelled. Shoppers
 * try again, pay again, cancel and come back by browser meanwhile. In the end the acquirer's own report must agree with
 * the shop to the cent: paid orders once and in full, everything else paid back or set aside for a person.
 */
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "../load.ts";
import { chance, conclude, everythingTold, flag, seedOf, stockEquations } from "./checks.ts";
import { buy, pay, Refused, type Placed } from "./shopper.ts";
import { openWorld, type Plant, type World } from "./world.ts";

const orders = flag("short") ? 120 : 2_000;
const at_once = 8;
const seed = seedOf();
const random = chance(seed);

/** The bug that asks again with a new key. */
const bug: Plant = {
  find: "request.paymentId, opening(request)",
  replace: "crypto.randomUUID(), opening(request)",
};

const faults: readonly object[] = [
  { kind: "drop_after", rate: 0.1, operation: "payment_sessions" },
  { kind: "error_after", rate: 0.05, operation: "payment_sessions" },
  { kind: "drop_after", rate: 0.1, operation: "refunds" },
  { kind: "refund_pending", rate: 0.2, ms: 300 },
  { kind: "mismatched_capture", rate: 0.02 },
  { kind: "late_success", rate: 0.4, ms: 400 },
  { kind: "webhook_duplicate", rate: 0.1 },
  { kind: "webhook_reorder", rate: 0.2, ms: 800 },
  { kind: "webhook_forged", rate: 0.05 },
  { kind: "webhook_stale", rate: 0.05 },
  { kind: "webhook_withheld", rate: 0.1 },
];

const world = await openWorld({ port: 18_705, units: 100_000, ...(flag("plant") ? { plant: bug } : {}) });
await world.start();
const headers = { "content-type": "application/json", authorization: "Bearer sk_test_yaji" };
const acquirer = async <T>(path: string, body?: object): Promise<T> => {
  const method = body ? "POST" : "GET";
  return JSON.parse(
    (await ask(`${world.acquirer.url}${path}`, { method, headers, ...(body ? { body } : {}) })).body,
  ) as T;
};
for (const fault of faults) await acquirer("/sandbox/faults", fault);

const asOwner = ({ access_token }: Placed) => ({ ...headers, authorization: `Bearer ${access_token}` });
const command = (placed: Placed, noun: string, body: object) =>
  ask(`${world.url}/api/v1/orders/${placed.id}/${noun}`, { method: "POST", headers: asOwner(placed), body });

type Session = { readonly id: string; readonly status: string };
type Started = { readonly redirect_url: string | null };

/** The shopper whose page did not open presses the button again, as shoppers do. */
async function pageOf(placed: Placed): Promise<string | null> {
  let page = placed.payment.redirect_url;
  for (let press = 0; page === null && press < 4; press++) {
    const answer = await command(placed, "payments", { method: "card" });
    page = answer.status < 300 ? (JSON.parse(answer.body) as Started).redirect_url : null;
    if (page === null) await pause(50);
  }
  return page;
}

/** Pays wherever a page stands open for this payment: with a sound shop there is one, with the planted bug there are more. */
async function payEverywhere(placed: Placed): Promise<void> {
  const { data } = await acquirer<{ data: Session[] }>(`/v1/payment_sessions?merchant_reference=${placed.payment.id}`);
  for (const { id, status } of data)
    if (status === "open") await pay(world.acquirer.url, `http://a/${id}`).catch(refused);
}
const refused = (thrown: unknown): void => {
  if (!(thrown instanceof Refused)) throw thrown;
};
const comeBack = async (placed: Placed): Promise<void> =>
  void (await ask(`${world.url}/en/orders/${placed.number}/return?session=anything&paid=true`, {}));

async function shop(i: number): Promise<void> {
  const fate = random();
  const [placed] = await buy(world.url, world.variantId, `chaos-${i}`);
  const page = await pageOf(placed!);
  if (page === null || fate < 0.7) {
    await payEverywhere(placed!);
    if (fate < 0.35) await Promise.all([comeBack(placed!), comeBack(placed!)]);
    return;
  }
  if (fate < 0.82) {
    await pay(world.acquirer.url, page, "declined").catch(refused);
    await comeBack(placed!);
    const again = await command(placed!, "payments", { method: "alipay" });
    const next = again.status < 300 ? (JSON.parse(again.body) as Started).redirect_url : null;
    if (next) await pay(world.acquirer.url, next).catch(refused);
    return;
  }
  if (fate < 0.94) await command(placed!, "cancellation", {});
}

let next = 0;
let lines_lost = 0;
const failures: string[] = [];
/** A line that breaks is part of the weather: what counts is what the shop and the acquirer say afterwards. */
function brokeOff(thrown: unknown): void {
  if ((thrown as { code?: string }).code === "ECONNRESET") lines_lost++;
  else failures.push(`a journey broke: ${String(thrown)}`);
}
const shopper = async (): Promise<void> => {
  while (next < orders) await shop(next++).catch(brokeOff);
};
await Promise.all(Array.from({ length: at_once }, shopper));
await pause(1_500);

/** Nobody waits an hour here: the clock of every question is set to now, and the jobs run until none is left. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < 6; round++) {
    world.kill();
    world.write(`UPDATE payments SET check_at = 0 WHERE check_at IS NOT NULL;
      UPDATE refunds SET check_at = 0 WHERE check_at IS NOT NULL; UPDATE outbox SET due_at = 0 WHERE done_at IS NULL;`);
    await world.start();
    const ticks = Math.ceil(orders / 60) + 3;
    for (let tick = 0; tick < ticks; tick++) await world.tick();
    await pause(1_500);
  }
}
await settle(world);

type Line = {
  readonly kind: string;
  readonly payment_session: string;
  readonly merchant_reference: string;
  readonly amount_minor: number;
  readonly id: string;
};
async function reported(): Promise<Line[]> {
  const days = new Set([performance.timeOrigin, Date.now()].map((at) => new Date(at).toISOString().slice(0, 10)));
  const lines: Line[] = [];
  for (const day of days)
    for (let after = "", more = true; more;) {
      const page = await acquirer<{ data: Line[]; has_more: boolean }>(
        `/v1/reports/${day}${after && `?after=${after}`}`,
      );
      lines.push(...page.data);
      after = page.data.at(-1)?.id ?? "";
      more = page.has_more;
    }
  return lines;
}

type Row = {
  readonly id: string;
  readonly order_id: string;
  readonly state: string;
  readonly order_state: string;
  readonly total: number;
};
const lines = await reported();
const captures = lines.filter(({ kind }) => kind === "capture");
const paymentOf = new Map(captures.map((line) => [line.payment_session, line.merchant_reference]));
const net = new Map<string, number>();
for (const line of lines) {
  const payment = line.kind === "capture" ? line.merchant_reference : paymentOf.get(line.payment_session)!;
  net.set(payment, (net.get(payment) ?? 0) + (line.kind === "capture" ? line.amount_minor : -line.amount_minor));
}
const twice = captures.filter(
  (line, i) => captures.findIndex((other) => other.merchant_reference === line.merchant_reference) !== i,
);
const rows = world.rows<Row>(`
  SELECT payments.id, payments.order_id, payments.state, orders.state AS order_state, orders.total_minor AS total
  FROM payments JOIN orders ON orders.id = payments.order_id`);
const byOrder = Map.groupBy(rows, ({ order_id }) => order_id);
for (const [orderId, payments] of byOrder) {
  const kept = payments.reduce((sum, { id }) => sum + (net.get(id) ?? 0), 0);
  const aside = payments
    .filter(({ state }) => state === "quarantined")
    .reduce((sum, { id }) => sum + (net.get(id) ?? 0), 0);
  const { order_state, total } = payments[0]!;
  const owed = order_state === "paid" ? total : 0;
  if (kept - aside !== owed)
    failures.push(`${orderId} is ${order_state} and the acquirer keeps ${kept - aside}, not ${owed}`);
}
if (twice.length > 0) failures.push(`${twice.length} payments were charged twice`);
const asideCount = rows.filter(({ state }) => state === "quarantined").length;
const unsure = rows.filter(({ state }) => state === "unknown").length;
if (unsure > 0) failures.push(`${unsure} payments are still unclear`);
failures.push(...stockEquations(world), ...everythingTold(world));
const paid = [...byOrder.values()].filter(([row]) => row!.order_state === "paid").length;
await world.close();
conclude(
  "provider",
  `seed ${seed} · ${orders} orders, ${paid} paid, ${captures.length} captures, ${lines.length - captures.length} refunds, ${asideCount} set aside, ${lines_lost} lines broke`,
  failures,
  flag("plant"),
);
process.exit();
