/**
 * drill:balance — one gift balance spent in many places at once, one gift card and one one-use coupon redeemed 500 times
 * in parallel (40 with --short). The balance is never below nothing, the card and the coupon are redeemed once each.
 */
import { createHash } from "node:crypto";
import { ask } from "../load.ts";
import { addCoupon, placeOrder, quoteCart, openCart, Refused } from "./shopper.ts";
import { chance, conclude, flag, seedOf, stockEquations } from "./checks.ts";
import { openWorld, type Plant } from "./world.ts";

const short = flag("short");
const redemptions = short ? 40 : 500;
const spends = short ? 10 : 60;
const seed = seedOf();
const random = chance(seed);

/** Count, then insert: the count is looked at, the use is written down, and nothing ties the two together. */
const bug: Plant = {
  find: "UPDATE promotions SET uses = uses + 1 WHERE",
  replace: "UPDATE promotions SET uses = uses + 0 WHERE",
};

const world = await openWorld({ port: 9_351, units: 2 * redemptions, plant: flag("plant") ? bug : undefined });
const keyOf = (n: number): string => `yk_${createHash("sha256").update(`${seed} ${n}`).digest("base64url")}`;
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");
const people = 20;
const code = "K7WMK7WMK7WMK7WM";
const worth = 10_000;

for (let n = 0; n < people; n++)
  world.write(`INSERT INTO accounts (id, email, role, created_at) VALUES ('acc_drill${n}', 'p${n}@example.com', 'shopper', 0);
    INSERT INTO api_keys (token_sha256, account_id, name, created_at) VALUES ('${sha(keyOf(n))}', 'acc_drill${n}', 'drill', 0);`);
world.write(`INSERT INTO gift_cards (id, code_sha256, hint, currency, amount_minor, state, issued_by, issued_at, expires_at)
  VALUES ('gft_drill', '${sha(`gift-card.${code}`)}', 'K7WM', 'USD', ${worth}, 'issued', 'drill', 0, 9000000000000);
  INSERT INTO promotions (id, code, position, conditions, actions, starts_at, uses_max)
  VALUES ('prm_once', 'ONCE', 1, '[]', '[{"kind":"percent_off_order","bp":1000}]', 0, 1);`);
await world.start();

const faults: string[] = [];
const headers = (n: number) => ({ "content-type": "application/json", authorization: `Bearer ${keyOf(n)}` });
const started = performance.now();

/** The card: everybody at once, each as often as the limit of guesses lets them. */
const redeemed = await Promise.all(
  Array.from({ length: redemptions }, (_, i) =>
    ask(`${world.url}/api/v1/me/balance/gift-cards?currency=USD`, {
      method: "POST",
      headers: headers(i % people),
      body: { code },
    }),
  ),
);
const winners = redeemed.flatMap(({ status }, i) => (status === 200 ? [i % people] : []));
if (winners.length !== 1) faults.push(`the gift card was redeemed ${winners.length} times`);
for (const { status, body } of redeemed)
  if (status !== 200 && status !== 422 && status !== 429)
    faults.push(`a redemption answered ${status} ${body.slice(0, 80)}`);

/** The coupon: a basket each, quoted while it is free, ordered at the same moment. */
const quotes = await inTurns(redemptions, async (i) => {
  const { cart_id } = await openCart(world.url, world.variantId);
  await addCoupon(world.url, cart_id, "ONCE");
  return quoteCart(world.url, cart_id, `coupon-${i}@example.com`);
});
const coupons = await Promise.all(
  quotes.map(({ token }, i) => attempt(() => placeOrder(world.url, token, `coupon-key-${i}`))),
);
const used = coupons.filter((one) => one === "ok").length;
if (used !== 1) faults.push(`a coupon for one use was used ${used} times`);
for (const one of coupons)
  if (!["ok", "checkout.coupon_used_up", "checkout.raced"].includes(one)) faults.push(`a coupon's order: ${one}`);

/** The balance: the winner orders in many places at once, all with the same balance. */
const rich = winners[0] ?? 0;
const baskets = await inTurns(spends, async (i) => {
  const { cart_id } = await openCart(world.url, world.variantId);
  return quoteCart(world.url, cart_id, `rich-${i}@example.com`, headers(rich));
});
const order = baskets.map((basket, i) => ({ basket, i, at: random() })).toSorted((a, b) => a.at - b.at);
const spent = await Promise.all(
  order.map(({ basket: { token }, i }) =>
    attempt(() => placeOrder(world.url, token, `rich-key-${i}`, { headers: headers(rich), useBalance: true })),
  ),
);
for (const one of spent) if (!["ok", "checkout.raced"].includes(one)) faults.push(`a balance's order: ${one}`);

type Purse = { cp: number; dp: number; pend: number };
const purses = world.rows<Purse & { id: string }>(
  "SELECT id, credits_posted AS cp, debits_posted AS dp, debits_pending AS pend FROM ledger_accounts WHERE id LIKE 'buyer:%'",
);
for (const { id, cp, dp, pend } of purses)
  if (dp + pend > cp) faults.push(`${id} is below nothing: ${cp} − ${dp} − ${pend}`);
const covered = world.rows<{ n: number }>(
  "SELECT coalesce(sum(amount_minor), 0) AS n FROM payments WHERE provider = 'balance'",
)[0]!.n;
const purse = purses.find(({ id }) => id === `buyer:acc_drill${rich}:balance:USD`);
if (covered > worth || covered !== (purse ? purse.dp + purse.pend : 0))
  faults.push(`${covered} was paid with a balance of ${worth}`);
const sums = world.rows<{ n: number }>("SELECT sum(debits_posted) - sum(credits_posted) AS n FROM ledger_accounts")[0]!
  .n;
if (sums !== 0) faults.push(`the book is off by ${sums}`);
faults.push(...stockEquations(world));
const seconds = (performance.now() - started) / 1000;
await world.close();
conclude(
  "balance",
  `seed ${seed} · ${redemptions} redemptions → card ${winners.length}, coupon ${used} · ${spends} spends of ${worth} → ${covered} · ${seconds.toFixed(1)} s`,
  faults,
  flag("plant"),
);
process.exit();

async function attempt(wish: () => Promise<unknown>): Promise<string> {
  try {
    await wish();
    return "ok";
  } catch (thrown) {
    return thrown instanceof Refused ? thrown.code || String(thrown).slice(0, 120) : String(thrown).slice(0, 120);
  }
}

/** Twenty at a time, in order. */
async function inTurns<T>(count: number, task: (i: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let at = 0; at < count; at += 20)
    done.push(...(await Promise.all(Array.from({ length: Math.min(20, count - at) }, (_, k) => task(at + k)))));
  return done;
}
