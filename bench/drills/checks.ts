/** What must hold after every drill, counted in the database itself. Each check gives a sentence when it does not. */
import type { World } from "./world.ts";

type Numbers = { readonly n: number };

const one = (world: World, sql: string): number => world.rows<Numbers>(sql)[0]?.n ?? Number.NaN;

export function stockEquations(world: World): string[] {
  const broken = world.rows<object>(`
    SELECT variant_id, location_id, on_hand, held,
      (SELECT coalesce(sum(quantity), 0) FROM stock_moves m WHERE m.variant_id = s.variant_id AND m.location_id = s.location_id) AS moved,
      (SELECT coalesce(sum(quantity), 0) FROM holds h WHERE h.variant_id = s.variant_id AND h.location_id = s.location_id AND h.state = 'held') AS holding
    FROM stock s WHERE on_hand <> moved OR held <> holding OR held > on_hand OR held < 0`);
  return broken.map((row) => `stock does not add up: ${JSON.stringify(row)}`);
}

/** Each order has lines, one live hold or taken unit, and a payment; a paid one was captured once and in full. */
export function ordersWhole(world: World): string[] {
  const faults: [string, string][] = [
    [
      "orders without lines",
      "SELECT count(*) AS n FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)",
    ],
    [
      "orders without a payment",
      "SELECT count(*) AS n FROM orders o WHERE NOT EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id)",
    ],
    [
      "paid orders whose captures are not their total",
      `
      SELECT count(*) AS n FROM orders o WHERE o.state = 'paid'
        AND (SELECT coalesce(sum(captured_minor), 0) FROM payments p WHERE p.order_id = o.id AND p.state = 'captured') <> o.total_minor`,
    ],
    [
      "orders captured more than once",
      "SELECT count(*) AS n FROM (SELECT order_id FROM payments WHERE state = 'captured' GROUP BY order_id HAVING count(*) > 1)",
    ],
    [
      "captured payments whose order is not paid",
      `
      SELECT count(*) AS n FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.state = 'captured' AND o.state NOT IN ('paid', 'making', 'shipped', 'delivered')`,
    ],
    [
      "paid orders without their units",
      `
      SELECT count(*) AS n FROM orders o WHERE o.state = 'paid' AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.order_id = o.id AND h.state = 'taken')`,
    ],
    [
      "quotes ordered twice",
      "SELECT count(*) AS n FROM (SELECT quote_id FROM orders GROUP BY quote_id HAVING count(*) > 1)",
    ],
  ];
  return faults.flatMap(([what, sql]) => {
    const n = one(world, sql);
    return n === 0 ? [] : [`${n} ${what}`];
  });
}

/** Every announced event has had its effect. */
export function everythingTold(world: World): string[] {
  const waiting = one(world, "SELECT count(*) AS n FROM outbox WHERE done_at IS NULL");
  const unmailed = one(
    world,
    "SELECT count(*) AS n FROM orders o WHERE o.state = 'paid' AND NOT EXISTS (SELECT 1 FROM mails m WHERE m.once LIKE '%' || o.id || '%')",
  );
  return [
    ...(waiting ? [`${waiting} events still untold`] : []),
    ...(unmailed ? [`${unmailed} paid orders nobody was written about`] : []),
  ];
}

/** Prints one line and ends the process: green is 0. With `--plant` a drill must find something, or it proves nothing. */
export function conclude(name: string, summary: string, faults: readonly string[], plant: boolean): void {
  for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
  const asExpected = plant ? faults.length > 0 : faults.length === 0;
  console.log(
    `${asExpected ? "ok  " : "FAIL"} drill:${name}${plant ? " (planted bug)" : ""} · ${summary} · ${faults.length} faults`,
  );
  process.exitCode = asExpected ? 0 : 1;
}

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);

/** A small repeatable source of chance; the seed is printed and can be given again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const seedOf = (): number =>
  Number(process.argv.find((word) => word.startsWith("--seed="))?.slice(7) ?? "20261123");
